package org.stemma.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.stemma.index.FullText;
import org.stemma.search.SearchQuery.Place;
import org.stemma.search.SearchQuery.Term;
import org.stemma.text.Span;

/// The stretch of a text that shows best why it was found: where most of the words asked for stand together.
///
/// Cost: one pass over the words of the text, of which no more than [#LONGEST] units are looked at.
public final class Snippet {

  private static final Analyzer WORDS = FullText.analyzer();

  /// Units of a text that are looked at.
  private static final int LONGEST = 200_000;

  /// Units that are shown.
  private static final int SHOWN = 240;

  /// Units before the first word asked for.
  private static final int LEAD = 60;

  private final Set<String> words = new HashSet<>();
  private final List<String> begins = new ArrayList<>();

  private Snippet() {}

  /// A piece of what is shown.
  ///
  /// @param marked whether it is a word that was asked for
  public record Piece(String text, boolean marked) {}

  /// Shows texts for a question.
  ///
  /// @param place whose terms count, besides those that are asked for anywhere
  public static Snippet of(SearchQuery asked, Place place) {
    Snippet snippet = new Snippet();
    for (Term term : asked.terms()) {
      if (!term.excluded() && (term.place() == Place.ANYWHERE || term.place() == place)) {
        snippet.add(term);
      }
    }
    return snippet;
  }

  private void add(Term term) {
    if (term.begins()) {
      begins.add(WORDS.normalize(FullText.TEXT, term.text()).utf8ToString());
    } else {
      each(term.text(), (word, _) -> words.add(word));
    }
  }

  /// The best stretch; the beginning of the text when nothing of what was asked stands in it.
  public List<Piece> in(String text) {
    String looked = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<Mark> marks = marks(looked);
    return marks.isEmpty() ? pieces(looked, 0, List.of()) : around(looked, marks);
  }

  /// All of a short text.
  public List<Piece> whole(String text) {
    List<Piece> pieces = new ArrayList<>();
    cut(text, new Span(0, text.length()), marks(text), pieces);
    return pieces;
  }

  private List<Mark> marks(String text) {
    List<Mark> marks = new ArrayList<>();
    each(
        text,
        (word, span) -> {
          if (words.contains(word) || begins.stream().anyMatch(word::startsWith)) {
            marks.add(new Mark(word, span));
          }
        });
    return marks;
  }

  private record Mark(String word, Span span) {}

  private static List<Piece> around(String text, List<Mark> marks) {
    Map<String, Integer> held = new HashMap<>();
    int best = 0;
    int most = 0;
    int last = 0;
    for (int first = 0; first < marks.size(); first++) {
      int reach = marks.get(first).span.begin() + SHOWN - LEAD;
      while (last < marks.size() && marks.get(last).span.end() <= reach) {
        held.merge(marks.get(last++).word, 1, Integer::sum);
      }
      if (held.size() > most) {
        most = held.size();
        best = first;
      }
      held.computeIfPresent(marks.get(first).word, (_, n) -> n == 1 ? null : n - 1);
      last = Math.max(last, first + 1);
    }
    return pieces(text, marks.get(best).span.begin() - LEAD, marks);
  }

  private static List<Piece> pieces(String text, int from, List<Mark> marks) {
    int begin = from <= 0 ? 0 : text.indexOf(' ', from) + 1;
    int end = begin + SHOWN >= text.length() ? text.length() : text.lastIndexOf(' ', begin + SHOWN);
    end = end <= begin ? Math.min(text.length(), begin + SHOWN) : end;
    List<Piece> pieces = new ArrayList<>();
    cut(text, new Span(begin, end), marks, pieces);
    if (begin > 0) {
      pieces.addFirst(new Piece("… ", false));
    }
    if (end < text.length()) {
      pieces.add(new Piece(" …", false));
    }
    return pieces;
  }

  private static void cut(String text, Span shown, List<Mark> marks, List<Piece> pieces) {
    int at = shown.begin();
    for (Mark mark : marks) {
      if (mark.span.begin() >= at && mark.span.end() <= shown.end()) {
        add(text, at, mark.span.begin(), false, pieces);
        add(text, mark.span.begin(), mark.span.end(), true, pieces);
        at = mark.span.end();
      }
    }
    add(text, at, shown.end(), false, pieces);
  }

  private static void add(String text, int begin, int end, boolean marked, List<Piece> pieces) {
    if (begin < end) {
      pieces.add(new Piece(text.substring(begin, end).replaceAll("\\s+", " "), marked));
    }
  }

  private interface WordReader {
    void read(String word, Span span);
  }

  private static void each(String text, WordReader reader) {
    try (TokenStream stream = WORDS.tokenStream(FullText.TEXT, text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        reader.read(word.toString(), new Span(place.startOffset(), place.endOffset()));
      }
      stream.end();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }
}
