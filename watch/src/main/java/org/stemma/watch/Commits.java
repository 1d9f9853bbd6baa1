package org.stemma.watch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stemma.history.Recorder;
import org.stemma.history.Recorder.Pending;
import org.stemma.store.Look;
import org.stemma.store.Recorded;
import org.stemma.store.StoreUnavailable;

/// Stores looks in groups. Every commit waits for the disk twice, once for the archive and once for the database; many
/// looks that share one commit share that wait (group commit: DeWitt et al., Implementation techniques for main memory
/// database systems, 1984).
///
/// A look is answered for only once it is stored. When the disk is full or the database away, the group at hand is tried
/// again, at growing intervals, until it succeeds or this is closed; the queue fills meanwhile and those who have looks wait. So an outage loses nothing and
/// takes no more memory than the queue.
///
/// Safe for use by several threads.
final class Commits implements AutoCloseable {

  /// Looks that may wait: a page of 2 MB each would be half a gigabyte.
  private static final int WAITING = 256;

  /// Looks of one commit: so that none waits long for those it shares it with.
  private static final int GROUP = 256;

  private static final Duration FIRST_RETRY = Duration.ofMillis(200);
  private static final Duration LAST_RETRY = Duration.ofSeconds(15);

  private final Recorder recorder;
  private final Happened.Listener listener;
  private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(WAITING);
  private final Thread thread;
  private volatile boolean isClosed;

  private record Entry(Pending pending, CompletableFuture<Recorded> answer) {}

  Commits(Recorder recorder, Happened.Listener listener) {
    this.recorder = recorder;
    this.listener = listener;
    this.thread = Thread.ofPlatform().name("commits").start(this::run);
  }

  /// Hands a look over; waits while too many are waiting.
  ///
  /// @return what became of it; fails only when this is closed before it could be stored
  CompletableFuture<Recorded> submit(Pending pending) throws InterruptedException {
    Entry entry = new Entry(pending, new CompletableFuture<>());
    queue.put(entry);
    return entry.answer();
  }

  private void run() {
    List<Entry> group = new ArrayList<>();
    while (!isClosed || !queue.isEmpty()) {
      try {
        Entry first = queue.poll(50, TimeUnit.MILLISECONDS);
        if (first == null) {
          continue;
        }
        group.add(first);
        queue.drainTo(group, GROUP - 1);
        store(group);
      } catch (InterruptedException closed) {
        isClosed = true;
      }
      group.clear();
    }
  }

  private void store(List<Entry> group) throws InterruptedException {
    List<Pending> batch = group.stream().map(Entry::pending).toList();
    try {
      List<Look> looks = untilDone("archive", () -> recorder.archive(batch));
      List<Recorded> recorded = untilDone("store", recorder.attempt(looks)::run);
      for (int i = 0; i < group.size(); i++) {
        group.get(i).answer().complete(recorded.get(i));
      }
    } catch (RuntimeException fault) {
      isolate(group, fault);
    }
  }

  /// One look that can't be stored must not take those with it that only share its commit. The records of the group may stand
  /// in the archive twice then; only the second are in the database.
  private void isolate(List<Entry> group, RuntimeException fault) throws InterruptedException {
    if (group.size() == 1) {
      group.getFirst().answer().completeExceptionally(fault);
      return;
    }
    for (Entry entry : group) {
      store(List.of(entry));
    }
  }

  /// A step that may fail for reasons that pass.
  private interface Step<T> {
    T run() throws IOException;
  }

  private <T> T untilDone(String what, Step<T> step) throws InterruptedException {
    @Nullable Duration retry = null;
    while (true) {
      try {
        T done = step.run();
        if (retry != null) {
          listener.on(new Happened.Well(what));
        }
        return done;
      } catch (IOException | StoreUnavailable away) {
        retry = retry == null ? FIRST_RETRY : shorter(retry.multipliedBy(2), LAST_RETRY);
        listener.on(new Happened.Ill(what, String.valueOf(away.getMessage()), retry));
        if (isClosed) {
          throw new IllegalStateException("closed while the " + what + " was away", away);
        }
        Thread.sleep(retry);
      }
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /// Stores what is waiting, then stops; what can't be stored now is given up.
  @Override
  public void close() {
    isClosed = true;
    try {
      thread.join();
    } catch (InterruptedException hurried) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
