package org.stemma.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.stemma.ancestry.Follower;
import org.stemma.store.ArticleState;
import org.stemma.store.Gist;
import org.stemma.store.NewEvent;
import org.stemma.store.Seen;
import org.stemma.watch.Happened;

/// Figures for Prometheus. What happens is counted as it is told; what there is, is asked of the store at a scrape, and of a
/// store that is away nothing is said.
///
/// | metric | what it is |
/// |---|---|
/// | `stemma_looks_total{outcome}` | looks at articles that were recorded |
/// | `stemma_revisions_total{weight}` | new texts by the weight of the change; `first` for an article's first |
/// | `stemma_sightings_back_total` | texts that came back |
/// | `stemma_events_total{kind}` | gone, returned, blocked, moved and so on |
/// | `stemma_feed_looks_total{result}` | `read` or `failed` |
/// | `stemma_articles_found_total` | that feeds brought |
/// | `stemma_fetch_seconds{of}` | how long fetches took, of `article` or `feed` |
/// | `stemma_store_errors_total{part}` | attempts to write that failed, of `archive` or `store` |
/// | `stemma_faults_total` | Stemma's own |
/// | `stemma_trace_seconds` | how long it took to trace a revision; its count is how many were |
/// | `stemma_passages_found_total` | passages that traced revisions share with earlier ones |
/// | `stemma_untraced_changes` | changes of the store that are not traced yet |
/// | `stemma_ills` | how many parts are ill now |
/// | `stemma_overdue_seconds` | how overdue the most overdue article is |
/// | `stemma_due{what}` | articles and feeds that are overdue |
/// | `stemma_hosts_at_work` | hosts under lease, of all processes |
/// | `stemma_articles{state}`, `stemma_captures`, `stemma_archive_bytes` | how much there is |
public final class Metrics implements Happened.Listener, Follower.Listener, AutoCloseable {

  private static final Map<String, String> TEXTS =
      Map.of(
          "stemma.looks", "Looks at articles that were recorded",
          "stemma.revisions", "New texts by the weight of the change",
          "stemma.events", "What happened to articles besides",
          "stemma.feed.looks", "Looks at feeds",
          "stemma.store.errors", "Attempts to write that failed");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private final Counter found = counter("stemma.articles.found", "Articles that feeds brought");
  private final Counter faults = counter("stemma.faults", "Faults of Stemma's own");
  private final Counter passages =
      counter("stemma.passages.found", "Passages that traced revisions share with earlier ones");
  private final Counter back = counter("stemma.sightings.back", "Texts that came back");

  // A registry holds what its gauges ask by weak references only.
  private final Soundings soundings;
  private final Ills ills;

  /// @param ills of this process
  public Metrics(Soundings soundings, Ills ills) {
    this.soundings = soundings;
    this.ills = ills;
    bindMachine();
    bindStore();
  }

  private void bindMachine() {
    for (MeterBinder jvm :
        List.of(
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ClassLoaderMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics())) {
      jvm.bindTo(registry);
    }
  }

  private void bindStore() {
    gauge("stemma.ills", ills, Ills::count, "Parts that are ill now");
    gauge(
        "stemma.overdue.seconds",
        soundings,
        Soundings::overdueSeconds,
        "How overdue the most overdue article is");
    gauge("stemma.hosts.at.work", soundings, Soundings::hosts, "Hosts under lease");
    gauge(
        "stemma.untraced.changes",
        soundings,
        Soundings::untraced,
        "Changes of the store that are not traced yet");
    gauge("stemma.captures", soundings, Soundings::captures, "Captures recorded");
    gauge("stemma.archive.bytes", soundings, Soundings::archiveBytes, "Records of captures");
    due("article", Soundings::dueArticles);
    due("feed", Soundings::dueFeeds);
    for (ArticleState state : ArticleState.values()) {
      Gauge.builder("stemma.articles", soundings, now -> now.articles(state))
          .tag("state", state.label())
          .description("Articles by state")
          .register(registry);
    }
  }

  private <T> void gauge(String name, T of, ToDoubleFunction<T> value, String text) {
    Gauge.builder(name, of, value).description(text).register(registry);
  }

  private void due(String what, ToDoubleFunction<Soundings> value) {
    Gauge.builder("stemma.due", soundings, value)
        .tag("what", what)
        .description("What is overdue")
        .register(registry);
  }

  @Override
  public void on(Happened happened) {
    switch (happened) {
      case Happened.Looked looked -> looked(looked);
      case Happened.FeedLooked looked -> {
        count("stemma.feed.looks", "result", looked.error() == null ? "read" : "failed");
        found.increment(looked.added());
        time("feed", looked.took());
      }
      case Happened.OutletTurned turned ->
          count("stemma.events", "kind", turned.event().kind().label());
      case Happened.Ill ill -> count("stemma.store.errors", "part", ill.what());
      case Happened.Fault fault -> faults.increment();
      case Happened.Dropped dropped -> count("stemma.looks", "outcome", "dropped");
      case Happened.Well well -> {
        // The gauge of ills goes down.
      }
    }
  }

  @Override
  public void traced(long revision, int found, Duration took) {
    passages.increment(found);
    Timer.builder("stemma.trace")
        .description("How long it took to trace a revision")
        .serviceLevelObjectives(
            Duration.ofMillis(10),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10))
        .register(registry)
        .record(took);
  }

  private void looked(Happened.Looked looked) {
    count("stemma.looks", "outcome", looked.taken().outcome().label());
    time("article", looked.took());
    for (NewEvent event : looked.taken().events()) {
      count("stemma.events", "kind", event.kind().label());
    }
    switch (looked.taken().seen()) {
      case Seen.First first -> count("stemma.revisions", "weight", "first");
      case Seen.Changed changed -> {
        Gist gist = changed.revision().gist();
        String weight = gist == null ? "first" : gist.weight().name().toLowerCase(Locale.ROOT);
        count("stemma.revisions", "weight", weight);
      }
      case Seen.Back again -> back.increment();
      case Seen.Same same -> {
        // A look like most.
      }
      case Seen.Nothing nothing -> {
        // The outcome says it.
      }
    }
  }

  private Counter counter(String name, String text) {
    return Counter.builder(name).description(text).register(registry);
  }

  private void count(String name, String tag, String value) {
    Counter.builder(name)
        .tag(tag, value)
        .description(TEXTS.get(name))
        .register(registry)
        .increment();
  }

  private void time(String of, Duration took) {
    Timer.builder("stemma.fetch")
        .tag("of", of)
        .description("How long fetches took")
        .serviceLevelObjectives(
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10))
        .register(registry)
        .record(took);
  }

  /// All of it in Prometheus' text format.
  public String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    registry.close();
  }
}
