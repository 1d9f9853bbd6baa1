package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.stemma.fetch.FetchSettings;
import org.stemma.fetch.Fetcher;
import org.stemma.fetch.Guard;
import org.stemma.history.OutletKey;
import org.stemma.store.Address;
import org.stemma.store.AddressKind;
import org.stemma.store.ArticleState;
import org.stemma.store.NewArticle;
import org.stemma.store.Pace;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.url.WebUrl;
import org.stemma.warc.FolderSettings;
import org.stemma.warc.WarcFolder;
import org.stemma.watch.Happened;
import org.stemma.watch.ProcessName;
import org.stemma.watch.Rules;
import org.stemma.watch.SteadyTime;
import org.stemma.watch.Timekeeper;
import org.stemma.watch.Watcher;

/// A watcher over a generated newsroom, on SQLite in a folder of its own, as `stemma serve` has it but for its politeness.
final class WatchedNewsroom implements AutoCloseable {

  private final Store store;
  private final WarcFolder archive;
  private final Fetcher fetcher;
  private final Watcher watcher;
  private final Timekeeper time;
  private final LongAdder looks = new LongAdder();
  private long articles;
  private @Nullable Thread thread;

  private WatchedNewsroom(Path folder, Timekeeper time, Rules rules, Watcher.Manner manner)
      throws IOException {
    this.time = time;
    this.store = Store.open(new StoreAddress.File(folder.resolve("stemma.db")), time);
    this.archive =
        WarcFolder.open(folder.resolve("warc"), FolderSettings.standard("bench", "Stemma", time));
    this.fetcher =
        new Fetcher(
            FetchSettings.standard("bench", "https://stemma.example")
                .guardedBy(Guard.publicOnly().allowing(List.of("*.localhost"))),
            time);
    this.watcher =
        new Watcher(
            new Watcher.Setup(
                store,
                archive,
                fetcher,
                rules,
                time,
                ProcessName.ofThis(),
                List.of(),
                this::count,
                manner));
  }

  /// One that asks as fast as it can, by the machine's clock.
  ///
  /// @param again whether articles are due again at once after each look; else only once
  static WatchedNewsroom live(Path folder, boolean again) throws IOException {
    String interval = again ? "1s" : "10d";
    Rules rules =
        Rules.STANDARD.with(
            "gap=0s, floor=1s, factor=1, leeway=1, first=" + interval + ", ceiling=" + interval);
    return new WatchedNewsroom(
        folder, new SteadyTime(InstantSource.system(), () -> {}), rules, Watcher.Manner.AT_ONCE);
  }

  /// One that keeps to the rules, in simulated time.
  static WatchedNewsroom simulated(Path folder, Timekeeper time) throws IOException {
    return new WatchedNewsroom(folder, time, Rules.STANDARD.with("gap=0s"), Watcher.Manner.IN_TURN);
  }

  void add(List<String> urls) {
    store.watching().addAll(urls.stream().map(this::article).toList());
    articles += urls.size();
  }

  private NewArticle article(String address) {
    WebUrl url = WebUrl.tryParse(address).orElseThrow();
    return new NewArticle(
        new Address(url.key(), url.toString(), AddressKind.GIVEN, time.instant(), null),
        url.hostKey().toString(),
        store.outlets().get(OutletKey.of(url)).id(),
        null,
        ArticleState.ACTIVE,
        Pace.fresh(time.instant()));
  }

  long articles() {
    return articles;
  }

  private void count(Happened happened) {
    switch (happened) {
      case Happened.Looked looked -> looks.increment();
      case Happened.Fault fault -> System.err.println(fault);
      default -> {}
    }
  }

  /// Looks stored so far.
  long looks() {
    return looks.sum();
  }

  void waitForLooks(long many) throws InterruptedException {
    while (looks() < many) {
      Thread.sleep(100);
    }
  }

  void start() {
    thread =
        Thread.ofPlatform()
            .start(() -> {
              try {
                watcher.run();
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
  }

  /// In simulated time, on the calling thread.
  void runFor(Duration span) throws InterruptedException {
    watcher.runUntil(time.instant().plus(span));
  }

  @Override
  public void close() throws IOException {
    if (thread != null) {
      thread.interrupt();
      waitFor(thread);
    }
    watcher.close();
    fetcher.close();
    archive.close();
    store.close();
  }

  private static void waitFor(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
