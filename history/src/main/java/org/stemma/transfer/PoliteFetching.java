package org.stemma.transfer;

import java.io.InterruptedIOException;
import java.time.Instant;
import org.stemma.fetch.Accept;
import org.stemma.fetch.Block;
import org.stemma.fetch.Failure;
import org.stemma.fetch.FetchRequest;
import org.stemma.fetch.Fetched;
import org.stemma.fetch.Fetcher;
import org.stemma.fetch.Politeness;
import org.stemma.url.WebUrl;

/// Fetches one thing after the other and waits between them as long as each host wants, which may be minutes where it says so.
public final class PoliteFetching {

  /// A host that is overloaded or away is asked again so often; [Politeness] makes the pauses longer each time.
  private static final int TRIES = 4;

  private final Fetcher fetcher;
  private final Politeness politeness;
  private final Pause pause;

  /// @param politeness what is known of hosts, by the clock that `pause` waits by
  public PoliteFetching(Fetcher fetcher, Politeness politeness, Pause pause) {
    this.fetcher = fetcher;
    this.politeness = politeness;
    this.pause = pause;
  }

  /// Waits.
  @FunctionalInterface
  public interface Pause {
    /// Returns when it is that late, or somewhat earlier.
    void until(Instant then) throws InterruptedException;
  }

  /// Fetches as soon as the host may be asked, and again while it only wants to be left alone or does not answer.
  ///
  /// @throws InterruptedIOException when the waiting is interrupted
  Fetched fetch(WebUrl url) throws InterruptedIOException {
    Fetched fetched = once(url);
    for (int tries = 1; tries < TRIES && isPassing(fetched); tries++) {
      fetched = once(url);
    }
    return fetched;
  }

  private Fetched once(WebUrl url) throws InterruptedIOException {
    try {
      while (!politeness.begin(url.hostKey())) {
        pause.until(politeness.nextAllowed(url.hostKey()));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
    Fetched fetched = fetcher.fetch(new FetchRequest(url, null, null, Accept.ANY));
    politeness.end(url.hostKey(), fetched);
    politeness.heed(url, fetcher.robots(url));
    return fetched;
  }

  private static boolean isPassing(Fetched fetched) {
    return switch (fetched) {
      case Fetched.Blocked blocked -> blocked.why() == Block.RATE_LIMITED;
      case Fetched.Failed failed ->
          failed.kind() == Failure.TIMEOUT
              || failed.kind() == Failure.CONNECT
              || failed.kind() == Failure.SERVER_ERROR;
      case Fetched.Page _, Fetched.NotModified _, Fetched.Gone _, Fetched.Refused _ -> false;
    };
  }

  /// Why there is no page, in a phrase.
  static String reason(Fetched fetched) {
    return switch (fetched) {
      case Fetched.Blocked blocked -> blocked.reason();
      case Fetched.Failed failed -> failed.reason();
      case Fetched.Gone gone -> gone.reason();
      case Fetched.Refused refused -> refused.reason();
      case Fetched.Page _, Fetched.NotModified _ -> "";
    };
  }
}
