package org.stemma.fetch;

import java.time.Duration;

/// What a fetch may take.
///
/// @param deadline for a whole fetch, redirects, robots.txt and bodies included
/// @param connect for one address of a host to accept a connection and shake hands
/// @param encoded bytes of a body as it is sent
/// @param decoded bytes of a body after its content coding is removed
/// @param hops redirects that are followed
/// @param connections kept and used at the same time, over all hosts
/// @param connectionsPerHost at the same time
public record FetchLimits(
    Duration deadline,
    Duration connect,
    int encoded,
    int decoded,
    int hops,
    int connections,
    int connectionsPerHost) {

  private static final int MEBIBYTE = 1 << 20;

  /// Checks that there is room for anything at all.
  ///
  /// @throws IllegalArgumentException when there is not
  public FetchLimits {
    if (!deadline.isPositive() || !connect.isPositive()) {
      throw new IllegalArgumentException("a time limit is longer than nothing");
    }
    if (encoded < 1 || decoded < 1 || hops < 0 || connections < 1 || connectionsPerHost < 1) {
      throw new IllegalArgumentException("a limit is at least 1");
    }
  }

  /// 30 s a fetch, 10 MiB sent and 20 MiB decoded, 8 redirects, 512 connections and 2 to a host.
  public static FetchLimits standard() {
    return new FetchLimits(
        Duration.ofSeconds(30), Duration.ofSeconds(10), 10 * MEBIBYTE, 20 * MEBIBYTE, 8, 512, 2);
  }

  /// The same with another deadline.
  public FetchLimits within(Duration time) {
    return new FetchLimits(time, connect, encoded, decoded, hops, connections, connectionsPerHost);
  }

  /// The same with other limits for bodies, in bytes.
  public FetchLimits upTo(int sent, int unpacked) {
    return new FetchLimits(
        deadline, connect, sent, unpacked, hops, connections, connectionsPerHost);
  }

  /// The same with another number of connections, over all and to one host.
  public FetchLimits connecting(int overall, int perHost) {
    return new FetchLimits(deadline, connect, encoded, decoded, hops, overall, perHost);
  }
}
