package org.stemma.schedule;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How soon an outlet's articles change: for each age since the last change, how many changes were seen and for how long
/// articles of that age were watched. Their quotient is the empirical hazard of a change (occurrence/exposure rate).
///
/// Ages are cut at powers of two from a quarter of an hour to 43 days ([#BINS] bins). Articles that have never changed, that
/// have a few times and that do often are counted apart ([#CLASSES]), since who has changed will change again.
///
/// A change is seen at a look, not when it happens: it is spread over the time since the look before, evenly over the logarithm
/// of the age, and that time counts half as watched.
///
/// The values merge by addition. Beyond [#MOST] changes the old are forgotten by halves, so that an outlet may change its ways.
public final class Habit {

  static final int BINS = 14;
  static final int CLASSES = 3;

  /// Upper end of the first bin.
  private static final double FIRST_HOURS = 0.25;

  private static final double HOUR = 3_600_000;
  private static final double MOST = 3_000;

  private static final String VERSION = "1";

  /// Nothing known yet.
  public static final Habit NONE =
      new Habit(new double[CLASSES * BINS], new double[CLASSES * BINS]);

  private final double[] changes;
  private final double[] hours;

  private Habit(double[] changes, double[] hours) {
    this.changes = changes;
    this.hours = hours;
  }

  /// Takes in what one look found: the text was or was not changed, between the last look and now.
  ///
  /// @param before the state with which the look was made; nothing is learnt from an article's first look
  /// @param now of the look
  public Habit learn(State before, Finding finding, Instant now, Settings settings) {
    boolean changed = finding instanceof Finding.Changed;
    if (before.checkedAt() == null
        || before.changedAt() == null
        || !(changed || finding instanceof Finding.Unchanged)) {
      return this;
    }
    double from = before.age(before.checkedAt(), settings).toMillis() / HOUR;
    double to = before.age(now, settings).toMillis() / HOUR;
    return to > from ? with(classOf(before), from, to, changed) : this;
  }

  /// Reads what [#text()] wrote; blank is [#NONE].
  ///
  /// @throws IllegalArgumentException when it is something else
  public static Habit parse(String text) {
    if (text.isBlank()) {
      return NONE;
    }
    String[] parts = text.strip().split(" ", -1);
    if (!parts[0].equals(VERSION) || parts.length > 1 + CLASSES * BINS) {
      throw new IllegalArgumentException("no habit of version " + VERSION + ": " + text);
    }
    Habit habit = new Habit(new double[CLASSES * BINS], new double[CLASSES * BINS]);
    for (int i = 1; i < parts.length; i++) {
      int slash = parts[i].indexOf('/');
      habit.changes[i - 1] = slash < 0 ? 0 : count(parts[i].substring(0, slash));
      habit.hours[i - 1] = slash < 0 ? 0 : count(parts[i].substring(slash + 1));
    }
    return habit;
  }

  /// One line for a column: a version, then changes and hours of each bin, `3.25/117.5`, `-` for an empty one.
  public String text() {
    StringBuilder text = new StringBuilder(VERSION);
    for (int i = 0; i < hours.length; i++) {
      text.append(' ');
      text.append(hours[i] == 0 ? "-" : rounded(changes[i]) + "/" + rounded(hours[i]));
    }
    return text.toString().replaceFirst("(?: -)+$", "");
  }

  private static double count(String written) {
    double count = Double.parseDouble(written);
    if (!(count >= 0 && count < 1e12)) {
      throw new IllegalArgumentException("no count: " + written);
    }
    return count;
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceFirst("\\.?0+$", "");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Habit habit
        && Arrays.equals(changes, habit.changes)
        && Arrays.equals(hours, habit.hours);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(changes) + Arrays.hashCode(hours);
  }

  @Override
  public String toString() {
    return text();
  }

  /// Changes and hours of both.
  public Habit merge(Habit other) {
    Habit sum = new Habit(changes.clone(), hours.clone());
    for (int i = 0; i < changes.length; i++) {
      sum.changes[i] += other.changes[i];
      sum.hours[i] += other.hours[i];
    }
    return sum.fresh();
  }

  /// The same shape on the strength of at most so many changes: what all outlets do, for one that is new.
  public Habit atMost(double most) {
    double sum = Arrays.stream(changes).sum();
    double share = sum > most ? most / sum : 1;
    return new Habit(
        Arrays.stream(changes).map(count -> count * share).toArray(),
        Arrays.stream(hours).map(count -> count * share).toArray());
  }

  /// 0 for a text that has never changed, 1 for few changes, 2 for many.
  static int classOf(State state) {
    return state.changes() == 0 ? 0 : state.changes() < 5 ? 1 : 2;
  }

  /// Begin of a bin, in hours.
  static double begin(int bin) {
    return bin == 0 ? 0 : FIRST_HOURS * (1L << (bin - 1));
  }

  double changes(int category, int bin) {
    return changes[category * BINS + bin];
  }

  /// Changes in all bins of a class.
  double changes(int category) {
    return Arrays.stream(changes, category * BINS, (category + 1) * BINS).sum();
  }

  double hours(int category, int bin) {
    return hours[category * BINS + bin];
  }

  private Habit with(int category, double from, double to, boolean changed) {
    Habit next = new Habit(changes.clone(), hours.clone());
    double whole = Math.log(to + FIRST_HOURS) - Math.log(from + FIRST_HOURS);
    for (int bin = 0; bin < BINS; bin++) {
      double low = Math.max(from, begin(bin));
      double high = bin == BINS - 1 ? to : Math.min(to, begin(bin + 1));
      if (high > low) {
        next.hours[category * BINS + bin] += changed ? (high - low) / 2 : high - low;
        double part = (Math.log(high + FIRST_HOURS) - Math.log(low + FIRST_HOURS)) / whole;
        next.changes[category * BINS + bin] += changed ? part : 0;
      }
    }
    return next.fresh();
  }

  private Habit fresh() {
    if (Arrays.stream(changes).sum() > MOST) {
      for (int i = 0; i < changes.length; i++) {
        changes[i] /= 2;
        hours[i] /= 2;
      }
    }
    return this;
  }
}
