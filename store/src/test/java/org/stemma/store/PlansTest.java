package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.collate.Weight;

/// What the database means to do for each question that a page, a feed or a call asks: none of them may read a table that grows for
/// ever from end to end.
///
/// SQLite has no statistics, as with every store of ours; PostgreSQL makes them. PostgreSQL reads small tables whole and joins them so, whatever indexes there are; it is told here to do that only where it can't do
/// otherwise.
@ParameterizedClass
@EnumSource
final class PlansTest {
  private static final Set<String> LARGE =
      Set.of(
          "article",
          "address",
          "capture",
          "link",
          "reading",
          "paragraph",
          "witness",
          "revision",
          "sighting",
          "event",
          "change",
          "borrowing",
          "delivery",
          "session",
          "dispute");

  /// What counts everything there is, with where it is shown. Nothing else may.
  private static final Set<String> COUNTING = Set.of("practices.all", "practices.of all");

  /// Indexes of a few rows of a large table.
  private static final Set<String> FEW = Set.of("article_concealed", "article_merged");

  private static final Pattern NAMED =
      Pattern.compile("(?:FROM|JOIN|UPDATE) ([a-z_]+)(?: (?:AS )?([a-z]{1,3})\\b)?");

  private static final int ARTICLES = 1_500;

  private final Engine engine;
  private final Scene scene;
  private final List<String> asked = new ArrayList<>();

  PlansTest(Engine engine, @TempDir Path folder) {
    this.engine = engine;
    scene = new Scene(engine.fresh(folder));
  }

