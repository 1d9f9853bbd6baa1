package org.stemma.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When to poll a feed again.
///
/// A feed is polled about as often as it brings an entry: the rate of new entries is counted with a half-life of
/// [#HALF_LIFE_HOURS], starting from one entry in [PollSettings#first()], and the interval is one over the rate. What the
/// publisher says of its own rhythm, and for how long an answer holds, makes it longer, but not longer than the ceiling (many
/// feeds say "daily" and bring an entry every ten minutes), nor so long that entries could be pushed out of the feed unseen.
/// A feed that fails is asked ever more rarely and never given up; one that is gone (410) is.
public final class Polling {

  private static final double HOUR = 3_600_000;

  /// Long enough to outlive a night, short enough that a weekend is noticed.
  private static final double HALF_LIFE_HOURS = 24;

  /// Weight of the starting rate, in hours.
  private static final double PRIOR_HOURS = 2;

  /// Entries below this count as so many: a feed is silent for weeks, not for ever.
  private static final double RAREST = 1e-3;

  /// A poll comes at the latest when this part of the list is expected to be new: 3 for a third.
  private static final int SAFE_SHARE = 3;

  private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);

  /// Obedience to `Retry-After` ends here.
  private static final Duration LONGEST_ASKED = Duration.ofDays(7);

  private Polling() {}

  /// What follows from a poll.
  ///
  /// @param state to be stored in place of the one before
  /// @param due when to poll next; empty when the feed asked never to be polled again
  public record Next(PollState state, Optional<Instant> due) {}

  /// What follows from a poll.
  ///
  /// @param now of the poll. After a clock that jumped back the rate is counted anew
  /// @param seed the feed's own, such as its id: what is moved by chance is moved by it
  public static Next next(
      PollState state, Poll poll, Instant now, PollSettings settings, long seed) {
    return switch (poll) {
      case Poll.Read read -> {
        PollState after = counted(state, read, now, settings);
        Duration interval = interval(after, read, settings);
        yield new Next(
            after, Optional.of(now.plus(Jitter.apply(interval, settings.jitter(), seed, now))));
      }
      case Poll.Failed(Instant notBefore) -> failed(state, notBefore, now, settings, seed);
      case Poll.Gone() -> new Next(state, Optional.empty());
    };
  }

  /// The first poll finds everything new and says nothing of the rate.
  private static PollState counted(
      PollState before, Poll.Read read, Instant now, PollSettings settings) {
    if (before.polledAt() == null || now.isBefore(before.polledAt())) {
      double prior = settings.first().toMillis() / HOUR;
      return new PollState(now, PRIOR_HOURS, PRIOR_HOURS * prior, 0);
    }
    double passed = Duration.between(before.polledAt(), now).toMillis() / HOUR;
    double kept = Math.pow(2, -passed / HALF_LIFE_HOURS);
    return new PollState(
        now, before.entries() * kept + read.fresh(), before.hours() * kept + passed, 0);
  }

  /// As often as it brings an entry, or as the publisher asks if that is rarer; but never so rarely that what it lists could
  /// be pushed out unseen.
  private static Duration interval(PollState state, Poll.Read read, PollSettings settings) {
    double hoursAnEntry = state.hours() / Math.max(state.entries(), RAREST);
    Duration own = hours(hoursAnEntry);
    Duration asked = longest(read.updateEvery(), read.maxAge());
    Duration interval = longest(own, asked);
    Duration safe = hours(hoursAnEntry * read.listed() / SAFE_SHARE);
    boolean unsafe = read.listed() > 0 && safe.compareTo(interval) < 0;
    return Spans.clamp(unsafe ? safe : interval, settings.floor(), settings.ceiling());
  }

  private static Duration hours(double hours) {
    return Duration.ofMillis(Math.round(hours * HOUR));
  }

  private static Duration longest(@Nullable Duration one, @Nullable Duration other) {
    Duration first = one == null ? Duration.ZERO : one;
    Duration second = other == null ? Duration.ZERO : other;
    return first.compareTo(second) > 0 ? first : second;
  }

  private static Next failed(
      PollState state, @Nullable Instant notBefore, Instant now, PollSettings settings, long seed) {
    int failures = state.failures() + 1;
    Duration wait = settings.first().multipliedBy(1L << Math.min(failures - 1, 16));
    wait = wait.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : wait;
    Instant due = now.plus(Jitter.apply(wait, settings.jitter(), seed, now));
    Instant last = now.plus(LONGEST_ASKED);
    Instant asked = notBefore == null ? due : notBefore.isAfter(last) ? last : notBefore;
    PollState after = new PollState(state.polledAt(), state.entries(), state.hours(), failures);
    return new Next(after, Optional.of(asked.isAfter(due) ? asked : due));
  }
}
