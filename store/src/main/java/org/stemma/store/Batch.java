package org.stemma.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// One statement for many rows, which wait until they are sent together. Values go by place: numbers, strings, bytes, instants, yes and no, and null.
final class Batch implements AutoCloseable {
  private final PreparedStatement statement;
  private int waiting;

  Batch(Handle handle, String sql) throws SQLException {
    statement = handle.getConnection().prepareStatement(sql);
  }

  /// An insertion into all of the columns named, in their order.
  ///
  /// @param columns set apart by commas
  static Batch into(Handle handle, String table, String columns) throws SQLException {
    String places = columns.replaceAll("[^,]+", "?");
    return new Batch(handle, "INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")");
  }

  void add(@Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      set(i + 1, values[i]);
    }
    statement.addBatch();
    waiting++;
  }

  /// Adds rows and sends them.
  void addAll(List<? extends @Nullable Object[]> rows) throws SQLException {
    for (@Nullable Object[] row : rows) {
      add(row);
    }
    send();
  }

  private void set(int place, @Nullable Object value) throws SQLException {
    switch (value) {
      case null -> statement.setNull(place, Types.NULL);
      case Long number -> statement.setLong(place, number);
      case Integer number -> statement.setInt(place, number);
      case String text -> statement.setString(place, Clean.text(text));
      case Instant instant -> statement.setLong(place, Times.millis(instant));
      case Boolean yes -> statement.setInt(place, yes ? 1 : 0);
      case byte[] bytes -> statement.setBytes(place, bytes);
      default -> throw new IllegalArgumentException("no value of a column: " + value.getClass());
    }
  }

  /// Sends what waits.
  void send() throws SQLException {
    if (waiting > 0) {
      statement.executeBatch();
      waiting = 0;
    }
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
