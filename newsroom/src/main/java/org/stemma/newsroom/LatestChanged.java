package org.stemma.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which articles of a generated host changed last. All have the same period and each its own phase, so the order of phases is
/// the order of changes, for ever: the latest are those whose phase was passed last, going backwards round the circle.
final class LatestChanged {

  private final GeneratedPlan plan;
  private final Phase phase;
  private final List<List<Integer>> byPhase;

  /// When within its period an article changes.
  @FunctionalInterface
  interface Phase {
    /// In milliseconds, below the period.
    long of(int host, int article);
  }

  LatestChanged(GeneratedPlan plan, Phase phase) {
    this.plan = plan;
    this.phase = phase;
    this.byPhase =
        IntStream.range(0, plan.hosts())
            .mapToObj(host ->
                IntStream.range(0, plan.articles())
                    .boxed()
                    .sorted(Comparator.comparingLong(article -> phase.of(host, article)))
                    .toList())
            .toList();
  }

  /// As many articles as the feed has entries, the latest changed first.
  List<Integer> of(int host, Instant now) {
    List<Integer> articles = byPhase.get(host);
    int last = lastPassed(host, now);
    return IntStream.range(0, Math.min(plan.feedLength(), articles.size()))
        .mapToObj(back -> articles.get(Math.floorMod(last - back, articles.size())))
        .toList();
  }

  /// The place of the last phase that was passed in the running period; -1 when none was.
  private int lastPassed(int host, Instant now) {
    if (plan.changeEvery().isZero()) {
      return -1;
    }
    long since = Duration.between(plan.begins(), now).toMillis();
    long within = Math.floorMod(since, plan.changeEvery().toMillis());
    List<Integer> articles = byPhase.get(host);
    int low = 0;
    int high = articles.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (phase.of(host, articles.get(middle)) <= within) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
