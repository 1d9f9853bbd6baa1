package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One row of a result, by names of columns, with the nulls and instants of the schema.
record Row(ResultSet result) {

  long number(String column) throws SQLException {
    return result.getLong(column);
  }

  @Nullable Long numberOrNull(String column) throws SQLException {
    long number = result.getLong(column);
    return result.wasNull() ? null : (Long) number;
  }

  int integer(String column) throws SQLException {
    return result.getInt(column);
  }

  @Nullable Integer integerOrNull(String column) throws SQLException {
    int number = result.getInt(column);
    return result.wasNull() ? null : (Integer) number;
  }

  boolean yes(String column) throws SQLException {
    return result.getInt(column) != 0;
  }

  String text(String column) throws SQLException {
    @Nullable String text = result.getString(column);
    if (text == null) {
      throw new SQLException("no value in " + column);
    }
    return text;
  }

  @Nullable String textOrNull(String column) throws SQLException {
    return result.getString(column);
  }

  byte[] bytes(String column) throws SQLException {
    return result.getBytes(column);
  }

  byte @Nullable [] bytesOrNull(String column) throws SQLException {
    return result.getBytes(column);
  }

  Instant instant(String column) throws SQLException {
    return Times.instant(result.getLong(column));
  }

  @Nullable Instant instantOrNull(String column) throws SQLException {
    long millis = result.getLong(column);
    return result.wasNull() ? null : Times.instant(millis);
  }

  /// A label back as the constant that bears it.
  <E extends Enum<E>> E word(String column, Class<E> type) throws SQLException {
    return Labels.constant(type, text(column));
  }
}
