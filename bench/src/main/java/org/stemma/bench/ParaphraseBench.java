package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.stemma.bench.Reliability.Said;
import org.stemma.reuse.Candidates;
import org.stemma.reuse.Reuse;
import org.stemma.text.Document;

/// Sentences as articles of their own: are the pairs that say the same looked at (MSRP, news), and is one that was written anew
/// told from one on the same matter (PAN, books)?
final class ParaphraseBench {

  private static final double EVEN = 0.5;

  private ParaphraseBench() {}

  /// @param arguments a folder that holds `msrp` and `pan-paraphrase`
  static void run(List<String> arguments) throws IOException {
    if (arguments.isEmpty()) {
      System.err.println("usage: bench/run paraphrase FOLDER");
      System.exit(2);
      return;
    }
    Path folder = Path.of(arguments.getFirst());
    printCandidates(SentencePair.read(folder.resolve("msrp")));
    printDecisions(SentencePair.read(folder.resolve("pan-paraphrase")));
  }

  private static void printCandidates(List<SentencePair> pairs) {
    List<Candidates.Pair> looked = Candidates.of(SentencePair.articles(pairs));
    double all = pairs.size() * (2.0 * pairs.size() - 1);
    System.out.printf(
        Locale.ROOT,
        "MSRP: %.4f of the positive pairs are candidates, at %.3f %% of all pairs of sentences%n%n",
        amongCandidates(pairs, looked),
        100 * looked.size() / all);
  }

  /// Share of the positive pairs that are looked at; a sentence that stands in several pairs is several articles.
  static double amongCandidates(List<SentencePair> pairs, List<Candidates.Pair> looked) {
    Set<Candidates.Pair> known = new HashSet<>(looked);
    int[] positive = IntStream.range(0, pairs.size()).filter(i -> pairs.get(i).same()).toArray();
    long found =
        IntStream.of(positive)
            .filter(i -> known.contains(new Candidates.Pair(2 * i, 2 * i + 1)))
            .count();
    return (double) found / positive.length;
  }

  private static void printDecisions(List<SentencePair> pairs) {
    List<Document> articles = SentencePair.articles(pairs);
    Reuse reuse = Reuse.over(articles);
    double[] likeness = likeness(pairs, reuse);
    boolean[] reported = new boolean[pairs.size()];
    for (int i = 0; i < reported.length; i++) {
      reported[i] = !reuse.between(2 * i, 2 * i + 1).isEmpty();
    }
    System.out.println("| PAN paraphrase pairs | pairs | accuracy | precision | recall | F1 |");
    System.out.println("|---|---|---|---|---|---|");
    IntPredicate train = i -> pairs.get(i).split().equals("train");
    IntPredicate decided = i -> likeness[i] >= EVEN;
    print("train, half that was fitted on", pairs, train.and(i -> i % 2 == 0), decided);
    print("train, other half", pairs, train.and(i -> i % 2 == 1), decided);
    print("test", pairs, train.negate(), decided);
    print("all, by a passage that is reported", pairs, i -> true, i -> reported[i]);
    Reliability.of(
            IntStream.range(0, pairs.size())
                .filter(train.negate().or(i -> i % 2 == 1))
                .mapToObj(i -> new Said(likeness[i], pairs.get(i).same() ? 1 : 0))
                .toList())
        .print("Likeness of two sentences, pairs not fitted on");
  }

  /// Of each pair, in [0, 1].
  static double[] likeness(List<SentencePair> pairs, Reuse reuse) {
    return IntStream.range(0, pairs.size())
        .parallel()
        .mapToDouble(i -> reuse.likeness(2 * i, 2 * i + 1))
        .toArray();
  }

  private static void print(
      String name, List<SentencePair> pairs, IntPredicate which, IntPredicate decided) {
    Decisions made = Decisions.of(pairs, which, decided);
    if (made.pairs() > 0) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.4f | %.4f | %.4f | %.4f |%n",
          name,
          made.pairs(),
          made.accuracy(),
          made.precision(),
          made.recall(),
          made.f1());
    }
  }

  /// How often "one was made from the other" was said rightly, wrongly, or not said though it was so.
  record Decisions(int pairs, int right, int wrong, int missed) {

    static Decisions of(List<SentencePair> pairs, IntPredicate which, IntPredicate decided) {
      int[] looked = IntStream.range(0, pairs.size()).filter(which).toArray();
      IntPredicate same = i -> pairs.get(i).same();
      return new Decisions(
          looked.length,
          (int) IntStream.of(looked).filter(same.and(decided)).count(),
          (int) IntStream.of(looked).filter(same.negate().and(decided)).count(),
          (int) IntStream.of(looked).filter(same.and(decided.negate())).count());
    }

    double accuracy() {
      return 1 - (double) (wrong + missed) / pairs;
    }

    double precision() {
      return (double) right / Math.max(1, right + wrong);
    }

    double recall() {
      return (double) right / Math.max(1, right + missed);
    }

    double f1() {
      return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
    }
  }
}
