package org.stemma.browser;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.stemma.account.Passwords;
import org.stemma.alert.MailSettings;
import org.stemma.alert.MailSettings.Security;
import org.stemma.config.Configuration.Alerting;
import org.stemma.config.Configuration.LogFormat;
import org.stemma.config.Configuration.LogLevel;
import org.stemma.config.Configuration.Logging;
import org.stemma.service.Demo;
import org.stemma.service.Ills;
import org.stemma.service.Log;
import org.stemma.service.Service;
import org.stemma.store.ArticleQuery;
import org.stemma.store.ArticleState;
import org.stemma.store.Role;
import org.stemma.store.Store;
import org.stemma.watch.Happened;
import org.stemma.watch.SimulatedTime;
import org.stemma.watch.Timekeeper;

/// The invented outlets, watched until their story has ended, traced, and served on loopback as `stemma serve` does. From then
/// on the clock stands, so that a page says the same each time.
public final class ServedStory implements AutoCloseable {

  /// The account that may change something.
  public static final String EDITOR = "ada";

  public static final String PASSWORD = "a strait, a pier and a mule";

  /// Mails are offered, and none is sent: nothing listens there.
  private static final Alerting MAILING =
      new Alerting(
          new MailSettings("127.0.0.1", 9, "stemma@demo.example", null, null, Security.NONE),
          Duration.ofDays(1));

  private static final int PATIENCE = 1200;
  private static final int PAUSE_MS = 100;

  private final Demo demo;
  private final Service service;
  private final Thread watching;

  private ServedStory(Demo demo, Service service) {
    this.demo = demo;
    this.service = service;
    this.watching = Thread.ofVirtual().start(this::run);
  }

  /// Watches the story, which takes some seconds, and serves what was seen.
  ///
  /// @param folder for the data; must hold none yet
  public static ServedStory open(Path folder) throws IOException, InterruptedException {
    StandingTime time = new StandingTime();
    Demo demo = Demo.open(folder, time, 0, MAILING);
    try {
      demo.watchThrough(time.story, _ -> {});
      time.stands.set(true);
      demo.holdings()
          .store()
          .accounts()
          .add(EDITOR, Passwords.standard().hash(PASSWORD), Role.EDITOR);
      Log log =
          new Log(
              new PrintStream(System.err, true, StandardCharsets.UTF_8),
              new Logging(LogFormat.TEXT, LogLevel.ERROR));
      Service service =
          Service.start(demo.holdings(), time, new Ills(), log, Happened.Listener.NONE);
      ServedStory story = new ServedStory(demo, service);
      story.awaitTraced();
      return story;
    } catch (IOException | InterruptedException | RuntimeException failure) {
      demo.close();
      throw failure;
    }
  }

  private void run() {
    try {
      service.run();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitTraced() throws InterruptedException {
    for (int i = 0; i < PATIENCE; i++) {
      if (demo.holdings().store().tracing().backlog() == 0) {
        return;
      }
      Thread.sleep(PAUSE_MS);
    }
    throw new IllegalStateException("the story was not traced in time");
  }

  /// Scheme, host and port.
  public String origin() {
    return service.url().replaceFirst("/$", "");
  }

  /// What follows the host in an address of these pages.
  String path(String url) {
    return url.substring(origin().length());
  }

  /// What the pages answer to, as `GET /article/{id}`.
  List<String> routes() {
    return service.routes();
  }

  /// What was seen.
  Store store() {
    return demo.holdings().store();
  }

  /// The page of an article of the story, as `/article/7`.
  ///
  /// @param id of the script: `courier-talks`
  public String article(String id) {
    return demo.holdings().store().watching().articles(everything()).stream()
        .filter(article -> article.state() != ArticleState.MERGED)
        .filter(article -> demo.id(article.url()).filter(id::equals).isPresent())
        .map(article -> "/article/" + article.id())
        .findFirst()
        .orElseThrow();
  }

  private static ArticleQuery everything() {
    return new ArticleQuery(null, null, null, Long.MAX_VALUE, 1000);
  }

  @Override
  public void close() throws IOException {
    watching.interrupt();
    try (demo) {
      service.close();
    }
  }

  /// Passes as the story wants it, then stands.
  private static final class StandingTime implements Timekeeper {
    final SimulatedTime story = new SimulatedTime(Demo.begins());
    final AtomicBoolean stands = new AtomicBoolean();
    private final CountDownLatch never = new CountDownLatch(1);

    @Override
    public Instant instant() {
      return story.instant();
    }

    @Override
    public void waitUntil(Instant until) throws InterruptedException {
      if (stands.get() && until.isAfter(instant())) {
        never.await();
      }
      story.waitUntil(until);
    }
  }
}
