package org.stemma.transfer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.stemma.fetch.Payload;
import org.stemma.history.PageReader;
import org.stemma.store.Outcome;

/// Reads captures and makes their records, which is nearly all of an import's work, on every processor there is.
final class Workshop implements AutoCloseable {

  /// Bytes of a decoded payload, as many as are taken when one is fetched.
  private static final int LONGEST = 20 << 20;

  private final PageReader reader;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("import-", 1).factory());

  Workshop(PageReader reader) {
    this.reader = reader;
  }

  /// Reads a batch.
  ///
  /// @return one for each, in the same order
  /// @throws InterruptedIOException when the import is interrupted
  List<Brought> read(List<Found> batch) throws IOException {
    List<Callable<Brought>> jobs = new ArrayList<>();
    batch.forEach(found -> jobs.add(() -> read(found)));
    List<Brought> read = new ArrayList<>();
    try {
      for (Future<Brought> job : threads.invokeAll(jobs)) {
        read.add(job.get());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    }
    return read;
  }

  private Brought read(Found found) {
    return new Brought(found, found.isToBeRead() ? result(found) : null, found.record().get());
  }

  private PageReader.Result result(Found found) {
    if (found.head() == null) {
      return reader.read(found.payload(), found.contentType(), found.home().toString());
    }
    String contentType = found.head().first("Content-Type").orElse(null);
    return Payload.decoded(found.head(), found.payload(), LONGEST)
        .map(body -> reader.read(body, contentType, found.home().toString()))
        .orElseGet(
            () -> new PageReader.NoText(Outcome.NO_ARTICLE, "a body that can't be decoded", false));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
