package org.stemma.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.stemma.history.Room;
import org.stemma.warc.WarcFiles;

/// A bound on what the archive takes of the disk, and what happens when it is reached.
///
/// The folder is measured now and then, since other processes may write into it too; in between, what was claimed here is counted. So the
/// bound holds to within what the others write in half a minute.
///
/// Safe for use by several threads.
public final class Budget implements Room {

  /// What happens at the bound.
  public enum WhenFull {
    /// Nothing is written: watching waits, and says so, until there is room again.
    STOP,
    /// Of pages that read as before only digests are kept; changed ones are kept whole until a quarter more than the bound is
    /// taken. Then as [#STOP].
    DIGESTS
  }

  private static final Duration MEASURED = Duration.ofSeconds(30);

  /// Part of the bound from which on it is warned.
  private static final double NEAR = 0.9;

  private final WarcFiles files;
  private final long bytes;
  private final WhenFull whenFull;
  private final InstantSource clock;
  private Instant measuredAt = Instant.EPOCH;
  private long used;

  /// @param bytes of all files of the archive
  public Budget(WarcFiles files, long bytes, WhenFull whenFull, InstantSource clock) {
    if (bytes <= 0) {
      throw new IllegalArgumentException("a budget of " + bytes + " bytes holds nothing");
    }
    this.files = files;
    this.bytes = bytes;
    this.whenFull = whenFull;
    this.clock = clock;
  }

  @Override
  public boolean isAmple() {
    return whenFull == WhenFull.STOP || used() < bytes;
  }

  @Override
  public synchronized void claim(long wanted) throws IOException {
    if (used() + wanted > bound()) {
      measure();
    }
    if (used + wanted > bound()) {
      throw new IOException(
          "the archive has reached its budget: it takes "
              + megabytes(used)
              + " of "
              + megabytes(bytes)
              + (whenFull == WhenFull.DIGESTS ? " (and a quarter more for what changed)" : "")
              + "; raise the budget, or move old files away after a backup");
    }
    used += wanted;
  }

  /// What is not to be exceeded: with digests only, changed pages have a quarter more.
  private long bound() {
    return whenFull == WhenFull.STOP ? bytes : bytes + bytes / 4;
  }

  /// A line for whoever runs this, when nine tenths are taken; empty before.
  public Optional<String> warning() {
    long now = used();
    if (now < NEAR * bytes) {
      return Optional.empty();
    }
    String then =
        switch (whenFull) {
          case STOP -> "watching stops";
          case DIGESTS -> "bodies of unchanged pages are not kept any more";
        };
    return Optional.of(
        "the archive takes "
            + megabytes(now)
            + " of its budget of "
            + megabytes(bytes)
            + (now < bytes ? "; at its end " + then : ": " + then));
  }

  /// Bytes taken, to within half a minute.
  private synchronized long used() {
    // Also when the clock was set back.
    Duration since = Duration.between(measuredAt, clock.instant());
    if (since.isNegative() || since.compareTo(MEASURED) >= 0) {
      measure();
    }
    return used;
  }

  private void measure() {
    try {
      used = files.bytes();
      measuredAt = clock.instant();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