  @BeforeEach
  void fill() {
    List<Look> first = new ArrayList<>();
    List<Look> second = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String name = "article-" + i;
      long article = scene.article(name);
      String letter = Character.toString((char) ('a' + i % 20));
      first.add(scene.look(article, name, null, Scene.first(letter)));
      second.add(scene.look(article, name, null, Scene.changed(letter + "z")));
    }
    scene.store.recording().record(first);
    scene.now = scene.in(10);
    scene.store.recording().record(second);
    scene.store.accounts().add("ada", "hash", Role.READER);
    scene.database.writing(PlansTest::crowd);
    if (engine == Engine.POSTGRESQL) {
      scene.database.writing(handle -> handle.execute("ANALYZE"));
    }
    scene.database.heard(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            asked.add(context.getParsedSql().getSql());
          }
        });
  }

  /// As many of the other rows that grow.
  private static void crowd(Handle handle) {
    long ada = handle.createQuery("SELECT id FROM account").mapTo(Long.class).one();
    handle.execute(
        "INSERT INTO dispute (id, article, kind, digest, judged, beside, says, note, name, at)"
            + " SELECT id, id, 'left out', 'd' || id, '', '', 'wrong', '', 'a', id FROM article");
    handle.execute(
        "INSERT INTO session (hash, account, created_at, expires_at)"
            + " SELECT 'h' || id, ?, id, id FROM article",
        ada);
    handle.execute(
        "INSERT INTO delivery (id, topic, kind, account, created_at, tries)"
            + " SELECT 'd' || id, 't' || id, 'mail', ?, id, 1 FROM article",
        ada);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static Map<String, Consumer<Store>> questions(Instant now) {
    Map<String, Consumer<Store>> all = new LinkedHashMap<>();
    ofLists(all, now);
    ofArticles(all, now);
    ofOutlets(all);
    ofAccounts(all, now);
    return all;
  }

  private static void ofLists(Map<String, Consumer<Store>> all, Instant now) {
    NewestQuery.Before before = new NewestQuery.Before(now, 7);
    for (Weight weight : Weight.values()) {
      all.put(
          "news " + weight, store -> store.news().newest(new NewestQuery(null, weight, null, 30)));
      all.put(
          "news of an outlet, more " + weight,
          store -> store.news().newest(new NewestQuery(1L, weight, before, 30)));
      all.put(
          "news since " + weight,
          store -> store.news().since(new NewestQuery(1L, weight, null, 30), now, 100));
    }
    all.put(
        "news that are hidden",
        store -> store.news().lighter(new NewestQuery(null, Weight.WORDING, null, 30), before, 99));
    all.put("articles", store -> store.watching().articles(ArticleQuery.newest(50)));
    all.put(
        "articles of an outlet",
        store -> store.watching().articles(new ArticleQuery(1L, null, null, 9, 50)));
    all.put(
        "articles of a state",
        store ->
            store.watching().articles(new ArticleQuery(null, null, ArticleState.PAUSED, 9, 50)));
    all.put(
        "articles of an outlet and a state",
        store -> store.watching().articles(new ArticleQuery(1L, null, ArticleState.PAUSED, 9, 50)));
    all.put("taken down", store -> store.histories().concealed(50));
    all.put("log", store -> store.histories().changes(3, 200));
    all.put("disputes", store -> store.disputes().newest(Long.MAX_VALUE, 30));
    all.put("days", store -> store.ledger().days());
  }

  private static void ofArticles(Map<String, Consumer<Store>> all, Instant now) {
    all.put("article", store -> store.histories().article(1));
    all.put("articles by id", store -> store.histories().articles(List.of(1L, 2L, 3L)));
    all.put("article by address", store -> store.watching().find("example,gazette)/article-1"));
    all.put("taken down by address", store -> store.watching().takenDown("example,gazette)/a"));
    all.put("takedown", store -> store.histories().takedown(1));
    all.put("concealed", store -> store.histories().concealedAt(1));
    all.put("merged into", store -> store.histories().mergedInto(1));
    all.put("addresses", store -> store.histories().addresses(1));
    all.put("readings", store -> store.histories().readings(1));
    all.put("revisions", store -> store.histories().revisions(1));
    all.put("revisions of a reading", store -> store.histories().revisions(1, 1));
    all.put("revision", store -> store.histories().revision(1));
    all.put("revision by digest", store -> store.histories().revision(1, "ab".repeat(32)));
    all.put("witness", store -> store.histories().witness(1));
    all.put("sightings", store -> store.histories().sightings(1));
    all.put("captures", store -> store.histories().captures(1, 0, 50));
    all.put("capture", store -> store.histories().capture(1));
    all.put("revision of a capture", store -> store.histories().revisionOf(1));
    all.put("borne", store -> store.histories().borne(1));
    all.put("captures at times", store -> store.histories().capturesAt(1, List.of(now)));
    all.put("extent", store -> store.histories().extent(1));
    all.put("events", store -> store.histories().events(1));
    all.put("borrowings", store -> store.borrowings().ofArticle(1, 500));
    all.put("disputes of an article", store -> store.disputes().ofArticle(1));
    all.put("disputes about", store -> store.disputes().about(List.of("a", "b")));
  }

  private static void ofOutlets(Map<String, Consumer<Store>> all) {
    all.put("hearings", store -> store.statistics().hearings());
    all.put("practices.of an outlet", store -> store.practices().of(1L));
    all.put("practices.of all", store -> store.practices().of(null));
    all.put("practices.all", store -> store.practices().all());
    all.put("outlet by key", store -> store.outlets().find("gazette.example"));
  }

  private static void ofAccounts(Map<String, Consumer<Store>> all, Instant now) {
    all.put("session", store -> store.accounts().session("hash"));
    all.put("bearer", store -> store.accounts().bearer("hash"));
    all.put("tokens", store -> store.accounts().tokens(1));
    all.put("visit", store -> store.accounts().visit(1, Duration.ofMinutes(30)));
    all.put("searches", store -> store.searches().of(1));
    all.put("search by feed", store -> store.searches().byFeed("secret"));
    all.put("search by stop", store -> store.searches().byStop("secret"));
    all.put("mailbox", store -> store.mailboxes().of(1));
    all.put("deliveries of a search", store -> store.deliveries().of(1, 5));
    all.put("deliveries due", store -> store.deliveries().due(8));
    all.put("mails of an account", store -> store.deliveries().count(1, Delivery.Kind.MAIL, now));
    all.put("deliveries held", store -> store.deliveries().hold(1, Delivery.Kind.HOOK, now));
    all.put("deliveries forgotten", store -> store.deliveries().forget(now));
  }

  @Test
  void noQuestionReadsALargeTableFromEndToEnd() {
    List<String> faults = new ArrayList<>();
    questions(scene.now)
        .forEach((name, question) -> {
          asked.clear();
          question.accept(scene.store);
          List<String> queries = List.copyOf(asked);
          assertThat(queries).as(name).isNotEmpty();
          if (!COUNTING.contains(name)) {
            queries.forEach(sql -> faults.addAll(faults(name, sql)));
          }
        });
    assertThat(faults).isEmpty();
  }

  private List<String> faults(String name, String sql) {
    Map<String, String> tables = new LinkedHashMap<>();
    Matcher named = NAMED.matcher(sql);
    while (named.find()) {
      tables.put(named.group(1), named.group(1));
      if (named.group(2) != null) {
        tables.put(named.group(2), named.group(1));
      }
    }
    boolean ends = sql.contains("LIMIT");
    List<String> plan = plan(sql);
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < plan.size(); i++) {
      String next = i + 1 < plan.size() ? plan.get(i + 1) : "";
      String table = read(plan.get(i), next, ends);
      if (LARGE.contains(tables.getOrDefault(table, table))) {
        faults.add(name + ": " + plan.get(i).strip() + " for " + sql);
      }
    }
    return faults;
  }

  /// The table that a step reads from end to end, or its short name; empty for none. To walk along an index is no fault where the
  /// question ends after some rows.
  private String read(String step, String next, boolean ends) {
    return switch (engine) {
      case SQLITE ->
          step.startsWith("SCAN ")
                  && FEW.stream().noneMatch(step::contains)
                  && !(ends && step.contains("USING"))
              ? step.substring(5).split(" ", 2)[0]
              : "";
      case POSTGRESQL -> {
        boolean whole = step.contains("Seq Scan on ");
        boolean walk =
            step.matches(".*Index (Only )?Scan.* on .*")
                && FEW.stream().noneMatch(step::contains)
                && !next.contains("Index Cond")
                && !ends;
        yield whole || walk ? step.replaceFirst(".* on ", "").split(" ", 2)[0] : "";
      }
    };
  }

  private List<String> plan(String sql) {
    return switch (scene.address) {
      case StoreAddress.File _ ->
          scene.database.read(
              handle -> rows(handle.getConnection(), "EXPLAIN QUERY PLAN " + sql, "detail"));
      case StoreAddress.Server server -> plan(server, sql);
    };
  }

  /// The driver's plain protocol leaves parameters to the server.
  private static List<String> plan(StoreAddress.Server server, String sql) {
    String address = server.url() + "&preferQueryMode=simple";
    try (Connection connection =
            DriverManager.getConnection(address, server.user(), server.password());
        Statement statement = connection.createStatement()) {
      for (String way : List.of("seqscan", "hashjoin", "mergejoin")) {
        statement.execute("SET enable_" + way + " = off");
      }
      return rows(connection, "EXPLAIN (GENERIC_PLAN, COSTS OFF) " + numbered(sql), "QUERY PLAN");
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /// With parameters as PostgreSQL itself writes them.
  private static String numbered(String sql) {
    StringBuilder numbered = new StringBuilder();
    int count = 0;
    for (String part : sql.split("\\?", -1)) {
      numbered.append(count == 0 ? "" : "$" + count).append(part);
      count++;
    }
    return numbered.toString();
  }

  private static List<String> rows(Connection connection, String explain, String column)
      throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(explain)) {
      while (result.next()) {
        rows.add(result.getString(column));
      }
    }
    return rows;
  }
}
