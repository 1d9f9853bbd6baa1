package org.stemma.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How often articles are looked at: what a person may set for everything, for an outlet or for a feed.
///
/// In a configuration each is a name and a value: `first = 30m`, `factor = 1.2`, `dormant_looks = 90d 180d 365d`.
///
/// @param first from a change to the next look
/// @param factor by which the time between looks grows with each that finds no change; 1 lets it be
/// @param jitter share of an interval by which a look is moved, earlier or later, so that articles which came together do
///     not stay together
/// @param floor looks at one article are never closer, whatever is heard of it
/// @param ceiling nor further apart while it is active
/// @param dormantAfter unchanged for so long, it is dormant
/// @param dormantLooks times since the last change at which a dormant article is looked at, rising; afterwards it is looked
///     at yearly
/// @param leeway by how many times an outlet's habit may shorten or lengthen an interval; 1 lets the plain rule be
public record Settings(
    Duration first,
    double factor,
    double jitter,
    Duration floor,
    Duration ceiling,
    Duration dormantAfter,
    List<Duration> dormantLooks,
    double leeway) {

  /// What is done where nothing is set.
  public static final Settings STANDARD =
      new Settings(
          Duration.ofMinutes(30),
          1.2,
          0.1,
          Duration.ofMinutes(5),
          Duration.ofDays(10),
          Duration.ofDays(40),
          List.of(Duration.ofDays(90), Duration.ofDays(180), Duration.ofDays(365)),
          3);

  private static final Set<String> NAMES =
      Set.of(
          "first",
          "factor",
          "jitter",
          "floor",
          "ceiling",
          "dormant_after",
          "dormant_looks",
          "leeway");

  /// @throws IllegalArgumentException naming the setting, what it is and what it must be
  public Settings {
    dormantLooks = List.copyOf(dormantLooks);
    Said.check(floor.toSeconds() >= 1, "floor", floor, "1s or more");
    Said.check(first.compareTo(floor) >= 0, "first", first, "no less than floor");
    Said.check(factor >= 1 && factor <= 10, "factor", factor, "from 1 to 10");
    Said.check(jitter >= 0 && jitter <= 0.5, "jitter", jitter, "from 0 to 0.5");
    Said.check(ceiling.compareTo(first) >= 0, "ceiling", ceiling, "no less than first");
    Said.check(
        dormantAfter.compareTo(first) >= 0, "dormant_after", dormantAfter, "no less than first");
    Said.check(
        isRising(dormantAfter, dormantLooks),
        "dormant_looks",
        Spans.text(dormantLooks),
        "rising, from later than dormant_after");
    Said.check(leeway >= 1 && leeway <= 10, "leeway", leeway, "from 1 to 10");
  }

  /// These settings with some of them changed.
  ///
  /// @param said values by name, as in a configuration
  /// @throws IllegalArgumentException with a sentence for the person who wrote them
  public Settings with(Map<String, String> said) {
    Said values = new Said(said, NAMES);
    return new Settings(
        values.span("first", first),
        values.number("factor", factor),
        values.number("jitter", jitter),
        values.span("floor", floor),
        values.span("ceiling", ceiling),
        values.span("dormant_after", dormantAfter),
        values.spans("dormant_looks", dormantLooks),
        values.number("leeway", leeway));
  }

  /// These settings with some changed by one line: `first=15m, factor=1.3`. A blank line changes nothing.
  ///
  /// @throws IllegalArgumentException with a sentence for the person who wrote it
  public Settings with(String line) {
    return with(Said.parse(line));
  }

  /// Settings as one line has them, `first=15m, factor=1.3`, by name; nothing is checked but the form.
  ///
  /// @throws IllegalArgumentException with a sentence for the person who wrote it
  public static Map<String, String> parse(String line) {
    return Said.parse(line);
  }

  /// One line that [#with(String)] reads, with every setting.
  public String text() {
    return String.join(
        ", ",
        "first=" + Spans.text(first),
        "factor=" + factor,
        "jitter=" + jitter,
        "floor=" + Spans.text(floor),
        "ceiling=" + Spans.text(ceiling),
        "dormant_after=" + Spans.text(dormantAfter),
        "dormant_looks=" + Spans.text(dormantLooks),
        "leeway=" + leeway);
  }

  private static boolean isRising(Duration from, List<Duration> spans) {
    Duration before = from;
    for (Duration span : spans) {
      if (span.compareTo(before) <= 0) {
        return false;
      }
      before = span;
    }
    return true;
  }
}
