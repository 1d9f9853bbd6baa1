package org.stemma.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When to look at an article again.
///
/// - A text that stays is looked at ever more rarely, by its age ([Plan]); after [Settings#dormantAfter()] it is dormant.
/// - A look that found no text counts neither as changed nor as unchanged: it is repeated, ever later.
/// - An article that is gone is asked for again after minutes and hours, in case it was a mishap, then rarely.
///
/// All looks are moved a little by chance that depends on the article and the instant alone. The functions are pure: called
/// twice they answer the same, so a process that dies between the answer and its being stored has lost nothing.
public final class Recheck {

  private static final Duration YEAR = Duration.ofDays(365);

  /// After a look that found it gone, by how many there were in a row; then yearly.
  private static final List<Duration> WHILE_GONE =
      List.of(
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(9),
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(7),
          Duration.ofDays(30),
          Duration.ofDays(90));

  private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);
  private static final Duration AFTER_BLOCK = Duration.ofHours(1);
  private static final Duration AFTER_REFUSAL = Duration.ofDays(1);

  /// Back-off ends here, and so does obedience to `Retry-After`.
  private static final Duration LONGEST_BACK_OFF = Duration.ofDays(7);

  /// An article that came back is looked at again within this.
  private static final Duration AFTER_RETURN = Duration.ofDays(1);

  /// Dormant looks have days that a person was told: they are moved by this part of the share that others are moved by.
  private static final int DORMANT_CALM = 10;

  /// What a feed says may bring a look forward to this share of the interval and no further: feeds exist that call everything
  /// modified at every poll.
  private static final int SOONEST_SHARE = 6;

  private Recheck() {}

  /// What follows from a finding.
  ///
  /// @param now of the look. A clock that jumped back does no harm: ages are then nothing, and looks are counted from now
  /// @param habit of the article's outlet; [Habit#NONE] where none is known
  /// @param seed the article's own, such as its id: what is moved by chance is moved by it
  public static Next next(
      State state, Finding finding, Instant now, Settings settings, Habit habit, long seed) {
    Context context = new Context(now, settings, habit, seed);
    return switch (finding) {
      case Finding.Changed() -> read(state, state.changed(now), context);
      case Finding.Unchanged() -> read(state, state.unchanged(now), context);
      case Finding.Failed(Instant notBefore) -> retry(state, AFTER_FAILURE, notBefore, context);
      case Finding.Blocked(Instant notBefore) -> retry(state, AFTER_BLOCK, notBefore, context);
      case Finding.Refused() -> retry(state, AFTER_REFUSAL, null, context);
      case Finding.Gone() -> gone(state, context);
    };
  }

  /// When to look, now that a feed or sitemap says that the article was modified: soon, if that was after the last look.
  ///
  /// @param due when it is due as it stands
  /// @param modifiedAt the feed's claim; of a claim that is a whole day its earliest instant, so that one claim brings one look
  /// @return `due` or earlier
  public static Instant sooner(
      State state, Instant due, Instant modifiedAt, Instant now, Settings settings) {
    Instant checkedAt = state.checkedAt();
    boolean failing = state.failures() > 0 && state.phase() != Phase.GONE;
    if (checkedAt == null || failing || !modifiedAt.isAfter(checkedAt)) {
      return due;
    }
    Duration share = Duration.ofMillis(state.intervalMillis() / SOONEST_SHARE);
    Duration least = share.compareTo(settings.floor()) > 0 ? share : settings.floor();
    Instant wished = later(now, checkedAt.plus(least));
    return wished.isBefore(due) ? wished : due;
  }

  /// What every answer needs.
  private record Context(Instant now, Settings settings, Habit habit, long seed) {

    Instant in(Duration span, double share) {
      return now.plus(Jitter.apply(span, share, seed, now));
    }
  }

  /// A look that found a text. `read` is the state after it, but for interval and phase.
  private static Next read(State before, State read, Context context) {
    Settings settings = context.settings();
    Duration age = read.age(context.now(), settings);
    boolean dormant = read.unchanged() > 0 && age.compareTo(settings.dormantAfter()) >= 0;
    Duration interval = dormant ? toDormantLook(age, settings) : active(read, age, context);
    if (before.isSurelyGone() && interval.compareTo(AFTER_RETURN) > 0) {
      interval = AFTER_RETURN;
    }
    State after = read.paced(interval, dormant ? Phase.DORMANT : Phase.ACTIVE);
    double share = dormant ? settings.jitter() / DORMANT_CALM : settings.jitter();
    return new Next(after, context.in(interval, share), turn(before, after));
  }

  private static @Nullable Turn turn(State before, State after) {
    if (before.isSurelyGone()) {
      return Turn.RETURNED;
    }
    boolean was = before.phase() == Phase.DORMANT;
    boolean is = after.phase() == Phase.DORMANT;
    return was == is || before.phase() == Phase.GONE ? null : is ? Turn.DORMANT : Turn.WOKEN;
  }

  private static Duration active(State state, Duration age, Context context) {
    Settings settings = context.settings();
    Duration interval = new Plan(settings, context.habit(), Habit.classOf(state)).interval(age);
    return Spans.clamp(interval, settings.floor(), settings.ceiling());
  }

  /// To the next of the dormant looks, or of the years after them. One that is nearer than a quarter of its step is taken as
  /// done by the present look, which chance or a feed moved.
  private static Duration toDormantLook(Duration age, Settings settings) {
    Duration before = settings.dormantAfter();
    for (Duration look : settings.dormantLooks()) {
      if (look.minus(look.minus(before).dividedBy(4)).compareTo(age) >= 0) {
        return look.minus(age);
      }
      before = look;
    }
    long years = age.minus(before).plus(YEAR.dividedBy(4)).dividedBy(YEAR) + 1;
    return before.plus(YEAR.multipliedBy(Math.max(1, years))).minus(age);
  }

  /// A look that found no text: again after a time that doubles.
  private static Next retry(
      State before, Duration first, @Nullable Instant notBefore, Context context) {
    boolean gone = before.phase() == Phase.GONE;
    int failures = gone ? before.failures() : before.failures() + 1;
    Duration wait = gone ? whileGone(failures) : doubled(first, failures, before);
    State after = before.missed(context.now(), before.phase(), failures);
    Instant due = context.in(wait, context.settings().jitter());
    Instant last = context.now().plus(LONGEST_BACK_OFF);
    Instant asked = notBefore == null || notBefore.isAfter(last) ? last : notBefore;
    return new Next(after, notBefore == null ? due : later(due, asked), null);
  }

  /// A back-off never asks more often in the end than the article is looked at anyway.
  private static Duration doubled(Duration first, int failures, State state) {
    Duration interval = Duration.ofMillis(state.intervalMillis());
    Duration most = interval.compareTo(LONGEST_BACK_OFF) > 0 ? interval : LONGEST_BACK_OFF;
    Duration wait = first.multipliedBy(1L << Math.min(failures - 1, 20));
    return wait.compareTo(most) > 0 ? most : wait;
  }

  private static Next gone(State before, Context context) {
    int times = before.phase() == Phase.GONE ? before.failures() + 1 : 1;
    State after = before.missed(context.now(), Phase.GONE, times);
    Instant due = context.in(whileGone(times), context.settings().jitter());
    return new Next(after, due, times == 2 ? Turn.GONE : null);
  }

  private static Duration whileGone(int times) {
    return times <= WHILE_GONE.size() ? WHILE_GONE.get(Math.max(times, 1) - 1) : YEAR;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
