package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Witness;

/// Reads what was recorded. Nothing of an article that was taken down is found here.
public final class Histories {
  private final Database database;

  Histories(Database database) {
    this.database = database;
  }

  /// One that was merged is found as itself; its `mergedInto` says where to go on.
  public Optional<Article> article(long id) {
    return database.read(handle -> Articles.find(handle, id));
  }

  /// The articles that turned out to be this one, by id; those that were taken down are not among them. Looks through all that
  /// were ever merged.
  public List<Article> mergedInto(long id) {
    String merged = " WHERE a.state = 'merged' AND a.merged_into = :id AND";
    return database.read(handle ->
        handle
            .createQuery(Articles.SELECT + merged + Articles.SHOWN + "ORDER BY a.id")
            .bind("id", id)
            .map((result, _) -> Articles.article(result))
            .list());
  }

  /// When an article was taken down: nothing else of it is told. Empty when it is shown, or was never there.
  public Optional<Instant> concealedAt(long id) {
    return takedown(id).map(Takedown::at);
  }

  /// The same with the reason.
  public Optional<Takedown> takedown(long id) {
    String sql =
        "SELECT concealed_at, concealed_why, concealed_by FROM article"
            + " WHERE id = :id AND concealed_at IS NOT NULL";
    return database.read(
        handle -> handle.createQuery(sql).bind("id", id).map((row, _) -> takedown(row)).findOne());
  }

  /// The articles that were taken down, the last one first: for who may undo it, and nobody else.
  ///
  /// @param limit so many
  public List<Concealed> concealed(int limit) {
    String sql =
        Articles.SELECT
            + " WHERE a.concealed_at IS NOT NULL ORDER BY a.concealed_at DESC, a.id DESC LIMIT :limit";
    return database.read(handle ->
        handle
            .createQuery(sql)
            .bind("limit", limit)
            .map((row, _) -> new Concealed(Articles.article(row), takedown(row)))
            .list());
  }

  private static Takedown takedown(ResultSet result) throws SQLException {
    Row row = new Row(result);
    return new Takedown(
        row.instant("concealed_at"),
        row.textOrNull("concealed_why"),
        row.numberOrNull("concealed_by"));
  }

  /// By id, those that are there.
  public Map<Long, Article> articles(Collection<Long> ids) {
    return database.read(handle -> Articles.all(handle, ids));
  }

  /// All it has or had, the oldest first.
  public List<Address> addresses(long article) {
    return ofArticle(
        HistoryRows.of("address"), article, "", "x.id", (result, _) -> Addresses.address(result));
  }

  /// How it was read, the oldest first; the last is the current one.
  public List<Reading> readings(long article) {
    return ofArticle(HistoryRows.of("reading"), article, "", "x.id", HistoryRows::reading);
  }

  /// Of the current reading, by number.
  public List<Revision> revisions(long article) {
    String current = "AND x.superseded = 0";
    return ofArticle(HistoryRows.REVISION, article, current, "x.number", HistoryRows::revision);
  }

  /// Of any reading, by number.
  public List<Revision> revisions(long article, long reading) {
    String read = "AND x.reading = " + reading;
    return ofArticle(HistoryRows.REVISION, article, read, "x.number", HistoryRows::revision);
  }

  public Optional<Revision> revision(long id) {
    return byId(HistoryRows.REVISION, id, HistoryRows::revision);
  }

  /// The revision of the article's current reading that has this text.
  ///
  /// @param digest [Witnesses#digest]
  public Optional<Revision> revision(long article, String digest) {
    String sql = " WHERE x.article = :article AND x.superseded = 0 AND w.digest = :digest AND";
    return database.read(handle ->
        handle
            .createQuery(HistoryRows.REVISION + sql + Articles.SHOWN)
            .bind("article", article)
            .bind("digest", HexFormat.of().parseHex(digest))
            .map(HistoryRows::revision)
            .findFirst());
  }

  /// The text of a revision, to the letter. Whoever has the revision may have its text: nothing is asked of the article here.
  ///
  /// @param witness [Revision#witness]
  /// @throws java.util.NoSuchElementException when there is none of this id
  public Witness witness(long witness) {
    return database.read(handle -> Texts.witness(handle, witness));
  }

  /// In the current reading, by time.
  public List<Sighting> sightings(long article) {
    String current =
        "AND EXISTS (SELECT 1 FROM revision r WHERE r.id = x.revision AND r.superseded = 0)";
    return ofArticle(
        HistoryRows.of("sighting"), article, current, "x.first_at, x.id", HistoryRows::sighting);
  }

