package org.stemma.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/// Everything that is kept in the database. Safe for use by many threads, and by several processes on one database.
///
/// Every method of its parts throws [StoreUnavailable] when the database can't be reached or can't write now: the pool of
/// connections recovers by itself, and the same call may succeed later.
public final class Store implements AutoCloseable {
  private final Database database;
  private final InstantSource clock;
  private final Watching watching;
  private final Recording recording;

  private Store(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    watching = new Watching(database, clock);
    recording = new Recording(database, clock);
  }

  /// Opens a store: makes its tables where there are none, and brings those of an earlier version up to date.
  ///
  /// @param clock says when something was recorded
  /// @throws UnusableStore when it is of a newer version, or not a store
  /// @throws StoreUnavailable when it can't be reached
  public static Store open(StoreAddress address, InstantSource clock) {
    return of(Database.open(address, Database.PATIENCE), clock);
  }

  /// A store over a database, which it closes.
  static Store of(Database database, InstantSource clock) {
    try {
      Migrations.run(database);
    } catch (RuntimeException failure) {
      database.close();
      throw Faults.explained(failure, database.address);
    }
    return new Store(database, clock);
  }

  /// What is known of outlets' templates.
  public Profiles profiles() {
    return new Profiles(database, clock);
  }

  /// Who may change something, and who is signed in.
  public Accounts accounts() {
    return new Accounts(database, clock);
  }

  /// What somebody wants to be told of.
  public SavedSearches searches() {
    return new SavedSearches(database, clock);
  }

  /// To where mails go.
  public Mailboxes mailboxes() {
    return new Mailboxes(database, clock);
  }

  /// What is sent, and what became of it.
  public Deliveries deliveries() {
    return new Deliveries(database, clock);
  }

  /// What people said of what was found.
  public Disputes disputes() {
    return new Disputes(database, clock);
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

  /// What changed, over all articles.
  public News news() {
    return new News(database);
  }

  /// What articles share with each other.
  public Borrowings borrowings() {
    return new Borrowings(database);
  }

  /// How outlets change their articles after publication.
  public Practices practices() {
    return new Practices(database);
  }

  /// How far borrowings have been looked for.
  public Tracing tracing() {
    return new Tracing(database);
  }

  /// Which days are sealed, and over what.
  public Ledger ledger() {
    return new Ledger(database, clock);
  }

  /// How much there is, and how far behind.
  public Statistics statistics() {
    return new Statistics(database);
  }

  /// Looks for damage.
  public Integrity integrity() {
    return new Integrity(database);
  }

  /// Writes everything into one file while others go on reading and writing: the state of one moment, which [#restore] reads into
  /// a database of either kind. The archive of captures is files of its own and not in it.
  ///
  /// @param file is replaced when the new one is whole
  /// @return how many rows
  /// @throws IOException when the file can't be written
  public long backUp(Path file) throws IOException {
    return Backup.write(database, file);
  }

  /// Reads what [#backUp] wrote into an empty database, or one that is not there yet, and brings it up to date if an earlier
  /// version wrote it.
  ///
  /// @return how many rows
  /// @throws UnusableStore when the database holds something, or the file is of a newer version, no backup or not whole: the
  ///     database is empty afterwards
  /// @throws IOException when the file can't be read
  public static long restore(Path file, StoreAddress into) throws IOException {
    try (Database database = Database.open(into, Database.PATIENCE)) {
      return Restoring.read(file, database);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
