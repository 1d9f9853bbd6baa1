package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/// Writes and reads addresses of articles.
final class Addresses implements AutoCloseable {
  private final Counters counters;
  private final Batch batch;

  Addresses(Handle handle, Counters counters) throws SQLException {
    this.counters = counters;
    batch = Batch.into(handle, "address", "id, article, key, url, kind, since, until");
  }

  void add(long article, Address address) throws SQLException {
    batch.add(
        counters.next(Counters.Counter.ADDRESS),
        article,
        Keys.stored(address.key()),
        address.url(),
        address.kind().label(),
        address.since(),
        address.until());
  }

  void send() throws SQLException {
    batch.send();
  }

  @Override
  public void close() throws SQLException {
    batch.close();
  }

  static Address address(ResultSet result) throws SQLException {
    Row row = new Row(result);
    return new Address(
        row.text("key"),
        row.text("url"),
        row.word("kind", AddressKind.class),
        row.instant("since"),
        row.instantOrNull("until"));
  }
}
