package org.stemma.fetch;

import java.time.Duration;

/// How considerate to be of one host.
///
/// @param floor at least so long between the end of one request and the begin of the next, whatever the host allows
/// @param longestDelay a host's own wish is heeded up to this
/// @param longestRetry a `Retry-After` is heeded up to this
/// @param firstSlow what a host that says 429 or 503 is slowed to at first, doubled each time
/// @param longestSlow and never beyond
/// @param connections at the same time
/// @param failures in a row that open the circuit
/// @param firstBreak how long the circuit stays open at first, doubled each time
/// @param longestBreak and never beyond
public record PoliteSettings(
    Duration floor,
    Duration longestDelay,
    Duration longestRetry,
    Duration firstSlow,
    Duration longestSlow,
    int connections,
    int failures,
    Duration firstBreak,
    Duration longestBreak) {

  /// Checks the bounds.
  public PoliteSettings {
    if (floor.isNegative() || connections < 1 || failures < 1) {
      throw new IllegalArgumentException(
          "a floor is not negative, and connections and failures are at least 1");
    }
  }

  /// For the public web: 2 s between requests and one at a time.
  public static PoliteSettings standard() {
    return new PoliteSettings(
        Duration.ofSeconds(2),
        Duration.ofMinutes(5),
        Duration.ofHours(24),
        Duration.ofSeconds(10),
        Duration.ofMinutes(30),
        1,
        5,
        Duration.ofMinutes(1),
        Duration.ofHours(6));
  }

  /// The same with another floor.
  public PoliteSettings withFloor(Duration other) {
    return new PoliteSettings(
        other,
        longestDelay,
        longestRetry,
        firstSlow,
        longestSlow,
        connections,
        failures,
        firstBreak,
        longestBreak);
  }

  /// The same with another number of connections at the same time.
  public PoliteSettings withConnections(int other) {
    return new PoliteSettings(
        floor,
        longestDelay,
        longestRetry,
        firstSlow,
        longestSlow,
        other,
        failures,
        firstBreak,
        longestBreak);
  }
}
