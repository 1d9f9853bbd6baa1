package org.stemma.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// An outlet whose articles change at random, at a hazard (changes an hour) that falls with age.
///
/// @param name for the table
record InventedOutlet(String name, Hazard hazard) {

  /// Changes an hour.
  interface Hazard {
    /// @param sinceChange hours since the last change
    /// @param age hours since publication
    /// @param changes so far
    double at(double sinceChange, double age, int changes);
  }

  static final List<InventedOutlet> ALL =
      List.of(
          new InventedOutlet(
              "wire: many changes, soon over",
              (since, age, changes) ->
                  0.5 * Math.exp(-since / 1.5) * Math.exp(-age / 12)
                      + 0.01 * Math.exp(-age / 24)
                      + 2e-5),
          new InventedOutlet(
              "paper: corrected next morning",
              (since, age, changes) ->
                  0.05 * Math.exp(-age) + 0.06 * Math.exp(-Math.pow((age - 14) / 4, 2)) + 1e-5),
          new InventedOutlet(
              "as 1/t, for which x1.2 is made", (since, age, changes) -> 0.25 / (since + 2.5)),
          new InventedOutlet("as t^-1.5", (since, age, changes) -> 0.6 / Math.pow(1 + since, 1.5)),
          new InventedOutlet("hardly ever, at any age", (since, age, changes) -> 3e-5),
          new InventedOutlet(
              "slow: weeks after publication",
              (since, age, changes) -> 0.004 * Math.exp(-age / 200)),
          new InventedOutlet(
              "who changes once changes again",
              (since, age, changes) ->
                  (changes == 0 ? 0.15 : 0.4) * Math.exp(-since / 3)
                      + (changes == 0 ? 0.003 : 0.01) * Math.exp(-since / 48)
                      + 2e-5));

  /// Outlets that were written after the schedule's constants had been chosen with [#ALL], and changed nothing in them.
  static final List<InventedOutlet> LATER =
      List.of(
          new InventedOutlet(
              "evening paper: after 6 and 30 hours",
              (since, age, changes) -> hump(0.08, 6, 2, age) + hump(0.04, 30, 4, age) + 1e-5),
          new InventedOutlet(
              "live page: hourly for a working day",
              (since, age, changes) -> age < 8 ? 1 : 0.002 * Math.exp(-age / 100)),
          new InventedOutlet(
              "as t^-0.5 for some days",
              (since, age, changes) -> 0.05 * Math.exp(-age / 100) / Math.sqrt(since + 0.1)),
          new InventedOutlet(
              "weekly supplement: after 7 days",
              (since, age, changes) -> hump(0.02, 168, 24, age) + 0.002 * Math.exp(-age / 5)),
          new InventedOutlet(
              "evenly for ten days", (since, age, changes) -> age < 240 ? 1 / 24.0 : 1e-5));

  private static double hump(double height, double at, double width, double age) {
    return height * Math.exp(-Math.pow((age - at) / width, 2));
  }

  private static final double END = 60 * 24;
  private static final int MOST = 60;

  /// The hours after publication at which one article changes, rising; by thinning (Lewis and Shedler 1979) in steps that
  /// grow with age.
  List<Double> article(long seed) {
    Random random = new Random(seed);
    List<Double> times = new ArrayList<>();
    double now = 0;
    double last = 0;
    while (now < END && times.size() < MOST) {
      double step = 0.1 + 0.3 * (now - last);
      double bound = bound(now, last, step, times.size());
      double wait = -Math.log(1 - random.nextDouble()) / bound;
      now += Math.min(wait, step);
      if (wait < step && random.nextDouble() * bound < hazard.at(now - last, now, times.size())) {
        times.add(now);
        last = now;
      }
    }
    return times;
  }

  private double bound(double now, double last, double step, int changes) {
    double most = 1e-9;
    for (int i = 0; i <= 8; i++) {
      double at = now + step * i / 8;
      most = Math.max(most, 1.2 * hazard.at(at - last, at, changes));
    }
    return most;
  }
}
