package org.stemma.store;

import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Looks on their way into the database: one transaction for all of them, which may be tried again.
///
/// A connection that breaks while its transaction is being committed leaves open whether it was. So the next try looks first
/// whether what the last one was about to commit stands, and takes it for done if it does: nothing is recorded twice.
///
/// Not thread-safe.
public final class Attempt {

  private static final String STANDS =
      """
      SELECT 1 FROM capture WHERE id = :id AND article = :article AND captured_at = :at
        AND coalesce(warc_offset, -1) = :offset\
      """;

  private final Database database;
  private final InstantSource clock;
  private final List<Look> looks;

  /// What the last try came to if its transaction was committed; null when it did not come so far.
  private @Nullable List<Recorded> inDoubt;

  Attempt(Database database, InstantSource clock, List<Look> looks) {
    this.database = database;
    this.clock = clock;
    this.looks = List.copyOf(looks);
  }

  /// Records the looks in their order: when this returns they are on the disk. It may be called again after it has thrown
  /// [StoreUnavailable], and not after it has returned.
  ///
  /// @return what became of each, in the same order
  /// @throws StoreUnavailable when the database can't take them now
  /// @throws IllegalArgumentException when one names an article that is not there, or says of an article that its text is the
  ///     same when it never had one
  public List<Recorded> run() {
    return looks.isEmpty()
        ? List.of()
        : database.write(handle -> {
          @Nullable List<Recorded> before = inDoubt;
          if (before != null && stands(handle, before)) {
            return before;
          }
          inDoubt = null;
          List<Recorded> recorded =
              LookBatch.record(handle, database.dialect, clock.instant(), looks);
          inDoubt = recorded;
          return recorded;
        });
  }

  /// All of a transaction stands or nothing, so one capture of it answers for the rest.
  private boolean stands(Handle handle, List<Recorded> recorded) {
    // The server may still be at the commit of the last try: it holds the counters until that has
    // ended.
    Counters.lock(handle, database.dialect);
    for (int i = 0; i < recorded.size(); i++) {
      if (recorded.get(i) instanceof Recorded.Done done && !done.captures().isEmpty()) {
        return stands(handle, looks.get(i), done.captures().getFirst());
      }
    }
    return false;
  }

  private static boolean stands(Handle handle, Look look, long id) {
    NewCapture capture = look.captures().getFirst();
    return handle
        .createQuery(STANDS)
        .bind("id", id)
        .bind("article", look.article())
        .bind("at", Times.millis(capture.capturedAt()))
        .bind("offset", capture.position() == null ? -1 : capture.position().offset())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }
}
