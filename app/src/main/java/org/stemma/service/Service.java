package org.stemma.service;

import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinLogger;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.config.Configuration;
import org.stemma.config.Configuration.LogLevel;
import org.stemma.fetch.Fetcher;
import org.stemma.history.Room;
import org.stemma.page.WebHooks;
import org.stemma.page.WebServer;
import org.stemma.page.WebSettings;
import org.stemma.upkeep.Budget;
import org.stemma.watch.Discovery;
import org.stemma.watch.Happened;
import org.stemma.watch.ProcessName;
import org.stemma.watch.Timekeeper;
import org.stemma.watch.Watcher;

/// What `stemma serve` runs: a watcher, a tracer, a web server and who tells of changes, on one store, with their log and figures.
public final class Service implements AutoCloseable {

  private final Watcher watcher;
  private final Fetcher fetcher;
  private final Metrics metrics;
  private final WebServer web;
  private final Tracing tracing;
  private final Alerting alerting;

  private Service(
      Watcher watcher,
      Fetcher fetcher,
      Metrics metrics,
      WebServer web,
      Tracing tracing,
      Alerting alerting) {
    this.tracing = tracing;
    this.alerting = alerting;
    this.watcher = watcher;
    this.fetcher = fetcher;
    this.metrics = metrics;
    this.web = web;
  }

  /// Starts the pages; nothing is watched before [#run].
  ///
  /// @param holdings stay the caller's to close
  /// @param time which the holdings were opened with
  /// @param ills of this process so far
  /// @param log told all that happens
  /// @param more told likewise
  /// @throws IOException when the pages' port is taken
  public static Service start(
      Holdings holdings, Timekeeper time, Ills ills, Log log, Happened.Listener more)
      throws IOException {
    Configuration configuration = holdings.configuration();
    Metrics metrics = new Metrics(new Soundings(holdings.store(), time), ills);
    Declared.apply(configuration, holdings.store(), time.instant());
    Tracing tracing = new Tracing(holdings, time, metrics, ills, log);
    Fetcher fetcher = new Fetcher(Fetching.settings(configuration.fetching()), time);
    WebServer web =
        pages(
            holdings,
            time,
            configuration,
            new WebHooks(
                metrics::text,
                ills::lines,
                tracing.shelf(),
                new Discovery(fetcher, time),
                holdings.archive().files()));
    Alerting alerting = new Alerting(configuration, web.site(), time, ills, log);
    Telling telling = new Telling(new Outlets(holdings.store()), time);
    Happened.Listener told = happened -> telling.entries(happened).forEach(log::write);
    Optional<Budget> budget = budget(holdings, configuration.archiving());
    Watcher watcher =
        new Watcher(
            new Watcher.Setup(
                holdings.store(),
                holdings.archive(),
                fetcher,
                configuration.rules(),
                time,
                ProcessName.ofThis(),
                List.of(
                    new Checkup(holdings, budget, new Condition(ills, log)),
                    new Seals(holdings.store(), log)),
                new Listeners(List.of(ills, metrics, told, more)),
                Watcher.Manner.AT_ONCE,
                budget.map(Room.class::cast).orElse(Room.UNBOUNDED)));
    return new Service(watcher, fetcher, metrics, web, tracing, alerting);
  }

  private static Optional<Budget> budget(Holdings holdings, Configuration.Archiving said) {
    if (said.budget() == null) {
      return Optional.empty();
    }
    Budget.WhenFull whenFull =
        switch (said.whenFull()) {
          case STOP -> Budget.WhenFull.STOP;
          case DIGESTS -> Budget.WhenFull.DIGESTS;
        };
    return Optional.of(
        new Budget(holdings.archive().files(), said.budget(), whenFull, InstantSource.system()));
  }

  private static WebServer pages(
      Holdings holdings, InstantSource clock, Configuration all, WebHooks hooks)
      throws IOException {
    Configuration.Serving said = all.serving();
    @Nullable String hub = said.hub() == null ? null : said.hub().toString();
    WebSettings settings =
        new WebSettings(
            said.listen(),
            said.port(),
            said.base(),
            said.title(),
            hub,
            said.reading(),
            all.alerting().mail() != null);
    // Of a port that is taken Javalin logs what is told in one line below.
    JavalinLogger.enabled = false;
    try {
      return WebServer.start(settings, holdings.store(), clock, hooks);
    } catch (JavalinBindException taken) {
      throw new IOException(
          "cannot listen at " + said.listen() + ":" + said.port() + ": " + reason(taken), taken);
    } finally {
      JavalinLogger.enabled = true;
    }
  }

  private static @Nullable String reason(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage();
  }

  /// Watches and traces until the thread is interrupted or this is closed.
  public void run() throws InterruptedException {
    tracing.start();
    alerting.start();
    watcher.run();
  }

  /// The address of the front page.
  public String url() {
    return web.url();
  }

  /// What the pages answer to, as `GET /article/{id}`.
  public List<String> routes() {
    return web.routes();
  }

  /// The figures as they are now, in Prometheus' text format.
  public String metrics() {
    return metrics.text();
  }

  /// What the log says of a clock that went back, which the time of a service survives.
  public static LogEntry jumpedBack(InstantSource clock) {
    return LogEntry.of(
        clock.instant(),
        LogLevel.WARNING,
        "clock",
        "the machine's clock was set back; time goes on from where it was until it has caught up");
  }

  /// Lets the requests at hand end and stores what they brought, gives the leases back, ends the tracing and the pages.
  ///
  /// @throws IOException when the index can't be closed; it is none the worse for it
  @Override
  public void close() throws IOException {
    try (metrics;
        fetcher;
        web;
        tracing;
        alerting) {
      watcher.close();
    }
  }
}
