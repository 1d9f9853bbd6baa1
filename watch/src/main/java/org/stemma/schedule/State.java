package org.stemma.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where an article stands in its schedule. Nine plain values, each worth a column; `due` of [Next] is the tenth and the only
/// one that needs an index. Times are kept in milliseconds.
///
/// @param firstSeenAt when it came to be watched
/// @param publishedAt what it or its feed claims; null when nothing is claimed. A claim that lies after `firstSeenAt` is passed
///     over
/// @param checkedAt the last look, whatever it found; null before the first
/// @param changedAt when its text was last found to be new, the first text included; null before that
/// @param changes how often its text has changed since the first, not less than 0
/// @param intervalMillis from the last look to the next, before jitter; 0 before the first look
/// @param unchanged looks in a row that found the text as it was
/// @param failures looks in a row that found no text; in phase GONE, that found it gone
public record State(
    Instant firstSeenAt,
    @Nullable Instant publishedAt,
    @Nullable Instant checkedAt,
    @Nullable Instant changedAt,
    int changes,
    long intervalMillis,
    int unchanged,
    int failures,
    Phase phase) {

  /// An article that nobody has looked at yet; it is due at once.
  public static State fresh(Instant firstSeenAt, @Nullable Instant publishedAt) {
    return new State(firstSeenAt, publishedAt, null, null, 0, 0, 0, 0, Phase.ACTIVE);
  }

  /// How long the text has been as it is, as far as the schedule cares: since the last change. A text never seen to change is
  /// as old as it claims to be, but counts as half-way to dormancy at most when it comes to be watched, so that an old article
  /// gets a few looks before it is left alone.
  Duration age(Instant at, Settings settings) {
    Instant since = changedAt == null ? firstSeenAt : changedAt;
    if (changes == 0 && publishedAt != null && publishedAt.isBefore(firstSeenAt)) {
      Instant half = firstSeenAt.minus(settings.dormantAfter().dividedBy(2));
      since = publishedAt.isBefore(half) ? half : publishedAt;
    }
    return at.isBefore(since) ? Duration.ZERO : Duration.between(since, at);
  }

  /// After a look that found another text, or the first.
  State changed(Instant now) {
    int times = changedAt == null ? 0 : changes + 1;
    return new State(firstSeenAt, publishedAt, now, now, times, intervalMillis, 0, 0, Phase.ACTIVE);
  }

  /// After a look that found the text as it was.
  State unchanged(Instant now) {
    Instant since = changedAt == null ? now : changedAt;
    return new State(
        firstSeenAt,
        publishedAt,
        now,
        since,
        changes,
        intervalMillis,
        unchanged + 1,
        0,
        Phase.ACTIVE);
  }

  /// After a look that found no text.
  State missed(Instant now, Phase found, int times) {
    return new State(
        firstSeenAt, publishedAt, now, changedAt, changes, intervalMillis, unchanged, times, found);
  }

  State paced(Duration interval, Phase next) {
    return new State(
        firstSeenAt,
        publishedAt,
        checkedAt,
        changedAt,
        changes,
        interval.toMillis(),
        unchanged,
        failures,
        next);
  }

  /// True when it was found gone twice: one answer of 404 is often a mishap.
  public boolean isSurelyGone() {
    return phase == Phase.GONE && failures >= 2;
  }
}
