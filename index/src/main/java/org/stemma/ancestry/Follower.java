package org.stemma.ancestry;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.stemma.index.RevisionIndex;
import org.stemma.index.RevisionReader;
import org.stemma.store.Store;
import org.stemma.store.StoreUnavailable;

/// Keeps an index of a store, and traces each revision that comes into the store, within a second of its commit.
///
/// The store's log of changes is all it goes by. The index remembers the last change it holds, the store the last one that is
/// traced; both are written together with what they tell of, so that a process may be killed at any moment and the next goes
/// on where it was. The index is a cache: one that is missing, damaged, of another version or of another store is made
/// anew, by reading the log from its begin.
///
/// Several processes on one database each keep an index of their own, in their own folders, and one of them traces. Of two on
/// one folder the second reads the index of the first.
///
/// Either [#start]ed or stepped by its caller, never both; made, started and closed by one thread.
public final class Follower implements AutoCloseable {

  /// A look at the log that finds nothing costs a tenth of a millisecond.
  private static final Duration PAUSE = Duration.ofMillis(250);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  /// Changes that are read together while there are many.
  private static final int TOGETHER = 500;

  /// MiB of heap for what is not yet in the index's files.
  private static final int BUFFER = 16;

  private final Library library;
  private final Path folder;
  private final Shelf shelf;
  private final String owner;
  private final InstantSource clock;
  private final Listener listener;
  private @Nullable Work work;
  private @Nullable Thread thread;
  private final CountDownLatch closing = new CountDownLatch(1);

  /// An index that this process writes.
  private record Work(RevisionIndex index, Keeper keeper, Tracer tracer) {}

  /// Hears what happens.
  public interface Listener {
    Listener NONE = new Listener() {};

    /// The index holds the log up to a change.
    ///
    /// @param last change of the log when [Follower#catchUp] began
    default void indexed(long seq, long last) {}

    /// A revision was traced.
    ///
    /// @param passages that it shares with earlier ones
    default void traced(long revision, int passages, Duration took) {}

    /// Something went wrong; it is tried again.
    default void failed(Exception why) {}

    /// Something was done, or there was nothing to do.
    default void went() {}
  }

  /// @param folder of the index; made where it is not there
  /// @param shelf where each new state of the index is put; stays the caller's to close
  /// @param owner a name that no other process has
  /// @param clock for leases
  public Follower(
      Store store, Path folder, Shelf shelf, String owner, InstantSource clock, Listener listener) {
    this.library = new Library(store);
    this.folder = folder;
    this.shelf = shelf;
    this.owner = owner;
    this.clock = clock;
    this.listener = listener;
  }

  /// Follows, on a thread of its own, until this is closed.
  public void start() {
    thread = Thread.ofPlatform().name("stemma ancestry").daemon().start(this::run);
  }

  private void run() {
    try {
      Duration pause;
      do {
        pause = stepped();
      } while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration stepped() {
    try {
      boolean more = step();
      listener.went();
      return more ? Duration.ZERO : PAUSE;
    } catch (IOException | StoreUnavailable | AlreadyClosedException failure) {
      listener.failed(failure);
      abandon(isDamage(failure));
      return AFTER_FAILURE;
    }
  }

  /// Does some of what waits: reads on in the log and, when its end is reached, traces.
  ///
  /// @return true when more waits
  /// @throws IOException when the index is damaged or its disk fails
  /// @throws StoreUnavailable when the store can't be reached
  public boolean step() throws IOException {
    Optional<Work> opened = opened();
    if (opened.isEmpty()) {
      return false;
    }
    Keeper keeper = opened.get().keeper;
    return keeper.follow(TOGETHER) == TOGETHER || opened.get().tracer.trace(keeper.seq());
  }

  /// Reads the log to its end without tracing: for a command that only asks.
  ///
  /// @throws IOException when the index is damaged or its disk fails
  public void catchUp() throws IOException {
    Optional<Work> opened = opened();
    if (opened.isEmpty()) {
      return;
    }
    Keeper keeper = opened.get().keeper;
    long last = library.store().tracing().end();
    do {
      listener.indexed(keeper.seq(), Math.max(last, keeper.seq()));
    } while (keeper.follow(TOGETHER) > 0);
  }

  /// The index to work on; empty, and its last state shown, when another process does.
  private Optional<Work> opened() throws IOException {
    if (work == null) {
      Optional<RevisionIndex> opened = RevisionIndex.open(folder, BUFFER);
      if (opened.isEmpty()) {
        show();
        return Optional.empty();
      }
      work = work(opened.get());
    }
    return Optional.ofNullable(work);
  }

  private Work work(RevisionIndex index) throws IOException {
    if (!Identity.isOf(library.store(), index.mark())) {
      index.clear();
    }
    shelf.put(index.reader());
    return new Work(
        index,
        new Keeper(library, index, shelf),
        new Tracer(library, shelf, owner, clock, listener));
  }

  /// Puts on the shelf what another process keeps.
  private void show() throws IOException {
    Optional<RevisionReader> kept = RevisionReader.open(folder);
    if (kept.isPresent()) {
      shelf.put(kept.get());
    }
  }

  private static boolean isDamage(Exception failure) {
    return failure instanceof CorruptIndexException
        || failure instanceof EOFException
        || failure instanceof NoSuchFileException;
  }

  /// Lets go of an index that failed; one that is damaged is emptied first.
  private void abandon(boolean isDamaged) {
    Work failed = work;
    work = null;
    if (failed == null) {
      return;
    }
    try (RevisionIndex index = failed.index) {
      if (isDamaged) {
        index.clear();
        index.commit(index.mark());
      }
    } catch (IOException | AlreadyClosedException again) {
      // It is opened anew, or made anew, by the next step.
    }
  }

  /// Lets the step at hand end, leaves the tracing to others and closes the index.
  @Override
  public void close() {
    closing.countDown();
    if (thread != null) {
      join(thread);
    }
    if (work != null) {
      try {
        work.tracer.release();
      } catch (StoreUnavailable away) {
        // The lease ends by itself.
      }
    }
    abandon(false);
  }

  private static void join(Thread running) {
    try {
      running.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
