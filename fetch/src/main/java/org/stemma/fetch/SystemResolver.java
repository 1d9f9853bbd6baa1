package org.stemma.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks the system, on platform threads.
///
/// `getaddrinfo` blocks for as long as a name server likes and cannot be interrupted; on a virtual thread it would hold
/// one of the few carriers, so that one dead name server would stop every fetch.
final class SystemResolver implements Resolver {

  static final SystemResolver INSTANCE = new SystemResolver();

  /// So many names that nobody answers for may be waited for before other names wait too.
  private static final int THREADS = 64;

  /// A resolver's own patience is commonly 5 s for each name server and try.
  private static final long PATIENCE_MS = 10_000;

  private final ThreadPoolExecutor threads;

  private SystemResolver() {
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("stemma-names-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public List<InetAddress> resolve(String host) throws UnknownHostException {
    Future<InetAddress[]> answer = threads.submit(() -> InetAddress.getAllByName(host));
    try {
      long patience = Math.min(PATIENCE_MS, Deadline.ofThread().leftMillis());
      return List.of(answer.get(patience, TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      throw unknown(host, "no such host");
    } catch (TimeoutException e) {
      throw unknown(host, "no answer from the name servers in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, "interrupted");
    } finally {
      answer.cancel(false);
    }
  }

  private static UnknownHostException unknown(String host, String why) {
    return new UnknownHostException(host + ": " + why);
  }
}
