package org.stemma.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stemma.history.Taken;
import org.stemma.store.Article;
import org.stemma.store.Feed;
import org.stemma.store.NewEvent;
import org.stemma.store.Recorded;

/// What a [Watcher] tells while it watches. Everything is told after it was stored: what a log reports, a crash can't take back.
public sealed interface Happened {

  /// An article was looked at, and the look is recorded.
  ///
  /// @param article as it stood before
  /// @param next when it is looked at next
  /// @param took from the request to its outcome
  record Looked(
      Article article, Taken taken, Recorded.Done recorded, @Nullable Instant next, Duration took)
      implements Happened {}

  /// A look came too late: another process holds the host by now, or the article was taken off the list.
  record Dropped(Article article, String reason) implements Happened {}

  /// A feed was looked at.
  ///
  /// @param entries how many it has; 0 when it could not be read
  /// @param added how many of them were not known
  /// @param error why it could not be read; null when it could
  /// @param took from the request to its outcome
  record FeedLooked(
      Feed feed, int entries, int added, @Nullable String error, Instant next, Duration took)
      implements Happened {}

  /// An outlet has gone silent, or is heard again.
  record OutletTurned(String outlet, NewEvent event) implements Happened {}

  /// Stemma itself is ill: nothing can be stored. Looks wait until it is well again.
  ///
  /// @param what the part that fails (`archive`, `store`, `clock`)
  record Ill(String what, String reason, Duration retryAfter) implements Happened {}

  /// What was ill is well.
  record Well(String what) implements Happened {}

  /// A fault of Stemma's own, at one article; the others go on.
  record Fault(String where, Throwable cause) implements Happened {}

  /// Is told. Called by several threads; it must be quick, and what it throws is lost.
  @FunctionalInterface
  interface Listener {
    Listener NONE = happened -> {};

    void on(Happened happened);
  }
}
