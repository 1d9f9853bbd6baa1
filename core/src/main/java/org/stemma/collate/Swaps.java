package org.stemma.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stemma.collate.WordRun.Sign;
import org.stemma.text.Glimpse;

/// Word changes in short, without what stands around them.
public final class Swaps {

  /// UTF-16 units of either end of a long run that are shown.
  private static final int SHOWN = 20;

  private Swaps() {}

  /// The swaps of an aligned pair in reading order, those of mere marks left out: `repair → fix`, `“the” removed`,
  /// `“Obama” added`.
  ///
  /// @param most so many at most
  /// @return empty when no word was changed
  public static List<String> of(List<WordRun> runs, int most) {
    List<String> swaps = new ArrayList<>();
    for (int i = 0; i < runs.size() && swaps.size() < most; i++) {
      WordRun run = runs.get(i);
      boolean paired = i + 1 < runs.size() && runs.get(i + 1).sign() == Sign.ADDED;
      if (!hasWord(run) && !(paired && hasWord(runs.get(i + 1)))) {
        continue;
      }
      String words = shown(run);
      if (run.sign() == Sign.OMITTED && paired) {
        swaps.add(words + " → " + shown(runs.get(++i)));
      } else if (run.sign() == Sign.OMITTED) {
        swaps.add("“" + bare(words) + "” removed");
      } else if (run.sign() == Sign.ADDED) {
        swaps.add("“" + bare(words) + "” added");
      }
    }
    return swaps;
  }

  /// What stands around the first change of words, with it: in the newer text, or in the older where words went without others
  /// in their place.
  ///
  /// @param units UTF-16 units at either side at most
  /// @return empty when no word was changed
  public static String around(List<WordRun> runs, int units) {
    for (int i = 0; i < runs.size(); i++) {
      WordRun run = runs.get(i);
      if (run.sign() != Sign.KEPT && hasWord(run)) {
        boolean replaced = i + 1 < runs.size() && runs.get(i + 1).sign() == Sign.ADDED;
        int at = run.sign() == Sign.OMITTED && replaced ? i + 1 : i;
        Sign side = runs.get(at).sign();
        String before = text(runs.subList(0, at), side);
        String after = text(runs.subList(at + 1, runs.size()), side);
        return (Glimpse.end(before, units)
                + Glimpse.ends(runs.get(at).text(), SHOWN)
                + Glimpse.begin(after, units))
            .strip();
      }
    }
    return "";
  }

  /// Of the kept runs and those of one sign.
  private static String text(List<WordRun> runs, Sign side) {
    return runs.stream()
        .filter(run -> run.sign() == Sign.KEPT || run.sign() == side)
        .map(WordRun::text)
        .collect(Collectors.joining());
  }

  private static String shown(WordRun run) {
    return Glimpse.ends(run.text().strip(), SHOWN);
  }

  /// Without the marks at its ends, which would stand inside of our own: `, Obama`.
  private static String bare(String words) {
    return words.replaceAll("^[^\\p{L}\\p{N}…]+|[^\\p{L}\\p{N}…%]+$", "");
  }

  private static boolean hasWord(WordRun run) {
    return run.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
