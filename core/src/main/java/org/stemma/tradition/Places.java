package org.stemma.tradition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.WordRun;
import org.stemma.collate.Words;
import org.stemma.text.Tokens;

/// Collates many copies of one text against one of them, and says where they differ.
///
/// The one is that which shares most words with the others; it stands for nothing but the order of the places. Each word of it is
/// a place, and each gap between two. A word that is gone is a reading; of a longer omission the first word alone counts, since
/// one slip of the eye made it. Where a copy begins late or ends early its text is unknown, and a cut that two copies have at
/// one place is a reading by itself: damage is not repeated by chance.
///
/// Costs one collation a copy.
final class Places {

  /// Words at the begin or the end without which a copy is cut.
  private static final int CUT = 8;

  /// Cuts so many words apart are at one place.
  private static final int NEAR = 2;

  /// A cut that two copies share says more than a word that they share.
  private static final double CUT_WEIGHT = 2;

  /// Words that are spelt nearly alike are often changed by two copyists in the same way.
  private static final double SPELLING_WEIGHT = 0.5;

  private static final double ALIKE = 0.7;

  private final @Nullable String[][] words;
  private final String[][] gaps;
  private final int[] begins;
  private final int[] ends;

  private Places(List<List<String>> copies, int base) {
    int size = copies.get(base).size();
    words = new @Nullable String[size][copies.size()];
    gaps = new String[size + 1][copies.size()];
    for (String[] gap : gaps) {
      Arrays.fill(gap, "");
    }
    begins = new int[copies.size()];
    ends = new int[copies.size()];
    Arrays.fill(ends, size);
  }

  /// The places where at least two copies differ, in reading order; the cuts last.
  static List<Place> of(List<String> texts) {
    List<List<String>> copies = texts.stream().map(Places::words).toList();
    int base = middle(copies);
    Places places = new Places(copies, base);
    for (int copy = 0; copy < texts.size(); copy++) {
      places.read(copy, Words.between(texts.get(base), texts.get(copy)));
    }
    return places.differing();
  }

  private static List<String> words(String text) {
    Tokens tokens = Tokens.of(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        words.add(tokens.folded(i));
      }
    }
    return words;
  }

  /// The copy whose words stand in most others.
  private static int middle(List<List<String>> copies) {
    Map<String, Integer> holders = new HashMap<>();
    copies.forEach(
        copy -> new HashSet<>(copy).forEach(word -> holders.merge(word, 1, Integer::sum)));
    int best = 0;
    long most = -1;
    for (int i = 0; i < copies.size(); i++) {
      long shared =
          new HashSet<>(copies.get(i))
              .stream().mapToLong(word -> holders.getOrDefault(word, 0) - 1).sum();
      if (shared > most) {
        most = shared;
        best = i;
      }
    }
    return best;
  }

  private void read(int copy, List<WordRun> runs) {
    int at = 0;
    for (int i = 0; i < runs.size(); i++) {
      List<String> run = words(runs.get(i).text());
      switch (runs.get(i).sign()) {
        case KEPT -> {
          for (String word : run) {
            words[at++][copy] = word;
          }
        }
        case OMITTED -> {
          boolean replaced = i + 1 < runs.size() && runs.get(i + 1).sign() == WordRun.Sign.ADDED;
          List<String> added = replaced ? words(runs.get(++i).text()) : List.of();
          replace(copy, at, at + run.size(), added);
          at += run.size();
        }
        case ADDED -> gaps[at][copy] = String.join(" ", run);
      }
    }
  }

  private void replace(int copy, int from, int to, List<String> by) {
    int size = words.length;
    if (by.isEmpty() && to - from > CUT && (from == 0 || to == size)) {
      begins[copy] = from == 0 ? to : begins[copy];
      ends[copy] = to == size ? from : ends[copy];
    } else if (by.size() == to - from) {
      for (int i = from; i < to; i++) {
        words[i][copy] = by.get(i - from);
      }
    } else if (from == to) {
      gaps[from][copy] = String.join(" ", by);
    } else {
      words[from][copy] = String.join(" ", by);
    }
  }

  private List<Place> differing() {
    List<Place> places = new ArrayList<>();
    for (int at = 0; at <= words.length; at++) {
      add(places, unlessCut(gaps[at], at));
      if (at < words.length) {
        add(places, words[at]);
      }
    }
    addCut(places, begins, 0);
    addCut(places, ends, words.length);
    return places;
  }

  /// What a copy would have between two words that it has lost is unknown.
  private @Nullable String[] unlessCut(String[] gap, int at) {
    @Nullable String[] known = Arrays.copyOf(gap, gap.length);
    for (int copy = 0; copy < gap.length; copy++) {
      if (at < begins[copy] || at > ends[copy]) {
        known[copy] = null;
      }
    }
    return known;
  }

  private static void add(List<Place> places, @Nullable String[] said) {
    List<String> words = Stream.of(said).filter(Objects::nonNull).distinct().toList();
    if (words.size() > 1) {
      places.add(new Place(words, readings(said, words), weight(words)));
    }
  }

  private static int[] readings(@Nullable String[] said, List<String> words) {
    int[] readings = new int[said.length];
    for (int copy = 0; copy < said.length; copy++) {
      readings[copy] = said[copy] == null ? Place.UNKNOWN : words.indexOf(said[copy]);
    }
    return readings;
  }

  private void addCut(List<Place> places, int[] cuts, int whole) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    Arrays.stream(cuts)
        .filter(cut -> cut != whole)
        .forEach(cut -> counts.merge(cut, 1, Integer::sum));
    int[] readings = new int[cuts.length];
    boolean shared = false;
    for (int copy = 0; copy < cuts.length; copy++) {
      int cut = cuts[copy];
      int near =
          counts.entrySet().stream()
              .filter(other -> Math.abs(other.getKey() - cut) <= NEAR)
              .mapToInt(Map.Entry::getValue)
              .sum();
      readings[copy] = cut == whole ? 0 : near > 1 ? 1 : Place.UNKNOWN;
      shared |= readings[copy] == 1;
    }
    if (shared) {
      String side = whole == 0 ? "the begin" : "the end";
      places.add(new Place(List.of(side, "without " + side), readings, CUT_WEIGHT));
    }
  }

  private static double weight(List<String> words) {
    double alike = 0;
    int pairs = 0;
    for (int a = 0; a < words.size(); a++) {
      for (int b = a + 1; b < words.size(); b++) {
        alike += alike(words.get(a), words.get(b));
        pairs++;
      }
    }
    return alike / pairs >= ALIKE ? SPELLING_WEIGHT : 1;
  }

  /// Twice the longest common subsequence of letters, by both lengths.
  private static double alike(String one, String other) {
    if (one.isEmpty() || other.isEmpty() || one.length() > 60 || other.length() > 60) {
      return 0;
    }
    int[] row = new int[other.length() + 1];
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        row[j] =
            one.charAt(i - 1) == other.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return 2.0 * row[other.length()] / (one.length() + other.length());
  }
}
