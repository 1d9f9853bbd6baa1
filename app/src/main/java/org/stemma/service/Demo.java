package org.stemma.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.config.Configuration;
import org.stemma.fetch.Fetcher;
import org.stemma.history.OutletKey;
import org.stemma.newsroom.Newsroom;
import org.stemma.newsroom.Outlet;
import org.stemma.newsroom.Script;
import org.stemma.newsroom.ScriptArticle;
import org.stemma.page.WebSettings.Reading;
import org.stemma.store.NewFeed;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;
import org.stemma.watch.Happened;
import org.stemma.watch.ProcessName;
import org.stemma.watch.Rules;
import org.stemma.watch.SimulatedTime;
import org.stemma.watch.Timekeeper;
import org.stemma.watch.Watcher;

/// The invented outlets, served on loopback, and a store whose list has their feeds. What watches them is the same as for real
/// ones: [Service], or [#watchThrough] where nobody wants to wait.
public final class Demo implements AutoCloseable {

  /// Looks often, so that nothing of a story of three days and a half is missed; real outlets are looked at less.
  private static final Rules RULES =
      Rules.STANDARD.with(
          Map.of(
              "first", "5m",
              "factor", "1.4",
              "floor", "4m",
              "ceiling", "90m",
              "leeway", "1",
              "poll_first", "30m",
              "poll_floor", "30m",
              "poll_ceiling", "30m",
              "poll_jitter", "0"));

  /// The site that rewrites others posts first and mends within minutes: one outlet may be watched otherwise than the rest.
  private static final String HASTY = "newsbrisk";

  private static final String HASTY_RULES =
      "poll_first=10m, poll_floor=10m, poll_ceiling=10m, poll_jitter=0";

  /// After the last event, until it has been seen.
  private static final Duration SEEN = Duration.ofHours(2);

  private final Newsroom newsroom;
  private final Holdings holdings;
  private final Timekeeper time;

  private Demo(Newsroom newsroom, Holdings holdings, Timekeeper time) {
    this.newsroom = newsroom;
    this.holdings = holdings;
    this.time = time;
  }

  /// When the invented world begins.
  public static Instant begins() {
    return Script.story().begins();
  }

  /// When nothing more happens in it, and all of it has been seen.
  public static Instant ends() {
    return Script.story().ends().plus(SEEN);
  }

  /// Opens the newsroom and puts its feeds on the list of a store; nothing is watched yet.
  ///
  /// @param folder for the data; must hold none yet
  /// @param time of both worlds
  /// @param port for pages, if any are served
  /// @throws IOException when the folder can't be used
  public static Demo open(Path folder, Timekeeper time, int port) throws IOException {
    return open(folder, time, port, Configuration.standard().alerting());
  }

  /// The same, with a say in how alerts are sent.
  public static Demo open(Path folder, Timekeeper time, int port, Configuration.Alerting alerting)
      throws IOException {
    Newsroom newsroom = Newsroom.open(Script.story(), time);
    try {
      StoreAddress address = new StoreAddress.File(Holdings.database(folder));
      Holdings holdings = Holdings.open(folder, address, configuration(port, alerting), time);
      addFeeds(newsroom, holdings.store(), time.instant());
      return new Demo(newsroom, holdings, time);
    } catch (IOException | RuntimeException unusable) {
      newsroom.close();
      throw unusable;
    }
  }

  private static Configuration configuration(int port, Configuration.Alerting alerting) {
    Configuration standard = Configuration.standard();
    Configuration.Fetching fetching = standard.fetching();
    return new Configuration(
        RULES,
        new Configuration.Fetching(
            "https://demo.stemma.example",
            List.of("127.0.0.1"),
            fetching.deadline(),
            fetching.connect(),
            fetching.body(),
            fetching.unpacked(),
            fetching.redirects(),
            fetching.connections(),
            fetching.perHost()),
        standard.archiving(),
        new Configuration.Serving(
            "127.0.0.1", port, null, "Stemma watches an invented world", null, Reading.PUBLIC),
        alerting,
        standard.logging(),
        List.of(),
        List.of());
  }

  private static void addFeeds(Newsroom newsroom, Store store, Instant now) {
    for (Outlet outlet : newsroom.script().outlets()) {
      long id = outlet(store, url(newsroom.base(outlet)));
      store.outlets().rename(id, outlet.name());
      if (outlet.id().equals(HASTY)) {
        store.outlets().settings(id, HASTY_RULES);
      }
    }
    for (String feed : newsroom.feeds()) {
      WebUrl url = url(feed);
      long outlet = outlet(store, url);
      String host = url.hostKey().toString();
      store.feeds().add(new NewFeed(url.key(), url.toString(), host, outlet, null, null, now));
    }
  }

  private static long outlet(Store store, WebUrl url) {
    return store.outlets().get(OutletKey.of(url)).id();
  }

  private static WebUrl url(String text) {
    try {
      return WebUrl.parse(text);
    } catch (BadUrlException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Watches the whole story, one look after the other; no time passes but in it.
  ///
  /// @param time the demo was opened with
  public void watchThrough(SimulatedTime time, Happened.Listener listener)
      throws InterruptedException {
    try (Fetcher fetcher =
            new Fetcher(Fetching.settings(holdings.configuration().fetching()), time);
        Watcher watcher =
            new Watcher(
                new Watcher.Setup(
                    holdings.store(),
                    holdings.archive(),
                    fetcher,
                    holdings.configuration().rules(),
                    time,
                    ProcessName.ofThis(),
                    List.of(),
                    listener,
                    Watcher.Manner.IN_TURN))) {
      watcher.runUntil(ends());
    }
  }

  /// A short name for an article of the story: `courier-talks`. Empty for any other address.
  public Optional<String> id(String url) {
    return newsroom.script().outlets().stream()
        .flatMap(outlet -> outlet.articles().stream().filter(one -> is(outlet, one, url)))
        .map(ScriptArticle::id)
        .findFirst();
  }

  private boolean is(Outlet outlet, ScriptArticle article, String url) {
    return article.standings().stream()
        .anyMatch(standing -> url.equals(newsroom.base(outlet) + standing.path()));
  }

  public Newsroom newsroom() {
    return newsroom;
  }

  public Holdings holdings() {
    return holdings;
  }

  /// Of the invented world.
  public Timekeeper time() {
    return time;
  }

  /// Closes the store, then the newsroom.
  @Override
  public void close() throws IOException {
    try (newsroom) {
      holdings.close();
    }
  }
}
