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

/// Has names looked up on platform threads, and waits for as long as the fetch has time.
///
/// `getaddrinfo` blocks for as long as a name server likes and cannot be interrupted; on a virtual thread it would hold
/// one of the few carriers, so that one dead name server would stop every fetch.
final class LookUps {

  /// So many names that nobody answers for may be waited for before other names wait too.
  private static final int MOST = 64;

  /// A resolver's own patience is commonly 5 s for each name server and try.
  private static final long PATIENCE_MS = 10_000;

  private static final ThreadPoolExecutor THREADS =
      new ThreadPoolExecutor(
          MOST,
          MOST,
          10,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("stemma-names-", 0).factory());

  static {
    THREADS.allowCoreThreadTimeOut(true);
  }

  private LookUps() {}

  static List<InetAddress> of(Resolver resolver, String host) throws UnknownHostException {
    Future<List<InetAddress>> answer = THREADS.submit(() -> resolver.resolve(host));
    try {
      // Not before the deadline has passed: what ends then ended for want of time, not of a name.
      long patience = Math.min(PATIENCE_MS, Deadline.ofThread().leftMillis() + 1);
      return answer.get(patience, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnknownHostException unknown
          ? unknown
          : unknown(host, Failures.reason(e));
    } catch (TimeoutException e) {
      throw unknown(host, "no answer from the name servers in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, "interrupted");
    } finally {
      answer.cancel(true);
    }
  }

  private static UnknownHostException unknown(String host, String why) {
    return new UnknownHostException(host + ": " + why);
  }
}
