package org.stemma.story;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// A text of which stretches are compared by the words they hold, so that a mark or a blank at an end makes no difference.
final class Wording {

  private final String text;
  private final Tokens tokens;

  Wording(String text) {
    this.text = text;
    this.tokens = Tokens.of(text);
  }

  /// Where a passage of the gold stands. The headline comes first in the text and may hold the same words, so the last place
  /// counts.
  Optional<Span> find(String passage) {
    int begin = text.lastIndexOf(passage);
    return begin < 0 ? Optional.empty() : Optional.of(new Span(begin, begin + passage.length()));
  }

  /// How many words stand in both stretches.
  int common(Span a, Span b) {
    return a.overlaps(b)
        ? count(new Span(Math.max(a.begin(), b.begin()), Math.min(a.end(), b.end())))
        : 0;
  }

  /// The share of the words of `stretch` that stand in `cover`; 0 when it has none.
  double covered(Span stretch, Span cover) {
    int words = count(stretch);
    return words == 0 ? 0 : (double) common(stretch, cover) / words;
  }

  /// The share of the words of `stretch` that stand in one of `covers`.
  double coveredByAny(Span stretch, List<Span> covers) {
    int words = count(stretch);
    long found =
        words(stretch)
            .filter(word -> covers.stream().anyMatch(cover -> holds(cover, word)))
            .count();
    return words == 0 ? 0 : (double) found / words;
  }

  int count(Span stretch) {
    return (int) words(stretch).count();
  }

  private IntStream words(Span stretch) {
    return IntStream.range(tokens.firstFrom(stretch.begin()), tokens.size())
        .takeWhile(token -> tokens.end(token) <= stretch.end())
        .filter(tokens::isWord);
  }

  private boolean holds(Span cover, int word) {
    return cover.begin() <= tokens.begin(word) && tokens.end(word) <= cover.end();
  }

  /// The tokens of a text as they compare: words without case, diacritics and apostrophes, marks in their plain form.
  static List<String> folded(@Nullable String text) {
    Tokens tokens = Tokens.of(text == null ? "" : text);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::folded).toList();
  }

  /// The words alone.
  static List<String> foldedWords(@Nullable String text) {
    Tokens tokens = Tokens.of(text == null ? "" : text);
    return IntStream.range(0, tokens.size())
        .filter(tokens::isWord)
        .mapToObj(tokens::folded)
        .toList();
  }

  /// True when the second list's entries stand in the first, one after another.
  static boolean contains(List<String> all, List<String> part) {
    return !part.isEmpty() && Collections.indexOfSubList(all, part) >= 0;
  }
}
