package org.stemma.fetch;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.stemma.robots.Robots;

/// How a [Fetcher] fetches.
///
/// @param userAgent sent with every request: who asks, and how to reach him
/// @param from an address of mail for the `From` header; null to send none
/// @param guard which addresses may be connected to
/// @param robots whether robots.txt is asked; false only for hosts of one's own
/// @param deadline for a whole fetch, redirects, robots.txt and bodies included
/// @param connectTimeout for one address of a host to accept a connection
/// @param encodedLimit bytes of a body as it is sent
/// @param decodedLimit bytes of a body after its content coding is removed
/// @param hops redirects that are followed
/// @param connections kept and used at the same time, over all hosts
/// @param connectionsPerHost at the same time
/// @param tls for secure connections; null for the system's authorities
public record FetchSettings(
    String userAgent,
    @Nullable String from,
    Guard guard,
    boolean robots,
    Duration deadline,
    Duration connectTimeout,
    int encodedLimit,
    int decodedLimit,
    int hops,
    int connections,
    int connectionsPerHost,
    @Nullable SSLContext tls) {

  private static final int MEBIBYTE = 1 << 20;

  /// Checks the bounds.
  public FetchSettings {
    if (userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException("a user agent is a line of ASCII: \"" + userAgent + "\"");
    }
    if (deadline.isNegative() || deadline.isZero() || connectTimeout.isZero()) {
      throw new IllegalArgumentException("a time limit is longer than nothing");
    }
    if (encodedLimit < 1 || decodedLimit < 1 || hops < 0 || connectionsPerHost < 1) {
      throw new IllegalArgumentException("a limit is at least 1");
    }
  }

  /// What suits the public web: 30 s a fetch, 10 MiB sent and 20 MiB decoded, 8 redirects, 2 connections a host.
  ///
  /// @param version of Stemma, for the user agent
  /// @param contact an address of the web or of mail that reaches whoever runs this; publishers see it
  public static FetchSettings standard(String version, String contact) {
    return new FetchSettings(
        Robots.PRODUCT + "/" + version + " (+" + contact + ")",
        null,
        Guard.publicOnly(),
        true,
        Duration.ofSeconds(30),
        Duration.ofSeconds(10),
        10 * MEBIBYTE,
        20 * MEBIBYTE,
        8,
        512,
        2,
        null);
  }

  /// The same with another guard.
  public FetchSettings guardedBy(Guard other) {
    return new FetchSettings(
        userAgent,
        from,
        other,
        robots,
        deadline,
        connectTimeout,
        encodedLimit,
        decodedLimit,
        hops,
        connections,
        connectionsPerHost,
        tls);
  }

  /// The same with another deadline.
  public FetchSettings within(Duration time) {
    return new FetchSettings(
        userAgent,
        from,
        guard,
        robots,
        time,
        connectTimeout,
        encodedLimit,
        decodedLimit,
        hops,
        connections,
        connectionsPerHost,
        tls);
  }

  /// The same with other limits for bodies, in bytes.
  public FetchSettings upTo(int encoded, int decoded) {
    return new FetchSettings(
        userAgent,
        from,
        guard,
        robots,
        deadline,
        connectTimeout,
        encoded,
        decoded,
        hops,
        connections,
        connectionsPerHost,
        tls);
  }

  /// The same with another number of connections, over all and to one host.
  public FetchSettings connecting(int overall, int perHost) {
    return new FetchSettings(
        userAgent,
        from,
        guard,
        robots,
        deadline,
        connectTimeout,
        encodedLimit,
        decodedLimit,
        hops,
        overall,
        perHost,
        tls);
  }

  /// The same without asking for robots.txt, for hosts of one's own.
  public FetchSettings ignoringRobots() {
    return new FetchSettings(
        userAgent,
        from,
        guard,
        false,
        deadline,
        connectTimeout,
        encodedLimit,
        decodedLimit,
        hops,
        connections,
        connectionsPerHost,
        tls);
  }

  /// The same with a `From` header.
  public FetchSettings from(String mail) {
    return new FetchSettings(
        userAgent,
        mail,
        guard,
        robots,
        deadline,
        connectTimeout,
        encodedLimit,
        decodedLimit,
        hops,
        connections,
        connectionsPerHost,
        tls);
  }

  /// The same with other authorities and keys for secure connections.
  public FetchSettings trusting(SSLContext context) {
    return new FetchSettings(
        userAgent,
        from,
        guard,
        robots,
        deadline,
        connectTimeout,
        encodedLimit,
        decodedLimit,
        hops,
        connections,
        connectionsPerHost,
        context);
  }
}
