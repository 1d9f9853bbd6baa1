package org.stemma.store;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.stemma.text.Witness;

/// Looks for damage in the database. Mends nothing.
public final class Integrity {

  /// Each finds rows that ought not to be there; the words before it say what they are.
  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "captures of sightings that are not there",
              "capture c WHERE c.sighting IS NOT NULL"
                  + " AND NOT EXISTS (SELECT 1 FROM sighting s WHERE s.id = c.sighting)"),
          new Rule(
              "captures whose body is a capture that is not there",
              "capture c WHERE c.same_as IS NOT NULL"
                  + " AND NOT EXISTS (SELECT 1 FROM capture b WHERE b.id = c.same_as)"),
          new Rule(
              "articles whose revision is of another article or reading",
              "article a WHERE a.revision IS NOT NULL AND NOT EXISTS (SELECT 1 FROM revision r"
                  + " WHERE r.id = a.revision AND r.article = a.id AND r.reading = a.reading)"),
          new Rule(
              "articles whose sighting is of another revision",
              "article a WHERE a.sighting IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sighting s"
                  + " WHERE s.id = a.sighting AND s.article = a.id AND s.revision = a.revision)"),
          new Rule(
              "articles whose count of revisions is wrong",
              "article a WHERE a.reading IS NOT NULL AND a.revisions <>"
                  + " (SELECT count(*) FROM revision r WHERE r.reading = a.reading)"),
          new Rule(
              "revisions marked otherwise than their reading",
              "revision r JOIN reading g ON g.id = r.reading"
                  + " WHERE (r.superseded = 1) <> (g.replaced_at IS NOT NULL)"),
          new Rule(
              "articles due though they rest",
              "article a WHERE a.concealed_at IS NOT NULL AND a.due <> " + Times.NEVER),
          new Rule(
              "captures, revisions or lines of the log beyond their counter",
              "counter k WHERE k.capture < (SELECT coalesce(max(id), 0) FROM capture)"
                  + " OR k.revision < (SELECT coalesce(max(id), 0) FROM revision)"
                  + " OR k.change < (SELECT coalesce(max(seq), 0) FROM change)"));

  private final Database database;

  Integrity(Database database) {
    this.database = database;
  }

  private record Rule(String what, String rows) {}

  /// What is wrong with the tables, a line each; empty when nothing is. Reads everything once.
  public List<String> tables() {
    return database.read(handle -> {
      List<String> wrong = new ArrayList<>(ofEngine(handle));
      for (Rule rule : RULES) {
        long rows =
            handle.createQuery("SELECT count(*) FROM " + rule.rows()).mapTo(Long.class).one();
        if (rows > 0) {
          wrong.add(rows + " " + rule.what());
        }
      }
      return wrong;
    });
  }

  /// PostgreSQL checks its pages and foreign keys as it goes.
  private List<String> ofEngine(Handle handle) {
    if (database.dialect != Dialect.SQLITE) {
      return List.of();
    }
    List<String> wrong = new ArrayList<>();
    handle
        .createQuery("PRAGMA integrity_check")
        .mapTo(String.class)
        .filter(line -> !line.equals("ok"))
        .forEach(wrong::add);
    handle
        .createQuery("PRAGMA foreign_key_check")
        .map((result, _) -> "a row of " + result.getString("table") + " refers to nothing")
        .forEach(wrong::add);
    return wrong;
  }

  /// Reads every paragraph and puts every witness together again, and compares their digests: what is wrong, a line each. Takes
  /// some 100 µs a witness.
  public List<String> texts() {
    List<String> wrong = new ArrayList<>();
    Pages.stream(0, this::paragraphs, Paragraph::id)
        .filter(paragraph -> !paragraph.isWhole())
        .forEach(paragraph -> wrong.add("paragraph " + paragraph.id() + " is damaged"));
    Pages.stream(0, this::witnesses, Long::longValue).forEach(id -> check(id, wrong));
    return wrong;
  }

  private record Paragraph(long id, boolean isWhole) {}

  private List<Paragraph> paragraphs(long after) {
    return page(
        "id, hash, text FROM paragraph",
        after,
        (result, _) -> {
          byte[] text = result.getBytes("text");
          return new Paragraph(result.getLong("id"), result.getLong("hash") == hash(text));
        });
  }

  private static long hash(byte[] stored) {
    try {
      return Keys.hash(StoredText.text(stored));
    } catch (RuntimeException damaged) {
      return 0;
    }
  }

  private List<Long> witnesses(long after) {
    return page("id FROM witness", after, (result, _) -> result.getLong("id"));
  }

  private <T> List<T> page(String rows, long after, RowMapper<T> mapper) {
    String sql = "SELECT " + rows + " WHERE id > :after ORDER BY id LIMIT " + Pages.SIZE;
    return database.read(handle -> handle.createQuery(sql).bind("after", after).map(mapper).list());
  }

  private void check(long id, List<String> wrong) {
    try {
      String digest =
          database.read(handle ->
              handle
                  .createQuery("SELECT digest FROM witness WHERE id = :id")
                  .bind("id", id)
                  .map((result, _) -> HexFormat.of().formatHex(result.getBytes("digest")))
                  .one());
      Witness witness = database.read(handle -> Texts.witness(handle, id));
      if (!Witnesses.digest(witness).equals(digest)) {
        wrong.add("witness " + id + " is not what its digest says");
      }
    } catch (IllegalStateException | NoSuchElementException | IllegalArgumentException damaged) {
      wrong.add("witness " + id + " can't be read: " + damaged.getMessage());
    }
  }
}
