package org.stemma.schedule;

/// At which ages an outlet's texts deserve more looks than the plain rule gives them, and at which fewer.
///
/// A change at hazard λ, looked for every d hours, is noticed d/2 hours late on average. Which delays are worth avoiding? Hours
/// add up for a change that waits for weeks; for a fresh one each halving counts alike, since a text that changed will soon
/// change again and the version between is lost for good. So a delay of d is taken to cost `d + S·ln d`: linear for long
/// delays, logarithmic for those shorter than [#LINEAR_FROM_HOURS] = S. The cheapest way to spend looks (each at price μ) then
/// has `λ·(d² + S·d) = μ` at every age, that is `d = (√(S² + 4μ/λ) - S) / 2`. Both ends are known rules. For d much shorter than
/// S each interval is equally likely to hold a change, which is the plain rule if λ falls as 1/τ; for d much longer d goes with
/// 1/√λ, which minimises the mean delay (compare Cho and Garcia-Molina, Effective page refresh policies for web crawlers, 2003,
/// who weigh freshness and age of many pages in this way).
///
/// The price is set so that a text costs as many looks as under the plain rule, in expectation over how long the outlet's texts
/// stay as they are: nobody's server pays for a better schedule. Paces stay within the leeway of the plain rule, and with few
/// changes seen they stay near 1: their weight is k / (k + [#EVIDENCE]) for k changes.
///
/// Hazards are occurrence/exposure rates, shrunk towards a fall as 1/τ by [#PRIOR_CHANGES] imagined changes a bin.
///
/// Cost: a few thousand operations.
final class Paces {

  /// In simulation (`ScheduleSimulationTest`) 1 h gave the best mean delay with the median of the plain rule, 30 h the best median
  /// with a mean delay little better; from 4 h to 10 h both were better, and fewer versions were lost.
  static final double LINEAR_FROM_HOURS = 6;

  private static final double EVIDENCE = 20;
  private static final double PRIOR_CHANGES = 3;

  /// With nothing known, so many changes a plain look are expected, on the strength of one change.
  private static final double PRIOR_LEVEL = 0.05;

  /// Halvings of the logarithm of the price, which leave it within a millionth of itself.
  private static final int STEPS = 26;

  private final double leeway;

  /// By bin: plain looks in it while the text is active, and hours.
  private final double[] looks = new double[Habit.BINS];

  private final double[] hours = new double[Habit.BINS];

  Paces(Plan plan, Settings settings) {
    this.leeway = settings.leeway();
    double end = settings.dormantAfter().toMinutes() / 60.0;
    for (int bin = 0; bin < Habit.BINS; bin++) {
      double from = Math.min(Habit.begin(bin), end);
      double to = bin == Habit.BINS - 1 ? end : Math.min(Habit.begin(bin + 1), end);
      looks[bin] = plan.looks(to) - plan.looks(from);
      hours[bin] = to - from;
    }
  }

  /// By bin, looks for one of the plain rule.
  double[] of(Habit habit, int category) {
    double[] hazards = hazards(habit, category);
    double[] alive = alive(hazards);
    double plain = 0;
    for (int bin = 0; bin < Habit.BINS; bin++) {
      plain += alive[bin] * looks[bin];
    }
    double low = 1e-9;
    double high = 1e12;
    double[] paces = new double[Habit.BINS];
    for (int step = 0; step < STEPS; step++) {
      double price = Math.sqrt(low * high);
      double spent = spend(price, hazards, alive, paces);
      low = spent > plain ? price : low;
      high = spent > plain ? high : price;
    }
    double changes = habit.changes(category);
    double weight = changes / (changes + EVIDENCE);
    for (int bin = 0; bin < Habit.BINS; bin++) {
      paces[bin] = 1 + weight * (paces[bin] - 1);
    }
    return paces;
  }

  /// Fills in the paces at a price; returns the looks that they cost.
  private double spend(double price, double[] hazards, double[] alive, double[] paces) {
    double spent = 0;
    for (int bin = 0; bin < Habit.BINS; bin++) {
      double s = LINEAR_FROM_HOURS;
      double interval = (Math.sqrt(s * s + 4 * price / hazards[bin]) - s) / 2;
      double plain = hours[bin] == 0 ? 1 : hours[bin] / looks[bin];
      paces[bin] = Math.clamp(plain / Math.max(interval, 1e-9), 1 / leeway, leeway);
      spent += alive[bin] * looks[bin] * paces[bin];
    }
    return spent;
  }

  /// Changes an hour, by bin; never 0.
  private double[] hazards(Habit habit, int category) {
    double changes = 0;
    double plainLooks = 0;
    for (int bin = 0; bin < Habit.BINS; bin++) {
      changes += habit.changes(category, bin);
      plainLooks += habit.hours(category, bin) * plainRate(bin);
    }
    double level = (changes + 1) / (plainLooks + 1 / PRIOR_LEVEL);
    double[] hazards = new double[Habit.BINS];
    for (int bin = 0; bin < Habit.BINS; bin++) {
      double imagined = PRIOR_CHANGES / (level * plainRate(bin));
      hazards[bin] =
          (habit.changes(category, bin) + PRIOR_CHANGES) / (habit.hours(category, bin) + imagined);
    }
    return hazards;
  }

  /// Looks an hour of the plain rule.
  private double plainRate(int bin) {
    return hours[bin] == 0 ? 1e-3 : looks[bin] / hours[bin];
  }

  /// The share of texts that have not changed again by each bin, on average over the bin.
  private double[] alive(double[] hazards) {
    double[] alive = new double[Habit.BINS];
    double expected = 0;
    for (int bin = 0; bin < Habit.BINS; bin++) {
      double within = hazards[bin] * hours[bin];
      alive[bin] = Math.exp(-expected) * (within < 1e-9 ? 1 : -Math.expm1(-within) / within);
      expected += within;
    }
    return alive;
  }
}
