package org.stemma.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How far a confidence keeps what it promises: of what is said to be right in nine of ten cases, how much is.
///
/// @param bins ten of equal width, lowest first
record Reliability(List<Bin> bins) {

  private static final int BINS = 10;

  /// What was said, and how right it was, in [0, 1].
  record Said(double confidence, double right) {}

  /// @param promised confidence on average
  /// @param observed share that was right; both 0 where there is none
  record Bin(int count, double promised, double observed) {}

  static Reliability of(List<Said> all) {
    List<Bin> bins =
        IntStream.range(0, BINS)
            .mapToObj(bin -> bin(all.stream().filter(said -> place(said) == bin).toList()))
            .toList();
    return new Reliability(bins);
  }

  private static int place(Said said) {
    return Math.min(BINS - 1, (int) (BINS * said.confidence()));
  }

  private static Bin bin(List<Said> inside) {
    return new Bin(
        inside.size(),
        inside.stream().mapToDouble(Said::confidence).average().orElse(0),
        inside.stream().mapToDouble(Said::right).average().orElse(0));
  }

  /// Expected calibration error: how far promise and outcome are apart, on average over all that was said (Naeini et al. 2015).
  double error() {
    int all = bins.stream().mapToInt(Bin::count).sum();
    return bins.stream()
        .mapToDouble(bin -> bin.count() * Math.abs(bin.promised() - bin.observed()) / all)
        .sum();
  }

  void print(String name) {
    System.out.printf(Locale.ROOT, "%n%s: expected calibration error %.3f%n%n", name, error());
    System.out.println("| promised | observed | count |");
    System.out.println("|---|---|---|");
    bins.stream()
        .filter(bin -> bin.count() > 0)
        .forEach(bin ->
            System.out.printf(
                Locale.ROOT,
                "| %.3f | %.3f | %d |%n",
                bin.promised(),
                bin.observed(),
                bin.count()));
  }
}
