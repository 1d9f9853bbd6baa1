package org.stemma.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.stemma.collate.Weight;

/// How an outlet changes its articles after publication, as far as it was seen.
///
/// @param articles whose text has been seen
/// @param changed of these, how many were changed in wording or substance afterwards
/// @param counts of changes, by weight, by whether the outlet said so, and by how long after the article was first seen
/// @param weeks newest last; those in which nothing was seen are left out
public record Practice(long articles, long changed, List<Count> counts, List<Week> weeks) {

  /// Ends of the stretches of time in which changes are counted; what came later is in one more stretch.
  public static final List<Duration> LAPSES =
      List.of(
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(7),
          Duration.ofDays(30));

  public Practice {
    counts = List.copyOf(counts);
    weeks = List.copyOf(weeks);
  }

  /// Changes that are alike.
  ///
  /// @param admitted whether the outlet said that it changed the text
  /// @param lapse index of the stretch in [#LAPSES]; its size for what came after the last
  public record Count(Weight weight, boolean admitted, int lapse, long changes) {}

  /// Seven days.
  ///
  /// @param begin a Thursday, since the epoch was one
  /// @param articles that were first seen in it
  /// @param changes of wording or substance that were seen in it
  /// @param silent of these, how many the outlet did not admit
  public record Week(Instant begin, long articles, long changes, long silent) {}

  /// Changes of a weight.
  public long of(Weight weight) {
    return counts.stream().filter(count -> count.weight == weight).mapToLong(Count::changes).sum();
  }

  /// Changes of wording or substance, in all or only those that the outlet did not admit.
  public long deserving(boolean silentOnly) {
    return counts.stream()
        .filter(count -> count.weight.compareTo(Weight.WORDING) >= 0)
        .filter(count -> !silentOnly || !count.admitted)
        .mapToLong(Count::changes)
        .sum();
  }
}
