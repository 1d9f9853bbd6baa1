package org.stemma.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes down what looks at articles came to.
///
/// A commit waits for the disk; so many looks go into one transaction, and within it all rows of a table go as one batch. How
/// many statements that takes does not depend on how many looks there are.
public final class Recording {
  private final Database database;
  private final InstantSource clock;

  Recording(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Records looks in one transaction, in their order: when this returns they are on the disk. Whoever tries again after it has
  /// thrown takes an [#attempt].
  ///
  /// @return what became of each, in the same order
  /// @throws StoreUnavailable when the database can't take them now
  /// @throws IllegalArgumentException when one names an article that is not there, or says of an article that its text is the
  ///     same when it never had one
  public List<Recorded> record(List<Look> looks) {
    return attempt(looks).run();
  }

  /// Looks that are to be recorded, however often that has to be tried.
  public Attempt attempt(List<Look> looks) {
    return new Attempt(database, clock, looks);
  }

  /// Puts a new reading of an article's captures in the place of the current one, whose revisions stay, marked as superseded.
  ///
  /// @return what became of it
  public Reread replaceReading(Rereading rereading) {
    return database.write(
        handle -> Replacing.replace(handle, database.dialect, clock.instant(), rereading));
  }

  /// Records something that was no look.
  ///
  /// @return the event's id
  public long addEvent(
      NewEvent event, @Nullable Long article, @Nullable Long feed, @Nullable Long outlet) {
    return database.write(handle -> {
      Counters counters = Counters.lock(handle, database.dialect);
      long id = counters.next(Counters.Counter.EVENT);
      insert(handle, id, event, article, feed, outlet);
      if (article != null) {
        Changes changes = new Changes(counters, clock.instant());
        changes.add(Changes.EVENT, article, id);
        changes.save(handle);
      }
      counters.save();
      return id;
    });
  }

  private static void insert(
      Handle handle,
      long id,
      NewEvent event,
      @Nullable Long article,
      @Nullable Long feed,
      @Nullable Long outlet)
      throws SQLException {
    String columns = "id, kind, at, article, feed, outlet, detail";
    try (Batch events = Batch.into(handle, "event", columns)) {
      Instant at = event.at();
      events.add(id, event.kind().label(), at, article, feed, outlet, event.detail());
      events.send();
    }
  }
}
