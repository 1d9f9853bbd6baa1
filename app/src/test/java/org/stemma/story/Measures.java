package org.stemma.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What was right and what was not, counted under names such as `quote.speaker`. Every measure is a share in [0, 1] of which
/// more is better. A measure under which nothing was counted is 0: who reports nothing has not been precise.
final class Measures {

  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  /// Makes a measure known, so that it is there (and 0) when nothing comes to be counted under it.
  void expect(String... measures) {
    for (String measure : measures) {
      tallies.computeIfAbsent(measure, name -> new Tally());
    }
  }

  /// @param miss what to print when it is not right: where, what was expected, what was there
  void count(String measure, boolean right, String miss) {
    Tally tally = tallies.computeIfAbsent(measure, name -> new Tally());
    tally.of++;
    if (right) {
      tally.right++;
    } else {
      tally.misses.add(miss);
    }
  }

  Set<String> names() {
    return tallies.keySet();
  }

  double value(String measure) {
    Tally tally = tallies.get(measure);
    return tally == null || tally.of == 0 ? 0 : (double) tally.right / tally.of;
  }

  List<String> misses(String measure) {
    Tally tally = tallies.get(measure);
    return tally == null ? List.of() : List.copyOf(tally.misses);
  }

  /// Every miss of the measures whose names begin so, in full.
  String listing(String prefix) {
    StringBuilder listing = new StringBuilder();
    tallies.forEach((name, tally) -> {
      if (name.startsWith(prefix)) {
        tally.misses.forEach(miss -> listing.append("- **%s** %s%n".formatted(name, miss)));
      }
    });
    return listing.toString();
  }

  /// One line a measure: its name, right of counted, value, floor.
  String table(Map<String, Double> floors) {
    StringBuilder table = new StringBuilder(line("measure", "right", "value", "floor"));
    tallies.forEach((name, tally) ->
        table.append(
            line(
                name,
                tally.right + "/" + tally.of,
                threeDigits(value(name)),
                floors.containsKey(name) ? threeDigits(floors.get(name)) : "none")));
    return table.toString();
  }

  private static String line(String name, String right, String value, String floor) {
    return String.format(Locale.ROOT, "%-38s %9s %6s %6s%n", name, right, value, floor);
  }

  private static String threeDigits(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static final class Tally {
    private int right;
    private int of;
    private final List<String> misses = new ArrayList<>();
  }
}
