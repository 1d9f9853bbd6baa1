package org.stemma.service;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.stemma.ancestry.Follower;
import org.stemma.ancestry.Shelf;
import org.stemma.watch.ProcessName;

/// Indexes and traces what comes into the store while it is served, on a thread of its own.
final class Tracing implements AutoCloseable {

  private final Shelf shelf = new Shelf();
  private final Follower follower;

  Tracing(Holdings holdings, InstantSource clock, Metrics metrics, Ills ills, Log log) {
    follower =
        new Follower(
            holdings.store(),
            Holdings.index(holdings.folder()),
            shelf,
            ProcessName.ofThis().toString(),
            clock,
            new Told(metrics, new Condition(ills, log), clock));
  }

  Shelf shelf() {
    return shelf;
  }

  void start() {
    follower.start();
  }

  @Override
  public void close() throws IOException {
    follower.close();
    shelf.close();
  }

  /// Tells once when tracing begins to fail, and once when it goes on.
  private record Told(Metrics metrics, Condition condition, InstantSource clock)
      implements Follower.Listener {

    private static final String PART = "index";

    @Override
    public void traced(long revision, int passages, Duration took) {
      metrics.traced(revision, passages, took);
    }

    @Override
    public void failed(Exception why) {
      condition.judge(
          clock.instant(), PART, "nothing is traced at the moment: " + why.getMessage());
    }

    @Override
    public void went() {
      condition.judge(clock.instant(), PART, null);
    }
  }
}
