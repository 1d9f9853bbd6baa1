package org.stemma.bench;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import com.github.difflib.patch.PatchFailedException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.stemma.collate.Collation;
import org.stemma.collate.Variant;
import org.stemma.collate.WordRun;
import org.stemma.collate.Words;
import org.stemma.text.Witness;

/// Time and result of the collation beside two general differs on the same pairs, in one run.
///
/// The others compare the two texts as lists of blank-separated tokens. The collation does more: it pairs paragraphs and
/// sentences, finds those that moved, and weighs. `Words` alone is what they do. For each the tokens that it marks as changed
/// on both sides are counted (fewer is less to read), and whether its result turns the older text into the newer is checked.
final class CompareBench {

  private CompareBench() {}

  /// What a tool made of a pair.
  ///
  /// @param marked tokens marked as changed, both sides together
  /// @param rebuilds whether applying the result to the older text gives the newer
  private record Outcome(int marked, boolean rebuilds) {}

  private static final Map<String, BiFunction<String, String, Outcome>> TOOLS =
      new LinkedHashMap<>();

  static {
    TOOLS.put("Stemma `Collation`", CompareBench::collation);
    TOOLS.put("Stemma `Words`", CompareBench::words);
    TOOLS.put("java-diff-utils (Myers)", CompareBench::diffUtils);
    TOOLS.put("JGit `HistogramDiff`", CompareBench::histogram);
  }

  /// @param arguments none
  static void run(List<String> arguments) {
    System.out.println("| pair | words | tool | median | ratio | tokens marked | rebuilds |");
    System.out.println("|---|---|---|---|---|---|---|");
    Drafts.all().forEach(CompareBench::compare);
  }

  private static void compare(String name, Drafts.Draft draft) {
    double ours = 0;
    for (Map.Entry<String, BiFunction<String, String, Outcome>> tool : TOOLS.entrySet()) {
      Outcome outcome = tool.getValue().apply(draft.older(), draft.newer());
      double seconds = median(() -> tool.getValue().apply(draft.older(), draft.newer()));
      ours = ours == 0 ? seconds : ours;
      System.out.printf(
          Locale.ROOT,
          "| %s | %,d | %s | %.2f ms | %.2f | %,d | %s |%n",
          name,
          draft.older().split("\\s+").length,
          tool.getKey(),
          seconds * 1e3,
          seconds / ours,
          outcome.marked(),
          outcome.rebuilds() ? "yes" : "no");
    }
  }

  private static final double WARM_UP_SECONDS = 1.5;
  private static final double SECONDS = 2;
  private static final int MOST_RUNS = 2_000;

  /// The median time of a task in seconds, after a warm-up; one run is enough for a task of several seconds.
  private static double median(Supplier<Outcome> task) {
    repeat(task, WARM_UP_SECONDS);
    double[] times = repeat(task, SECONDS);
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static double[] repeat(Supplier<Outcome> task, double seconds) {
    double[] times = new double[MOST_RUNS];
    int runs = 0;
    long marked = 0;
    for (double sum = 0; sum < seconds && runs < MOST_RUNS; sum += times[runs - 1]) {
      long begin = System.nanoTime();
      marked += task.get().marked();
      times[runs++] = (System.nanoTime() - begin) / 1e9;
    }
    if (marked < 0) {
      throw new IllegalStateException(
          "never, but the result is used so that it is not optimised away");
    }
    return Arrays.copyOf(times, runs);
  }

  private static Outcome collation(String older, String newer) {
    Collation collation = Collation.of(Witness.ofText(older), Witness.ofText(newer));
    int marked = 0;
    for (Variant variant : collation.variants()) {
      marked += marked(variant.words());
    }
    return new Outcome(marked, collation.apply(older).equals(newer));
  }

  private static Outcome words(String older, String newer) {
    List<WordRun> runs = Words.between(older, newer);
    StringBuilder rebuilt = new StringBuilder();
    for (WordRun run : runs) {
      rebuilt.append(run.sign() == WordRun.Sign.OMITTED ? "" : run.text());
    }
    return new Outcome(marked(runs), rebuilt.toString().equals(newer));
  }

  private static int marked(List<WordRun> runs) {
    int marked = 0;
    for (WordRun run : runs) {
      if (run.sign() != WordRun.Sign.KEPT && !run.text().isBlank()) {
        marked += run.text().strip().split("\\s+").length;
      }
    }
    return marked;
  }

  private static Outcome diffUtils(String older, String newer) {
    List<String> from = List.of(older.split("\\s+"));
    List<String> to = List.of(newer.split("\\s+"));
    Patch<String> patch = DiffUtils.diff(from, to);
    int marked = 0;
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      marked += delta.getSource().size() + delta.getTarget().size();
    }
    try {
      return new Outcome(marked, patch.applyTo(from).equals(to));
    } catch (PatchFailedException failed) {
      return new Outcome(marked, false);
    }
  }

  private static Outcome histogram(String older, String newer) {
    TokenSequence from = new TokenSequence(older.split("\\s+"));
    TokenSequence to = new TokenSequence(newer.split("\\s+"));
    List<Edit> edits = new HistogramDiff().diff(TokenSequence.COMPARATOR, from, to);
    int marked = 0;
    for (Edit edit : edits) {
      marked += edit.getLengthA() + edit.getLengthB();
    }
    return new Outcome(marked, TokenSequence.apply(edits, from, to));
  }
}
