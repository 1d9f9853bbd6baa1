package org.stemma.store;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads a [Backup] into an empty database, in one transaction.
final class Restoring {
  private static final Pattern COPY = Pattern.compile("COPY (\\w+) \\(([\\w, ]+)\\) FROM stdin;");
  private static final int SENT_TOGETHER = 1_000;

  private final Path file;
  private final BufferedReader in;
  private final Database database;
  private long rows;

  private Restoring(Path file, BufferedReader in, Database database) {
    this.file = file;
    this.in = in;
    this.database = database;
  }

  static long read(Path file, Database database) throws IOException {
    try (InputStream packed = Files.newInputStream(file);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(packed, 1 << 16), StandardCharsets.UTF_8),
                1 << 16)) {
      return new Restoring(file, in, database).restored();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    } catch (ZipException | EOFException damaged) {
      throw new UnusableStore(file + " is no backup, or not whole", damaged);
    }
  }

  private long restored() throws IOException {
    int version = version();
    Migrations.to(version, database);
    database.writing(handle -> {
      refuseFull(handle);
      handle.execute("DELETE FROM counter");
      try {
        tables(handle);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
    Migrations.run(database);
    return rows;
  }

  private int version() throws IOException {
    @Nullable String head = in.readLine();
    if (head == null || !head.matches(Pattern.quote(Backup.HEAD) + "\\d{1,6}")) {
      throw new UnusableStore(file + " is no backup of a store", null);
    }
    int version = Integer.parseInt(head.substring(Backup.HEAD.length()));
    if (version > Migrations.VERSION) {
      throw new UnusableStore(
          "%s was written by a newer Stemma (tables of version %d; this one knows up to %d)"
              .formatted(file, version, Migrations.VERSION),
          null);
    }
    return version;
  }

  private void refuseFull(Handle handle) {
    boolean empty =
        handle
            .createQuery("SELECT article + outlet + feed + host FROM counter")
            .mapTo(Long.class)
            .one()
            .equals(0L);
    if (!empty) {
      throw new UnusableStore(database.address + " is not empty; name a new one", null);
    }
  }

  private void tables(Handle handle) throws IOException, SQLException {
    for (String line = line(); !line.startsWith(Backup.END); line = line()) {
      Matcher copy = COPY.matcher(line);
      if (!copy.matches() || !Backup.TABLES.contains(copy.group(1))) {
        throw new UnusableStore(file + " is damaged: no table begins with " + line, null);
      }
      table(handle, copy.group(1), copy.group(2));
    }
  }

  private void table(Handle handle, String table, String columns) throws IOException, SQLException {
    List<Column> types = types(handle, table, columns);
    try (Batch batch = Batch.into(handle, table, columns)) {
      long waiting = 0;
      for (String line = line(); !line.equals("\\."); line = line()) {
        batch.add(values(line, types));
        rows++;
        if (++waiting % SENT_TOGETHER == 0) {
          batch.send();
        }
      }
      batch.send();
    }
  }

  private enum Column {
    NUMBER,
    TEXT,
    BYTES
  }

  private static List<Column> types(Handle handle, String table, String columns)
      throws SQLException {
    String sql = "SELECT " + columns + " FROM " + table + " WHERE 1 = 0";
    try (var statement = handle.getConnection().createStatement();
        var none = statement.executeQuery(sql)) {
      Column[] types = new Column[none.getMetaData().getColumnCount()];
      for (int i = 0; i < types.length; i++) {
        String name = none.getMetaData().getColumnTypeName(i + 1);
        boolean text = name.equalsIgnoreCase("text");
        types[i] = Fields.areBytes(name) ? Column.BYTES : text ? Column.TEXT : Column.NUMBER;
      }
      return Arrays.asList(types);
    }
  }

  private @Nullable Object[] values(String line, List<Column> types) {
    String[] fields = line.split("\t", -1);
    if (fields.length != types.size()) {
      throw new UnusableStore(file + " is damaged at row " + (rows + 1), null);
    }
    @Nullable Object[] values = new @Nullable Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      values[i] = value(fields[i], types.get(i));
    }
    return values;
  }

  private static @Nullable Object value(String field, Column type) {
    if (type == Column.BYTES) {
      return Fields.bytes(field);
    }
    @Nullable String text = Fields.text(field);
    return text == null || type == Column.TEXT ? text : (Object) Long.valueOf(text);
  }

  private String line() throws IOException {
    @Nullable String line = in.readLine();
    if (line == null) {
      throw new UnusableStore(file + " is not whole: it ends after " + rows + " rows", null);
    }
    return line;
  }
}
