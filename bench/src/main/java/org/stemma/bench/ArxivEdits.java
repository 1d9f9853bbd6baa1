package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.bench.ArxivPairs.MarkedEdit;
import org.stemma.bench.ArxivPairs.Pair;
import org.stemma.bench.ArxivPairs.Range;
import org.stemma.collate.Words;

/// Does the word comparison mark the words that a person would mark? Measured on arXivEdits (Jiang, Xu and Stevens, EMNLP
/// 2022): sentence pairs of which people say what was put in, taken out and replaced.
///
/// Word runs are turned into edits by four conventions of those annotators:
///
/// - a capital that differs only because a sentence begins one word later is no edit,
/// - words that moved within the sentence and did not change are no edit,
/// - a long stretch beside one at most a third as long is not its replacement, but an addition beside an omission,
/// - an edit counts in blank-separated tokens, each as a whole ([TokenChange]).
final class ArxivEdits {

  /// From how many tokens on a stretch is too long to replace a much shorter one.
  private static final int LONG = 8;

  private ArxivEdits() {}

  /// @param arguments the file of pairs
  static void run(List<String> arguments) throws IOException {
    Map<String, EditScore> scores = new LinkedHashMap<>();
    for (Pair pair : ArxivPairs.read(Path.of(arguments.getFirst()))) {
      List<MarkedEdit> reported = edits(pair.older(), pair.newer());
      for (String split : List.of(pair.split(), "all")) {
        scores.computeIfAbsent(split, any -> new EditScore()).add(pair.accepted(), reported);
      }
    }
    System.out.println("| split | pairs | exact P | R | F1 | tokens P | R | F1 |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    scores.forEach((split, score) -> System.out.println("| " + split + " | " + score + " |"));
  }

  /// The edits between two texts.
  static List<MarkedEdit> edits(String older, String newer) {
    List<MarkedEdit> edits = new ArrayList<>();
    for (TokenChange change : TokenChange.of(older, newer, Words.between(older, newer))) {
      if (!isMovedCapital(change, older, newer)) {
        add(edits, change.older(older), change.newer(newer));
      }
    }
    return withoutMoved(edits, older.split(" "), newer.split(" "));
  }

  private static boolean isMovedCapital(TokenChange change, String older, String newer) {
    String omitted = older.substring(change.olderBegin(), change.olderEnd());
    String added = newer.substring(change.newerBegin(), change.newerEnd());
    return (change.olderBegin() == 0 || change.newerBegin() == 0)
        && !omitted.isEmpty()
        && omitted.toLowerCase(Locale.ROOT).equals(added.toLowerCase(Locale.ROOT));
  }

  private static void add(List<MarkedEdit> edits, Range older, Range newer) {
    int longer = Math.max(older.end() - older.begin(), newer.end() - newer.begin());
    int shorter = Math.min(older.end() - older.begin(), newer.end() - newer.begin());
    if (shorter > 0 && longer >= LONG && longer >= 3 * shorter) {
      edits.add(new MarkedEdit(older, Range.NOWHERE));
      edits.add(new MarkedEdit(Range.NOWHERE, newer));
    } else if (longer > 0) {
      edits.add(new MarkedEdit(older, newer));
    }
  }

  private static List<MarkedEdit> withoutMoved(
      List<MarkedEdit> edits, String[] older, String[] newer) {
    List<MarkedEdit> stay = new ArrayList<>(edits);
    for (MarkedEdit omission : edits) {
      for (MarkedEdit addition : edits) {
        boolean moved =
            omission.newer().isNowhere()
                && addition.older().isNowhere()
                && words(older, omission.older()).equals(words(newer, addition.newer()));
        if (moved && stay.contains(omission) && stay.contains(addition)) {
          stay.remove(omission);
          stay.remove(addition);
        }
      }
    }
    return stay;
  }

  private static List<String> words(String[] text, Range range) {
    return List.of(text).subList(range.begin(), range.end()).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }
}
