package org.stemma.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.stemma.store.ArticleState;
import org.stemma.store.Statistics.Backlog;
import org.stemma.store.Statistics.Totals;
import org.stemma.store.Store;
import org.stemma.store.StoreUnavailable;

/// How much there is and how far behind, asked of the store once for all figures of a scrape. Unknown, NaN, while the store
/// is away.
///
/// Safe for use by several threads.
public final class Soundings {

  /// So long an answer is good: gauges are read one by one.
  private static final Duration GOOD = Duration.ofSeconds(5);

  private record Sounding(
      Instant at, @Nullable Backlog backlog, @Nullable Totals totals, double untraced) {}

  private final Store store;
  private final InstantSource clock;
  private @Nullable Sounding last;

  public Soundings(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  double overdueSeconds() {
    Instant now = clock.instant();
    return ofBacklog(backlog ->
        backlog.oldest() == null ? 0 : Duration.between(backlog.oldest(), now).toMillis() / 1000.0);
  }

  double dueArticles() {
    return ofBacklog(Backlog::articles);
  }

  double dueFeeds() {
    return ofBacklog(Backlog::feeds);
  }

  double hosts() {
    return ofBacklog(Backlog::hosts);
  }

  double untraced() {
    return sound().untraced();
  }

  double captures() {
    return ofTotals(Totals::captures);
  }

  double archiveBytes() {
    return ofTotals(Totals::archiveBytes);
  }

  double articles(ArticleState state) {
    return ofTotals(totals -> totals.articles().getOrDefault(state, 0L));
  }

  private double ofBacklog(ToDoubleFunction<Backlog> figure) {
    Backlog backlog = sound().backlog();
    return backlog == null ? Double.NaN : figure.applyAsDouble(backlog);
  }

  private double ofTotals(ToDoubleFunction<Totals> figure) {
    Totals totals = sound().totals();
    return totals == null ? Double.NaN : figure.applyAsDouble(totals);
  }

  private synchronized Sounding sound() {
    Instant now = clock.instant();
    if (last == null || Duration.between(last.at(), now).abs().compareTo(GOOD) > 0) {
      last = ask(now);
    }
    return last;
  }

  private Sounding ask(Instant now) {
    try {
      return new Sounding(
          now,
          store.statistics().backlog(now),
          store.statistics().totals(),
          store.tracing().backlog());
    } catch (StoreUnavailable away) {
      return new Sounding(now, null, null, Double.NaN);
    }
  }
}
