package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.stemma.warc.Position;

/// Rows of an article's history as records. In each selection `x` is the table meant and `a` the article.
final class HistoryRows {
  static final String REVISION =
      "SELECT x.*, w.digest AS digest, w.words AS words,"
          + " (SELECT d.day FROM sealed_day d WHERE d.revision >= x.id"
          + " ORDER BY d.revision, d.day LIMIT 1) AS sealed_day FROM revision x"
          + " JOIN witness w ON w.id = x.witness JOIN article a ON a.id = x.article";

  static final String CAPTURE =
      "SELECT x.*, l.url AS url, f.file AS file,"
          + " CASE WHEN x.payload_digest = '' THEN"
          + " (SELECT payload_digest FROM capture WHERE id = x.same_as)"
          + " ELSE x.payload_digest END AS digest,"
          + " (SELECT d.day FROM sealed_day d WHERE d.capture >= x.id"
          + " ORDER BY d.capture, d.day LIMIT 1) AS sealed_day"
          + " FROM capture x JOIN link l ON l.id = x.link LEFT JOIN warc f ON f.id = x.warc"
          + " JOIN article a ON a.id = x.article";

  private HistoryRows() {}

  /// Whole rows of a table that has a column `article`.
  static String of(String table) {
    return "SELECT x.* FROM " + table + " x JOIN article a ON a.id = x.article";
  }

  static Reading reading(ResultSet result, StatementContext context) throws SQLException {
    Row row = new Row(result);
    return new Reading(
        row.number("id"),
        row.number("article"),
        row.text("extractor"),
        row.text("profile"),
        row.instant("made_at"),
        row.instantOrNull("replaced_at"));
  }

  static Revision revision(ResultSet result, StatementContext context) throws SQLException {
    Row row = new Row(result);
    return new Revision(
        row.number("id"),
        row.number("article"),
        row.number("reading"),
        row.yes("superseded"),
        row.integer("number"),
        row.number("witness"),
        HexFormat.of().formatHex(row.bytes("digest")),
        row.number("capture"),
        row.instant("seen_at"),
        row.instantOrNull("last_without"),
        row.textOrNull("headline"),
        Gists.gist(
            row.integerOrNull("weight"),
            row.textOrNull("by_weight"),
            row.textOrNull("line"),
            row.textOrNull("admitted")),
        row.integer("words"),
        row.integerOrNull("sealed_day"));
  }

  static Capture capture(ResultSet result, StatementContext context) throws SQLException {
    Row row = new Row(result);
    @Nullable String file = row.textOrNull("file");
    @Nullable Position position =
        file == null
            ? null
            : new Position(file, row.number("warc_offset"), row.number("warc_length"));
    return new Capture(
        row.number("id"),
        row.number("article"),
        row.text("url"),
        row.instant("captured_at"),
        row.instant("recorded_at"),
        row.integer("status"),
        row.word("outcome", Outcome.class),
        row.textOrNull("detail"),
        row.textOrNull("digest"),
        row.word("record", RecordKind.class),
        position,
        row.numberOrNull("same_as"),
        row.integerOrNull("sealed_day"));
  }

  static Sighting sighting(ResultSet result, StatementContext context) throws SQLException {
    Row row = new Row(result);
    return new Sighting(
        row.number("id"),
        row.number("article"),
        row.number("revision"),
        row.number("first"),
        row.instant("first_at"),
        row.number("last"),
        row.instant("last_at"),
        row.integer("looks"),
        row.yes("alternating"));
  }

  static Event event(ResultSet result, StatementContext context) throws SQLException {
    Row row = new Row(result);
    return new Event(
        row.number("id"),
        row.word("kind", EventKind.class),
        row.instant("at"),
        row.numberOrNull("article"),
        row.numberOrNull("feed"),
        row.numberOrNull("outlet"),
        row.numberOrNull("capture"),
        row.text("detail"));
  }

  static Change change(ResultSet result, StatementContext context) throws SQLException {
    Row row = new Row(result);
    return new Change(
        row.number("seq"),
        row.instant("at"),
        row.text("kind"),
        row.number("article"),
        row.number("ref"));
  }
}
