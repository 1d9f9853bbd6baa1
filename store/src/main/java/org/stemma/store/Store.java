package org.stemma.store;

import java.time.InstantSource;

/// Everything that is kept in the database. Safe for use by many threads, and by several processes on one database.
///
/// Every method of its parts throws [StoreUnavailable] when the database can't be reached or can't write now: the pool of
/// connections recovers by itself, and the same call may succeed later.
public final class Store implements AutoCloseable {
  private final Database database;
  private final Watching watching;
  private final Recording recording;

  private Store(Database database, InstantSource clock) {
    this.database = database;
    watching = new Watching(database, clock);
    recording = new Recording(database, clock);
  }

  /// Opens a store: makes its tables where there are none, and brings those of an earlier version up to date.
  ///
  /// @param clock says when something was recorded
  /// @throws UnusableStore when it is of a newer version, or not a store
  /// @throws StoreUnavailable when it can't be reached
  public static Store open(StoreAddress address, InstantSource clock) {
    Database database = Database.open(address);
    try {
      Migrations.run(database.source(), database.dialect, address);
    } catch (RuntimeException failure) {
      database.close();
      throw Faults.explained(failure, address);
    }
    return new Store(database, clock);
  }

  /// Publishers.
  public Outlets outlets() {
    return new Outlets(database);
  }

  /// Feeds and sitemaps.
  public Feeds feeds() {
    return new Feeds(database);
  }

  /// Articles: which are watched.
  public Watching watching() {
    return watching;
  }

  /// What is due, and who does it.
  public Leases leases() {
    return new Leases(database);
  }

  /// Who is at work.
  public Processes processes() {
    return new Processes(database);
  }

  /// Writes down what was seen.
  public Recording recording() {
    return recording;
  }

  /// Reads what was seen.
  public Histories histories() {
    return new Histories(database);
  }

  @Override
  public void close() {
    database.close();
  }
}
