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
/// @param limits what a fetch may take
/// @param tls for secure connections; null for the system's authorities
public record FetchSettings(
    String userAgent,
    @Nullable String from,
    Guard guard,
    boolean robots,
    FetchLimits limits,
    @Nullable SSLContext tls) {

  /// Checks what is sent.
  ///
  /// @throws IllegalArgumentException when the user agent is no line of ASCII, or the address of mail is none
  public FetchSettings {
    if (!isLine(userAgent) || (from != null && !isLine(from))) {
      throw new IllegalArgumentException(
          "User-Agent and From are lines of ASCII: \"" + userAgent + "\", \"" + from + "\"");
    }
  }

  private static boolean isLine(String text) {
    return !text.isBlank() && text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  /// What suits the public web.
  ///
  /// @param version of Stemma, for the user agent
  /// @param contact an address of the web or of mail that reaches whoever runs this; publishers see it
  public static FetchSettings standard(String version, String contact) {
    String userAgent = Robots.PRODUCT + "/" + version + " (+" + contact + ")";
    return new FetchSettings(
        userAgent, null, Guard.publicOnly(), true, FetchLimits.standard(), null);
  }

  /// The same with another guard.
  public FetchSettings guardedBy(Guard other) {
    return new FetchSettings(userAgent, from, other, robots, limits, tls);
  }

  /// The same with other limits.
  public FetchSettings limitedBy(FetchLimits other) {
    return new FetchSettings(userAgent, from, guard, robots, other, tls);
  }

  /// The same with another deadline.
  public FetchSettings within(Duration time) {
    return limitedBy(limits.within(time));
  }

  /// The same without asking for robots.txt, for hosts of one's own.
  public FetchSettings ignoringRobots() {
    return new FetchSettings(userAgent, from, guard, false, limits, tls);
  }

  /// The same with a `From` header.
  public FetchSettings from(String mail) {
    return new FetchSettings(userAgent, mail, guard, robots, limits, tls);
  }

  /// The same with other authorities and keys for secure connections.
  public FetchSettings trusting(SSLContext context) {
    return new FetchSettings(userAgent, from, guard, robots, limits, context);
  }
}
