package org.stemma;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import org.stemma.extract.Extractor;
import org.stemma.history.Arrival;
import org.stemma.history.Bodies;
import org.stemma.history.CaptureReader;
import org.stemma.history.Intake;
import org.stemma.history.OutletKey;
import org.stemma.history.Recorder;
import org.stemma.history.Room;
import org.stemma.history.Taken;
import org.stemma.store.Address;
import org.stemma.store.AddressKind;
import org.stemma.store.Article;
import org.stemma.store.ArticleState;
import org.stemma.store.NewArticle;
import org.stemma.store.Outcome;
import org.stemma.store.Pace;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.store.Validators;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;
import org.stemma.warc.FolderSettings;
import org.stemma.warc.Head;
import org.stemma.warc.Header;
import org.stemma.warc.WarcFiles;
import org.stemma.warc.WarcFolder;

/// A store and an archive in one folder, a clock that is set by hand, and articles whose pages say what a test wants.
public final class Chronicle implements AutoCloseable {

  public static final Instant BEGIN = Instant.parse("2031-05-14T08:00:00Z");

  public final Path folder;
  public final StoreAddress address;
  public final Store store;
  public final WarcFolder archive;
  public Instant now = BEGIN;
  private final Intake intake;
  private final Recorder recorder;
  private int served;

  public Chronicle(Path folder) throws IOException {
    this(folder, new StoreAddress.File(folder.resolve("stemma.db")));
  }

  public Chronicle(Path folder, StoreAddress address) throws IOException {
    this(folder, address, (files, clock) -> Room.UNBOUNDED);
  }

  /// @param rooms makes the room of the archive
  public Chronicle(
      Path folder, StoreAddress address, BiFunction<WarcFiles, InstantSource, Room> rooms)
      throws IOException {
    this.folder = folder;
    this.address = address;
    store = Store.open(address, () -> now);
    archive =
        WarcFolder.open(
            folder.resolve("archive"), FolderSettings.standard("a test", "Stemma", () -> now));
    Room room = rooms.apply(archive.files(), () -> now);
    intake = new Intake(store, Extractor.standard(), room);
    recorder = new Recorder(store, archive, room);
  }

  public Bodies bodies() {
    return new Bodies(archive);
  }

  public CaptureReader reader() {
    return new CaptureReader(bodies(), store.profiles(), Extractor.standard());
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  public static WebUrl url(String slug) {
    return WebUrl.tryParse("https://courier.example/" + slug).orElseThrow();
  }

  public long article(String slug) {
    WebUrl url = url(slug);
    return store
        .watching()
        .add(
            new NewArticle(
                new Address(url.key(), url.toString(), AddressKind.GIVEN, now, null),
                url.hostKey().toString(),
                store.outlets().get(OutletKey.of(url)).id(),
                null,
                ArticleState.ACTIVE,
                Pace.fresh(now)))
        .id();
  }

  public Article get(long article) {
    return store.histories().article(article).orElseThrow();
  }

  /// Captures a page with this text; its bytes differ from those of every other answer.
  public void see(long article, String text) throws IOException {
    served++;
    answer(article, 200, page(text, "advertisement " + served), Outcome.PAGE);
  }

  /// Captures a page with this text, whose bytes are the same each time.
  public void seeAgain(long article, String text) throws IOException {
    answer(article, 200, page(text, ""), Outcome.PAGE);
  }

  /// Captures an answer.
  public void answer(long article, int status, String body, Outcome outcome) throws IOException {
    record(take(article, exchange(article, status, body), outcome));
  }

  /// What one look brings, not yet stored anywhere.
  public Taken take(long article, Exchange exchange, Outcome outcome) {
    WebUrl url = WebUrl.tryParse(exchange.target().toString()).orElseThrow();
    Arrival arrival =
        new Arrival(
            now,
            url,
            List.of(),
            exchange,
            exchange.body(),
            outcome,
            outcome == Outcome.PAGE ? "" : "answered " + exchange.response().status(),
            url,
            false,
            Validators.NONE);
    return intake.take(get(article), arrival);
  }

  public Exchange exchange(long article, int status, String body) {
    return new Exchange(
        URI.create(get(article).url()),
        now,
        null,
        "http/1.1",
        new Head("GET / HTTP/1.1", List.of()),
        new byte[0],
        new Head(
            "HTTP/1.1 " + status + " Answer",
            List.of(new Header("Content-Type", "text/html; charset=utf-8"))),
        body.getBytes(StandardCharsets.UTF_8),
        null);
  }

  /// Nobody answers.
  public void fail(long article) throws IOException {
    WebUrl url = WebUrl.tryParse(get(article).url()).orElseThrow();
    Arrival arrival =
        new Arrival(
            now,
            url,
            List.of(),
            null,
            new byte[0],
            Outcome.FAILED,
            "no answer",
            url,
            false,
            Validators.NONE);
    record(intake.take(get(article), arrival));
  }

  private void record(Taken taken) throws IOException {
    recorder.record(recorder.archive(List.of(new Recorder.Pending(taken, null, null, null))));
    pass(Duration.ofMinutes(1));
  }

  /// Writes the records of a look into the archive and dies before the database hears of it.
  public void orphan(Taken taken) throws IOException {
    recorder.archive(List.of(new Recorder.Pending(taken, null, null, null)));
  }

  /// A page of the invented Courier.
  ///
  /// @param text paragraphs, set apart by line breaks; the first is the headline
  public static String page(String text, String furniture) {
    List<String> parts = text.lines().toList();
    StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>");
    page.append(parts.getFirst())
        .append(" - The Courier</title></head><body><nav><a href=\"/\">Home</a></nav>");
    page.append("<article><h1>").append(parts.getFirst()).append("</h1>");
    parts.stream().skip(1).forEach(part -> page.append("<p>").append(part).append("</p>"));
    page.append("</article><!-- ").append(furniture).append(" --></body></html>");
    return page.toString();
  }

  /// A story whose last paragraph is given.
  public static String story(String last) {
    return """
    Harbour ferry stays in port for a second week
    The ferry that links the harbour with the northern island will not sail before Thursday, its operator said.
    Engineers found a crack in the shaft of the port engine on Monday, and a part has to be made for it abroad.
    Some four hundred people cross the sound every day, most of them on the way to work or to school.
    """
        + last;
  }

  /// Changes the database behind everybody's back.
  public void tamper(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// One that looks away when rows name each other.
  private Connection connection() throws SQLException {
    String url =
        switch (address) {
          case StoreAddress.File file -> "jdbc:sqlite:" + file.path();
          case StoreAddress.Server server -> server.url();
        };
    String looksAway =
        switch (address) {
          case StoreAddress.File _ -> "PRAGMA foreign_keys = OFF";
          case StoreAddress.Server _ -> "SET session_replication_role = replica";
        };
    Connection connection = DriverManager.getConnection(url);
    try (Statement statement = connection.createStatement()) {
      statement.execute(looksAway);
    }
    return connection;
  }

  @Override
  public void close() throws IOException {
    archive.close();
    store.close();
  }
}
