package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.fetch.FetchSettings;
import org.stemma.fetch.Fetcher;
import org.stemma.fetch.Guard;
import org.stemma.history.OutletKey;
import org.stemma.history.Verdict;
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

  private static final int PORTION = 10_000;

  private final Store store;
  private final WarcFolder archive;
  private final Fetcher fetcher;
  private final Watcher watcher;
  private final Timekeeper time;
  private final Map<String, Long> outlets = new HashMap<>();
  private final LongAdder looks = new LongAdder();
  private final LongAdder firstLooks = new LongAdder();
  private final LongAdder changes = new LongAdder();
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

  /// One that asks as fast as it can, by the machine's clock; an article is due again a second after each look.
  static WatchedNewsroom live(Path folder) throws IOException {
    Rules rules = Rules.STANDARD.with("gap=0s, floor=1s, factor=1, leeway=1, first=1s, ceiling=1s");
    return new WatchedNewsroom(
        folder, new SteadyTime(InstantSource.system(), () -> {}), rules, Watcher.Manner.AT_ONCE);
  }

  /// One that keeps to the rules, in simulated time.
  static WatchedNewsroom simulated(Path folder, Timekeeper time) throws IOException {
    return new WatchedNewsroom(folder, time, Rules.STANDARD.with("gap=0s"), Watcher.Manner.IN_TURN);
  }

  /// An address to be watched, and when to look at it first.
  record Due(String url, Instant at) {}

  /// Puts articles under watch.
  void add(Stream<Due> articles) {
    List<NewArticle> portion = new ArrayList<>();
    for (Due due : (Iterable<Due>) articles::iterator) {
      portion.add(article(due));
      if (portion.size() == PORTION) {
        store.watching().addAll(portion);
        portion.clear();
      }
    }
    store.watching().addAll(portion);
  }

  private NewArticle article(Due due) {
    WebUrl url = WebUrl.tryParse(due.url()).orElseThrow();
    return new NewArticle(
        new Address(url.key(), url.toString(), AddressKind.GIVEN, time.instant(), null),
        url.hostKey().toString(),
        outlets.computeIfAbsent(OutletKey.of(url), key -> store.outlets().get(key).id()),
        null,
        ArticleState.ACTIVE,
        Pace.fresh(due.at()));
  }

  private void count(Happened happened) {
    switch (happened) {
      case Happened.Looked looked -> {
        looks.increment();
        if (looked.article().revision() == null) {
          firstLooks.increment();
        }
        if (looked.taken().verdict() == Verdict.CHANGED) {
          changes.increment();
        }
      }
      case Happened.Fault fault -> System.err.println(fault);
      default -> {}
    }
  }

  /// Looks stored so far.
  long looks() {
    return looks.sum();
  }

  /// Those of them that were an article's first.
  long firstLooks() {
    return firstLooks.sum();
  }

  /// Those of them that brought another text; the first counts.
  long changes() {
    return changes.sum();
  }

  void waitForFirst(long many) throws InterruptedException {
    while (firstLooks() < many) {
      Thread.sleep(20);
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
