package org.stemma.schedule;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// How often feeds are polled: what a person may set for everything, for an outlet or for a feed.
///
/// @param first between polls while nothing is known of a feed
/// @param floor polls are never closer, whatever the feed brings
/// @param ceiling nor further apart while it answers, whatever the feed or its host asks for
/// @param jitter share of an interval by which a poll is moved, earlier or later
public record PollSettings(Duration first, Duration floor, Duration ceiling, double jitter) {

  /// What is done where nothing is set.
  public static final PollSettings STANDARD =
      new PollSettings(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofHours(3), 0.1);

  private static final Set<String> NAMES =
      Set.of("poll_first", "poll_floor", "poll_ceiling", "poll_jitter");

  /// @throws IllegalArgumentException naming the setting, what it is and what it must be
  public PollSettings {
    Said.check(floor.toSeconds() >= 1, "poll_floor", floor, "1s or more");
    Said.check(first.compareTo(floor) >= 0, "poll_first", first, "no less than poll_floor");
    Said.check(ceiling.compareTo(first) >= 0, "poll_ceiling", ceiling, "no less than poll_first");
    Said.check(jitter >= 0 && jitter <= 0.5, "poll_jitter", jitter, "from 0 to 0.5");
  }

  /// These settings with some of them changed.
  ///
  /// @param said values by name, as in a configuration
  /// @throws IllegalArgumentException with a sentence for the person who wrote them
  public PollSettings with(Map<String, String> said) {
    Said values = new Said(said, NAMES);
    return new PollSettings(
        values.span("poll_first", first),
        values.span("poll_floor", floor),
        values.span("poll_ceiling", ceiling),
        values.number("poll_jitter", jitter));
  }

  /// These settings with some changed by one line: `poll_floor=2m, poll_ceiling=1h`. A blank line changes nothing.
  ///
  /// @throws IllegalArgumentException with a sentence for the person who wrote it
  public PollSettings with(String line) {
    return with(Said.parse(line));
  }

  /// One line that [#with(String)] reads, with every setting.
  public String text() {
    return String.join(
        ", ",
        "poll_first=" + Spans.text(first),
        "poll_floor=" + Spans.text(floor),
        "poll_ceiling=" + Spans.text(ceiling),
        "poll_jitter=" + jitter);
  }
}
