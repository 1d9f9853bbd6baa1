package org.stemma.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.store.ArticleState;
import org.stemma.store.Attempt;
import org.stemma.store.Look;
import org.stemma.store.Pace;
import org.stemma.store.Recorded;
import org.stemma.store.Store;
import org.stemma.warc.Position;
import org.stemma.warc.Prepared;
import org.stemma.warc.WarcFolder;

/// Stores what was taken in: first the records in the archive, forced to the disk, then the looks in the database, in one
/// transaction for the whole batch.
///
/// The order is the promise: whatever the database holds has its capture. Between the two a crash leaves records that
/// nobody knows of, which [org.stemma.upkeep] finds; never the other way round. The two steps are two methods, because
/// when the second fails (the database is away) it is tried again without writing the records twice.
public final class Recorder {

  private final Store store;
  private final WarcFolder archive;
  private final Room room;

  public Recorder(Store store, WarcFolder archive) {
    this(store, archive, Room.UNBOUNDED);
  }

  /// @param room for what is written
  public Recorder(Store store, WarcFolder archive, Room room) {
    this.store = store;
    this.archive = archive;
    this.room = room;
  }

  /// A look that was taken in, and what the schedule makes of it.
  ///
  /// @param owner who holds the lease of the article's host; null where none is asked for
  /// @param state null when it stays
  /// @param pace null when it stays
  public record Pending(
      Taken taken, @Nullable String owner, @Nullable ArticleState state, @Nullable Pace pace) {}

  /// Writes the records of a batch.
  ///
  /// @return the looks, as the store wants them, in the order of the batch
  /// @throws IOException when the archive can't be written, or may not; nothing of the batch is in it then
  public List<Look> archive(List<Pending> batch) throws IOException {
    List<Prepared> records = new ArrayList<>();
    for (Pending pending : batch) {
      for (Taken.Piece piece : pending.taken().pieces()) {
        if (piece.record() != null) {
          records.add(piece.record());
        }
      }
    }
    room.claim(records.stream().mapToLong(Prepared::size).sum());
    Iterator<Position> positions = archive.append(records).iterator();
    List<Look> looks = new ArrayList<>();
    for (Pending pending : batch) {
      looks.add(pending.taken().look(pending.owner(), pending.state(), pending.pace(), positions));
    }
    return looks;
  }

  /// Records the looks: all of them, but for those whose lease is lost.
  ///
  /// @return what became of each, in the order of the looks
  public List<Recorded> record(List<Look> looks) {
    return attempt(looks).run();
  }

  /// The looks on their way into the database, for whoever tries again when it is away.
  public Attempt attempt(List<Look> looks) {
    return store.recording().attempt(looks);
  }
}
