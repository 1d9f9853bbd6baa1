package org.stemma.schedule;

import java.time.Duration;
import java.util.Arrays;

/// How long to wait at a given age of the text: the plain rule, bent towards what an outlet is known to do.
///
/// **The plain rule** is News Sniffer's: half an hour after a change, then each interval 1.2 times the one before. At age τ the
/// interval is `first + (factor - 1)·τ`, and the looks up to age τ number `u(τ) = ln(1 + (factor - 1)·τ/first) / ln(factor)`.
///
/// **Bent**, each bin of age has a pace ([Paces]): so many looks are made in it where the plain rule makes one. From age τ the
/// next look comes when the paces have added up to one, that is at the τ' with `∫ pace du = 1` between them. With a pace of 1
/// everywhere that is the plain rule exactly.
///
/// The interval depends on the age alone, not on how many looks there were: a look that failed, came late or was asked for by
/// a person puts nothing out of step.
final class Plan {

  private static final double HOUR = 3_600_000;

  private final double first;
  private final double growth;
  private final double[] paces;

  /// @param category of [Habit#classOf]
  Plan(Settings settings, Habit habit, int category) {
    this.first = settings.first().toMillis() / HOUR;
    this.growth = settings.factor() - 1;
    this.paces =
        settings.leeway() == 1 ? plainPaces() : new Paces(this, settings).of(habit, category);
  }

  /// From a look at this age to the next.
  Duration interval(Duration age) {
    double hours = age.toMillis() / HOUR;
    return Duration.ofMillis(Math.round((nextLook(hours) - hours) * HOUR));
  }

  private double nextLook(double age) {
    double wanted = 1;
    double from = looks(age);
    for (int bin = 0; bin < Habit.BINS - 1; bin++) {
      double end = looks(Habit.begin(bin + 1));
      double within = Math.max(0, end - from) * paces[bin];
      if (within >= wanted) {
        return age(from + wanted / paces[bin]);
      }
      wanted -= within;
      from = Math.max(from, end);
    }
    return age(from + wanted / paces[Habit.BINS - 1]);
  }

  /// Looks of the plain rule up to an age in hours; need not be whole.
  double looks(double age) {
    return growth == 0 ? age / first : Math.log1p(growth * age / first) / Math.log1p(growth);
  }

  /// The age in hours at which the plain rule has made so many looks.
  private double age(double looks) {
    return growth == 0 ? looks * first : first * Math.expm1(looks * Math.log1p(growth)) / growth;
  }

  private static double[] plainPaces() {
    double[] paces = new double[Habit.BINS];
    Arrays.fill(paces, 1);
    return paces;
  }
}
