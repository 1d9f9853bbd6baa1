package org.stemma.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stemma.collate.WordRun;
import org.stemma.collate.WordRun.Sign;
import org.stemma.collate.Words;
import org.stemma.reuse.Borrowing.Kind;
import org.stemma.text.Span;
import org.stemma.text.Tokens;
import org.stemma.text.Witness;

/// Cuts an edited passage at the ends of paragraphs where untouched ones meet edited ones, so that each part has one kind:
/// a reader wants to know which paragraph was left alone. Parts of one kind that follow each other stay one passage.
final class Parts {

  private final Borrowing whole;

  private Parts(Borrowing whole) {
    this.whole = whole;
  }

  /// The parts in order; the borrowing itself when there is nothing to cut.
  static List<Borrowing> of(Borrowing whole) {
    if (whole.kind() != Kind.EDITED) {
      return List.of(whole);
    }
    Parts cutter = new Parts(whole);
    List<Part> parts = cutter.parts();
    return parts.size() < 2 ? List.of(whole) : parts.stream().map(cutter::cut).toList();
  }

  /// Ranges of the two passages' texts, and whether the same words stand in both.
  private record Part(Span from, Span to, boolean verbatim) {}

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    int to = 0;
    int fromBegin = 0;
    int toBegin = 0;
    for (WordRun run : whole.words()) {
      int end = run.sign() == Sign.KEPT ? run.text().indexOf(Witness.BREAK) : -1;
      while (end >= 0) {
        Span beforeFrom = new Span(fromBegin, from + end);
        Span beforeTo = new Span(toBegin, to + end);
        if (hasWords(beforeFrom, beforeTo)) {
          add(parts, beforeFrom, beforeTo);
          fromBegin = from + end + Witness.BREAK.length();
          toBegin = to + end + Witness.BREAK.length();
        }
        end = run.text().indexOf(Witness.BREAK, end + Witness.BREAK.length());
      }
      from += run.sign() == Sign.ADDED ? 0 : run.text().length();
      to += run.sign() == Sign.OMITTED ? 0 : run.text().length();
    }
    add(parts, new Span(fromBegin, from), new Span(toBegin, to));
    Part last = parts.getLast();
    return hasWords(last.from(), last.to()) ? parts : List.of();
  }

  /// A paragraph that only one side has is no part: it belongs to what follows.
  private boolean hasWords(Span from, Span to) {
    return !words(from.of(whole.from().text())).isEmpty()
        && !words(to.of(whole.to().text())).isEmpty();
  }

  private void add(List<Part> parts, Span from, Span to) {
    boolean verbatim = words(from.of(whole.from().text())).equals(words(to.of(whole.to().text())));
    Part last = parts.isEmpty() ? null : parts.getLast();
    if (last != null && last.verbatim() == verbatim) {
      parts.removeLast();
      parts.add(new Part(last.from().cover(from), last.to().cover(to), verbatim));
    } else {
      parts.add(new Part(from, to, verbatim));
    }
  }

  private static List<String> words(String text) {
    Tokens tokens = Tokens.of(text);
    return IntStream.range(0, tokens.size())
        .filter(tokens::isWord)
        .mapToObj(tokens::folded)
        .toList();
  }

  private Borrowing cut(Part part) {
    Passage from = cut(whole.from(), part.from());
    Passage to = cut(whole.to(), part.to());
    return new Borrowing(
        from,
        to,
        part.verbatim() ? Kind.VERBATIM : Kind.EDITED,
        part.verbatim() ? 1 : Containment.of(to.text(), from.text()),
        whole.confidence(),
        Words.between(from.text(), to.text()),
        whole.direction(),
        whole.evidence());
  }

  private static Passage cut(Passage passage, Span part) {
    return new Passage(passage.document(), part.shift(passage.span().begin()));
  }
}
