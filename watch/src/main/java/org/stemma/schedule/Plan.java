package org.stemma.schedule;

import java.time.Duration;

/// How long to wait at a given age of the text: the plain rule, bent towards an outlet's habit.
///
/// **The plain rule** is News Sniffer's: half an hour after a change, then each interval 1.2 times the one before. Without jitter
/// the interval at age τ is `first + (factor - 1)·τ`, and the looks up to age τ number
/// `u(τ) = ln(1 + (factor - 1)·τ / first) / ln(factor)`. The rule is right for texts whose hazard of a change falls as 1/τ:
/// then every interval is as likely as any other to hold a change.
final class Plan {

  private static final double HOUR = 3_600_000;

  private final double firstHours;
  private final double growth;

  Plan(Settings settings, Habit habit, int category) {
    this.firstHours = settings.first().toMillis() / HOUR;
    this.growth = settings.factor() - 1;
  }

  Duration interval(Duration age) {
    double hours = age.toMillis() / HOUR;
    return Duration.ofMillis(Math.round((firstHours + growth * hours) * HOUR));
  }
}
