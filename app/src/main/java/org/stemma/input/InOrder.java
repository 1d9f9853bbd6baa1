package org.stemma.input;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Works on several things at once, one a processor, and hands the results on in the order in which the things came.
///
/// Holds a few things a processor: who brings more waits until the first of them is done.
///
/// @param <T> what comes
/// @param <R> what becomes of it
public final class InOrder<T, R> implements AutoCloseable {

  private static final int WAITING = 3;

  /// What takes the results, always on the thread that brings the things.
  ///
  /// @param <R> what is taken
  @FunctionalInterface
  public interface Taker<R> {
    /// @throws IOException when it can't be written; the work ends
    void take(R result) throws IOException;
  }

  private final int threads = Runtime.getRuntime().availableProcessors();
  private final ExecutorService executor = Executors.newFixedThreadPool(threads);
  private final Deque<Future<R>> waiting = new ArrayDeque<>();
  private final Function<T, R> work;
  private final Taker<R> taker;

  public InOrder(Function<T, R> work, Taker<R> taker) {
    this.work = work;
    this.taker = taker;
  }

  /// Begins to work on a thing.
  ///
  /// @throws IOException when the result of an earlier one can't be taken
  public void add(T thing) throws IOException {
    if (waiting.size() >= threads * WAITING) {
      takeFirst();
    }
    waiting.add(executor.submit(() -> work.apply(thing)));
  }

  /// Waits for all that is left.
  ///
  /// @throws IOException when a result can't be taken
  public void finish() throws IOException {
    while (!waiting.isEmpty()) {
      takeFirst();
    }
  }

  private void takeFirst() throws IOException {
    try {
      taker.take(waiting.remove().get());
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  /// Ends the threads; what was not taken is dropped.
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