  /// A page of captures, in the order of recording.
  ///
  /// @param after the last id of the page before; 0 for the first
  public List<Capture> captures(long article, long after, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                HistoryRows.CAPTURE
                    + " WHERE x.article = :article AND x.id > :after AND"
                    + Articles.SHOWN
                    + "ORDER BY x.id LIMIT :limit")
            .bind("article", article)
            .bind("after", after)
            .bind("limit", limit)
            .map(HistoryRows::capture)
            .list());
  }

  public Optional<Capture> capture(long id) {
    return byId(HistoryRows.CAPTURE, id, HistoryRows::capture);
  }

  /// What a capture reads as in the article's current reading; empty when it bears no text.
  public Optional<Revision> revisionOf(long capture) {
    String sql =
        HistoryRows.REVISION
            + " WHERE x.id = (SELECT s.revision FROM capture c JOIN sighting s ON s.id = c.sighting"
            + " WHERE c.id = :id) AND";
    return database.read(handle ->
        handle
            .createQuery(sql + Articles.SHOWN)
            .bind("id", capture)
            .map(HistoryRows::revision)
            .findOne());
  }

  /// The revisions that an article's captures read as in its current reading: ids of revisions by ids of captures. Captures that
  /// bear no text are absent.
  public Map<Long, Long> borne(long article) {
    String sql =
        "SELECT x.id, s.revision FROM capture x JOIN sighting s ON s.id = x.sighting"
            + " JOIN article a ON a.id = x.article WHERE x.article = :article AND";
    Map<Long, Long> borne = new HashMap<>();
    database.read(handle ->
        handle
            .createQuery(sql + Articles.SHOWN)
            .bind("article", article)
            .map((result, _) -> borne.put(result.getLong("id"), result.getLong("revision")))
            .list());
    return borne;
  }

  /// An article's captures that were made at one of these instants, in the order of recording.
  public List<Capture> capturesAt(long article, Collection<Instant> times) {
    if (times.isEmpty()) {
      return List.of();
    }
    return database.read(handle ->
        handle
            .createQuery(
                HistoryRows.CAPTURE
                    + " WHERE x.article = :article AND x.captured_at IN (<times>) AND"
                    + Articles.SHOWN
                    + "ORDER BY x.id")
            .bind("article", article)
            .bindList("times", times.stream().map(Times::millis).distinct().toList())
            .map(HistoryRows::capture)
            .list());
  }

  /// Where an article's captures stand in time.
  ///
  /// @param lastAt when the last was made that may bear a text; null when there is none
  /// @param waiting true when one that was a page has no place in the current reading: it arrived late, or reads as no article now
  public record Extent(@Nullable Instant lastAt, boolean waiting) {}

  public Extent extent(long article) {
    String sql =
        "SELECT MAX(captured_at) AS last_at,"
            + " SUM(CASE WHEN sighting IS NULL AND outcome = 'page' THEN 1 ELSE 0 END) AS waiting"
            + " FROM capture WHERE article = :article AND outcome IN ('page', 'not modified')";
    return database.read(handle ->
        handle
            .createQuery(sql)
            .bind("article", article)
            .map((result, _) -> {
              Row row = new Row(result);
              return new Extent(row.instantOrNull("last_at"), result.getLong("waiting") > 0);
            })
            .one());
  }

  /// What happened to it, the oldest first.
  public List<Event> events(long article) {
    return ofArticle(HistoryRows.of("event"), article, "", "x.id", HistoryRows::event);
  }

  /// The log of changes after one of its lines, in order. A line may name an article that is not shown any more, so that who keeps
  /// an index learns of it.
  public List<Change> changes(long after, int limit) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM change WHERE seq > :after ORDER BY seq LIMIT :limit")
            .bind("after", after)
            .bind("limit", limit)
            .map(HistoryRows::change)
            .list());
  }

  /// Every article, by id, with bounded memory and without a transaction that lasts: for exports.
  public Stream<Article> everyArticle() {
    return Pages.stream(0, this::articlesAfter, Article::id);
  }

  private List<Article> articlesAfter(long after) {
    return database.read(handle ->
        handle
            .createQuery(
                Articles.SELECT
                    + " WHERE a.id > :after AND"
                    + Articles.SHOWN
                    + "ORDER BY a.id LIMIT :limit")
            .bind("after", after)
            .bind("limit", Pages.SIZE)
            .map((result, _) -> Articles.article(result))
            .list());
  }

  /// Every capture of an article, in the order of recording, with bounded memory.
  public Stream<Capture> everyCapture(long article) {
    return Pages.stream(0, after -> captures(article, after, Pages.SIZE), Capture::id);
  }

  /// @param where more conditions, each after an `AND`; may be empty
  private <T> List<T> ofArticle(
      String select, long article, String where, String order, RowMapper<T> mapper) {
    String sql =
        select + " WHERE x.article = :article AND" + Articles.SHOWN + where + " ORDER BY " + order;
    return database.read(
        handle -> handle.createQuery(sql).bind("article", article).map(mapper).list());
  }

  private <T> Optional<T> byId(String select, long id, RowMapper<T> mapper) {
    return database.read(handle ->
        handle
            .createQuery(select + " WHERE x.id = :id AND" + Articles.SHOWN)
            .bind("id", id)
            .map(mapper)
            .findOne());
  }
}
