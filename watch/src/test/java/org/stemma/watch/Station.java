package org.stemma.watch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.stemma.fetch.FetchSettings;
import org.stemma.fetch.Fetcher;
import org.stemma.fetch.Guard;
import org.stemma.history.OutletKey;
import org.stemma.store.Address;
import org.stemma.store.AddressKind;
import org.stemma.store.Article;
import org.stemma.store.ArticleQuery;
import org.stemma.store.ArticleState;
import org.stemma.store.NewArticle;
import org.stemma.store.NewFeed;
import org.stemma.store.Pace;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;
import org.stemma.warc.FolderSettings;
import org.stemma.warc.WarcFolder;

/// A watcher with all that it works with, in one folder, and what it told.
final class Station implements AutoCloseable {

  /// Rules under which the schedule waits for nobody's sake: for servers of one's own.
  static final Rules QUICK =
      Rules.STANDARD
          .with("gap=0s, newest=3650d")
          .with("floor=1s, first=1s, factor=1, ceiling=1s, dormant_after=40d, leeway=1")
          .with("poll_floor=1s, poll_first=1s, poll_ceiling=1s");

  /// Held so that its level stays: it tells of each file it unpacks.
  private static final Logger LOUD = Logger.getLogger("io.zonky.test");

  final Store store;
  final WarcFolder archive;
  final Fetcher fetcher;
  final Watcher watcher;
  final Timekeeper time;
  final Collection<Happened> told = new ConcurrentLinkedQueue<>();

  Station(Path folder, StoreAddress address, Timekeeper time, Rules rules, Watcher.Manner manner)
      throws IOException {
    this(folder, address, time, rules, manner, Duration.ofSeconds(5));
  }

  Station(
      Path folder,
      StoreAddress address,
      Timekeeper time,
      Rules rules,
      Watcher.Manner manner,
      Duration deadline)
      throws IOException {
    this.time = time;
    store = Store.open(address, time);
    archive =
        WarcFolder.open(folder.resolve("warc"), FolderSettings.standard("a test", "Stemma", time));
    fetcher =
        new Fetcher(
            FetchSettings.standard("0", "https://stemma.example")
                .within(deadline)
                .guardedBy(Guard.publicOnly().allowing(List.of("*.localhost", "127.0.0.1"))),
            time);
    watcher =
        new Watcher(
            new Watcher.Setup(
                store,
                archive,
                fetcher,
                rules,
                time,
                ProcessName.ofThis(),
                List.of(),
                told::add,
                manner));
  }

  /// A PostgreSQL of its own.
  static EmbeddedPostgres postgres() throws IOException {
    beQuiet();
    return EmbeddedPostgres.start();
  }

  static void beQuiet() {
    LOUD.setLevel(Level.WARNING);
    Logger.getLogger("").setLevel(Level.WARNING);
  }

  static StoreAddress file(Path folder) {
    return new StoreAddress.File(folder.resolve("stemma.db"));
  }

  void addFeed(String address) throws BadUrlException {
    WebUrl url = WebUrl.parse(address);
    store
        .feeds()
        .add(
            new NewFeed(
                url.key(),
                url.toString(),
                url.hostKey().toString(),
                store.outlets().get(OutletKey.of(url)).id(),
                null,
                null,
                time.instant()));
  }

  long addArticle(String address) throws BadUrlException {
    WebUrl url = WebUrl.parse(address);
    return store
        .watching()
        .add(
            new NewArticle(
                new Address(url.key(), url.toString(), AddressKind.GIVEN, time.instant(), null),
                url.hostKey().toString(),
                store.outlets().get(OutletKey.of(url)).id(),
                null,
                ArticleState.ACTIVE,
                Pace.fresh(time.instant())))
        .id();
  }

  List<Article> articles() {
    return store.watching().articles(ArticleQuery.newest(10_000));
  }

  <T extends Happened> List<T> told(Class<T> kind) {
    return told.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public void close() throws IOException {
    watcher.close();
    fetcher.close();
    archive.close();
    store.close();
  }
}
