package org.stemma.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A backup of all tables in one file, for either database.
///
/// ```
/// -- stemma store, tables of version 2
/// COPY outlet (id, key, name, paused, habit, settings) FROM stdin;
/// 1       gazette.example gazette.example 0               \N
/// \.
/// …
/// -- whole: 48211 rows
/// ```
/// This is the text format of PostgreSQL's `COPY`, as `pg_dump --data-only` writes it, compressed by gzip: fields set apart by tabs,
/// `\N` for null, bytes as `\x` and hexadecimal digits, tab, line feed, carriage return and backslash escaped. It is read by
/// [Restoring], and by `psql` into tables that a Stemma of that version has made.
final class Backup {
  static final String HEAD = "-- stemma store, tables of version ";
  static final String END = "-- whole: ";

  /// Each after all that its rows refer to. Sessions are not among them: after a backup is restored everybody signs in again.
  static final List<String> TABLES =
      List.of(
          "outlet",
          "host",
          "link",
          "feed",
          "article",
          "address",
          "warc",
          "capture",
          "reading",
          "paragraph",
          "witness",
          "revision",
          "sighting",
          "event",
          "change",
          "process",
          "sealed_day",
          "site_profile",
          "borrowing",
          "tracing",
          "account",
          "token",
          "visit",
          "saved_search",
          "mailbox",
          "delivery",
          "telling",
          "dispute",
          "counter");

  private static final int FETCHED_TOGETHER = 1_000;

  private Backup() {}

  static long write(Database database, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
    try {
      long rows = written(database, part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return rows;
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long written(Database database, Path part) {
    return database.snapshot(handle -> {
      try (Writer out =
          new BufferedWriter(
              new OutputStreamWriter(
                  new GZIPOutputStream(Files.newOutputStream(part), 1 << 16),
                  StandardCharsets.UTF_8),
              1 << 16)) {
        out.write(HEAD + Migrations.VERSION + "\n");
        long rows = 0;
        for (String table : TABLES) {
          rows += table(handle.getConnection(), table, out);
        }
        out.write(END + rows + " rows\n");
        return rows;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
  }

  private static long table(Connection connection, String table, Writer out)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED_TOGETHER);
      try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
        ResultSetMetaData columns = rows.getMetaData();
        out.write("COPY " + table + " (" + names(columns) + ") FROM stdin;\n");
        long count = 0;
        for (; rows.next(); count++) {
          row(rows, columns, out);
        }
        out.write("\\.\n");
        return count;
      }
    }
  }

  private static String names(ResultSetMetaData columns) throws SQLException {
    StringBuilder names = new StringBuilder();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.append(i == 1 ? "" : ", ").append(columns.getColumnName(i));
    }
    return names.toString();
  }

  private static void row(ResultSet row, ResultSetMetaData columns, Writer out)
      throws SQLException, IOException {
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (i > 1) {
        out.write('\t');
      }
      boolean bytes = Fields.areBytes(columns.getColumnTypeName(i));
      @Nullable Object value = bytes ? row.getBytes(i) : row.getString(i);
      out.write(Fields.written(value));
    }
    out.write('\n');
  }
}
