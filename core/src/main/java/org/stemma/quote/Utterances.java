package org.stemma.quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Block;
import org.stemma.text.Document;
import org.stemma.text.Sentences;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// The utterances of one document: each stretch in quotation marks by itself, so that the two halves of `"A," he said. "B."`
/// may have different fates, and each statement without any as its sentence. Thoughts and wishes are none.
final class Utterances {

  /// Fewer marked words inside a statement are no quotation to follow; the statement is followed instead.
  private static final int MARKED = 3;

  private static final String MARKS = "\"“”„‟«»‘’'`‹›";

  private final Document document;
  private final List<Quotation> quotations;
  private final List<Span> sentences;
  private final List<Span> paragraphs;
  private final List<Utterance> all;
  private final int longest;

  private Utterances(Document document) {
    this.document = document;
    this.quotations = Quotations.in(document.witness());
    this.sentences = Sentences.in(document.witness());
    this.paragraphs =
        document.witness().textBlocks().stream().map(Block::span).filter(Objects::nonNull).toList();
    Map<Span, Utterance> bySpan = new TreeMap<>();
    for (Quotation quotation : quotations) {
      if (quotation.act() != Quotation.Act.THOUGHT) {
        of(quotation)
            .forEach(utterance -> bySpan.merge(utterance.span(), utterance, Utterances::surer));
      }
    }
    this.all = List.copyOf(bySpan.values());
    this.longest = all.stream().mapToInt(each -> each.span().length()).max().orElse(0);
  }

  static Utterances of(Document document) {
    return new Utterances(document);
  }

  Document document() {
    return document;
  }

  /// In order of their places, no place twice.
  List<Utterance> all() {
    return all;
  }

  /// Those that overlap a span, in order.
  List<Utterance> in(Span span) {
    List<Utterance> found = new ArrayList<>();
    for (int i = firstFrom(span.begin() - longest); i < all.size(); i++) {
      Utterance utterance = all.get(i);
      if (utterance.span().begin() >= span.end()) {
        break;
      }
      if (utterance.span().overlaps(span)) {
        found.add(utterance);
      }
    }
    return found;
  }

  /// The index of the first utterance that begins at or after a place.
  private int firstFrom(int place) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).span().begin() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Utterance surer(Utterance a, Utterance b) {
    return rank(b) > rank(a) ? b : a;
  }

  private static int rank(Utterance utterance) {
    boolean states = utterance.quotation().act() == Quotation.Act.STATEMENT;
    return (states ? 2 : 0) + (utterance.quotation().speaker() != null ? 1 : 0);
  }

  private List<Utterance> of(Quotation quotation) {
    List<Utterance> stretches = new ArrayList<>();
    for (Span content : quotation.content()) {
      for (Span stretch : stretches(quotation, content)) {
        stretches.add(new Utterance(document, quotation, stretch, List.of(stretch), true));
      }
    }
    if (!stretches.isEmpty()) {
      return stretches;
    }
    boolean statement = quotation.act() == Quotation.Act.STATEMENT;
    Span sentence = statement ? sentence(quotation) : null;
    return sentence == null
        ? List.of()
        : List.of(new Utterance(document, quotation, sentence, quotation.content(), false));
  }

  /// The parts of a content that stand in quotation marks.
  private List<Span> stretches(Quotation quotation, Span content) {
    if (isMarked(content)) {
      boolean whole = quotation.type() == Quotation.Type.DIRECT || words(content) >= MARKED;
      return whole ? List.of(content) : List.of();
    }
    return QuoteMarks.in(content.of(document.text())).stream()
        .map(quoted -> quoted.inner().shift(content.begin()))
        .filter(stretch -> words(stretch) >= MARKED)
        .toList();
  }

  private boolean isMarked(Span content) {
    return content.begin() > 0 && MARKS.indexOf(document.text().charAt(content.begin() - 1)) >= 0;
  }

  private int words(Span span) {
    Tokens tokens = Tokens.of(span.of(document.text()));
    int words = 0;
    for (int i = 0; i < tokens.size(); i++) {
      words += tokens.isWord(i) ? 1 : 0;
    }
    return words;
  }

  /// The sentence, or sentences, that hold a statement, its cue and its source.
  private @Nullable Span sentence(Quotation quotation) {
    Span all = quotation.content().getFirst().cover(quotation.content().getLast());
    Span cue = quotation.cue();
    Span whole = cue == null ? all : all.cover(cue);
    Span found = null;
    for (int i = firstOver(whole);
        i < sentences.size() && sentences.get(i).begin() < whole.end();
        i++) {
      found = found == null ? sentences.get(i) : found.cover(sentences.get(i));
    }
    return found;
  }

  private int firstOver(Span span) {
    int at = Collections.binarySearch(sentences, span, Comparator.comparingInt(Span::begin));
    int first = at >= 0 ? at : Math.max(0, -at - 2);
    return sentences.isEmpty() || sentences.get(first).end() > span.begin() ? first : first + 1;
  }

  /// The quotation in marks that comes last before another in the same paragraph; null when there is none.
  @Nullable Quotation markedBefore(Quotation quotation) {
    Span paragraph = paragraph(quotation.content().getFirst());
    for (int i = indexOf(quotation) - 1; i >= 0; i--) {
      Quotation other = quotations.get(i);
      if (!paragraph.contains(other.content().getFirst())) {
        return null;
      }
      if (other.type() != Quotation.Type.INDIRECT && other.act() != Quotation.Act.THOUGHT) {
        return other;
      }
    }
    return null;
  }

  /// True when another quotation or statement stands before one in its paragraph.
  boolean follows(Quotation quotation) {
    int at = indexOf(quotation);
    return at > 0
        && paragraph(quotation.content().getFirst())
            .contains(quotations.get(at - 1).content().getFirst());
  }

  /// The index of the first quotation that begins where this one does.
  private int indexOf(Quotation quotation) {
    int low = 0;
    int high = quotations.size() - 1;
    int begin = quotation.content().getFirst().begin();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotations.get(middle).content().getFirst().begin() < begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Span paragraph(Span at) {
    int found = Collections.binarySearch(paragraphs, at, Comparator.comparingInt(Span::begin));
    int index = found >= 0 ? found : -found - 2;
    return index >= 0 ? paragraphs.get(index) : at;
  }
}
