package org.stemma.collate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Pairs the units of two running texts: paragraphs first, then, where that reads better, sentences.
///
/// A paragraph that stayed in its place but was edited is compared as a whole, word by word, unless a whole sentence of it
/// came, went or moved: then its sentences are the units. Sentences left over, also those of paragraphs that came or went,
/// are looked for in the whole of the other text, so a sentence that moved into another paragraph is found.
final class Units {

  /// Units of the two sides that became one another, of one level. Either list may be empty, not both.
  ///
  /// @param unit paragraph or sentence
  /// @param moved true when it did not keep its place
  record Match(Variant.Unit unit, List<Stretch> older, List<Stretch> newer, boolean moved) {}

  /// A shorter sentence is too common to be said to have moved.
  private static final int SHORTEST_MOVED = 25;

  private final List<Stretch> older;
  private final List<Stretch> newer;
  private final List<Match> matches = new ArrayList<>();

  /// Paragraphs whose sentences are paired: edited in their place.
  private final List<Opened> opened = new ArrayList<>();

  private final List<Match> gone = new ArrayList<>();
  private final List<Match> come = new ArrayList<>();

  /// An edited paragraph, cut into sentences.
  private record Opened(Match whole, List<Match> sentences) {}

  private Units(List<Stretch> older, List<Stretch> newer) {
    this.older = older;
    this.newer = newer;
  }

  /// Every stretch of both sides is in exactly one match, or all of its sentences are.
  static List<Match> of(List<Stretch> older, List<Stretch> newer) {
    Units units = new Units(older, newer);
    units.pairParagraphs();
    units.pairSentences();
    return units.matches;
  }

  private void pairParagraphs() {
    for (Match match : pair(Variant.Unit.PARAGRAPH, older, newer)) {
      if (match.newer().isEmpty()) {
        gone.add(match);
      } else if (match.older().isEmpty()) {
        come.add(match);
      } else if (isEditedInPlace(match)) {
        opened.add(
            new Opened(
                match,
                pair(
                    Variant.Unit.SENTENCE,
                    match.older().getFirst().sentences(),
                    match.newer().getFirst().sentences())));
      } else {
        matches.add(match);
      }
    }
  }

  private static boolean isEditedInPlace(Match match) {
    return !match.moved()
        && match.older().size() == 1
        && match.newer().size() == 1
        && !match.older().getFirst().text().equals(match.newer().getFirst().text());
  }

  private static List<Match> pair(Variant.Unit unit, List<Stretch> older, List<Stretch> newer) {
    List<Match> matches = new ArrayList<>();
    for (Group group : Pairing.of(texts(older), texts(newer))) {
      matches.add(
          new Match(
              unit,
              older.subList(group.olderBegin(), group.olderEnd()),
              newer.subList(group.newerBegin(), group.newerEnd()),
              group.moved()));
    }
    return matches;
  }

  private static List<String> texts(List<Stretch> stretches) {
    return stretches.stream().map(Stretch::text).toList();
  }

  /// Looks for leftover sentences elsewhere, then settles for each paragraph whether it stands whole.
  private void pairSentences() {
    List<Stretch> left = new ArrayList<>();
    List<Stretch> right = new ArrayList<>();
    gone.forEach(match -> left.addAll(match.older().getFirst().sentences()));
    come.forEach(match -> right.addAll(match.newer().getFirst().sentences()));
    for (Opened paragraph : opened) {
      for (Match sentence : paragraph.sentences()) {
        if (sentence.newer().isEmpty()) {
          left.addAll(sentence.older());
        } else if (sentence.older().isEmpty()) {
          right.addAll(sentence.newer());
        }
      }
    }
    Collections.sort(left, (a, b) -> a.span().compareTo(b.span()));
    Collections.sort(right, (a, b) -> a.span().compareTo(b.span()));
    Set<Stretch> found = move(left, right);
    gone.forEach(match -> settle(match, match.older().getFirst(), found));
    come.forEach(match -> settle(match, match.newer().getFirst(), found));
    opened.forEach(paragraph -> settle(paragraph, found));
  }

  /// Pairs sentences that moved from one paragraph to another; says which were paired.
  private Set<Stretch> move(List<Stretch> left, List<Stretch> right) {
    Set<Stretch> found = new HashSet<>();
    if (left.isEmpty() || right.isEmpty()) {
      return found;
    }
    for (Match match : pair(Variant.Unit.SENTENCE, left, right)) {
      boolean paired = !match.older().isEmpty() && !match.newer().isEmpty();
      if (paired && isLongEnough(match)) {
        matches.add(new Match(match.unit(), match.older(), match.newer(), true));
        found.addAll(match.older());
        found.addAll(match.newer());
      }
    }
    return found;
  }

  private static boolean isLongEnough(Match match) {
    return match.older().stream().allMatch(stretch -> stretch.text().length() >= SHORTEST_MOVED)
        && match.newer().stream().allMatch(stretch -> stretch.text().length() >= SHORTEST_MOVED)
        && match.older().size() == 1
        && match.newer().size() == 1;
  }

  /// A paragraph of one side stands whole unless one of its sentences was found elsewhere.
  private void settle(Match match, Stretch paragraph, Set<Stretch> found) {
    List<Stretch> sentences = paragraph.sentences();
    if (sentences.stream().noneMatch(found::contains)) {
      matches.add(match);
      return;
    }
    for (Stretch sentence : sentences) {
      if (!found.contains(sentence)) {
        boolean old = match.newer().isEmpty();
        matches.add(
            new Match(
                Variant.Unit.SENTENCE,
                old ? List.of(sentence) : List.of(),
                old ? List.of() : List.of(sentence),
                false));
      }
    }
  }

  /// An edited paragraph stands whole when all its sentences only changed their words.
  private void settle(Opened paragraph, Set<Stretch> found) {
    boolean whole = paragraph.sentences().stream().allMatch(Units::isEditOnly);
    if (whole) {
      matches.add(paragraph.whole());
      return;
    }
    for (Match sentence : paragraph.sentences()) {
      boolean elsewhere =
          sentence.older().stream().anyMatch(found::contains)
              || sentence.newer().stream().anyMatch(found::contains);
      if (!elsewhere) {
        matches.add(sentence);
      }
    }
  }

  private static boolean isEditOnly(Match sentence) {
    return !sentence.moved() && !sentence.older().isEmpty() && !sentence.newer().isEmpty();
  }
}
