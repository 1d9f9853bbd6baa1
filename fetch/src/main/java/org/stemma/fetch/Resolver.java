package org.stemma.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;

/// Names to addresses: the system's, or one of a test's or the demo's own. It may block: a [Guard] asks it on a thread apart
/// and for no longer than a fetch has time.
@FunctionalInterface
public interface Resolver {

  /// The addresses of a host, best first.
  ///
  /// @param host lower case, ASCII, no address
  /// @throws UnknownHostException when it has none, or none was told in time
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /// The system's resolver.
  static Resolver system() {
    return host -> {
      try {
        return List.of(InetAddress.getAllByName(host));
      } catch (UnknownHostException e) {
        throw new UnknownHostException(host + ": no such host"); // the message varies by system
      }
    };
  }

  /// Knows these hosts and asks another for the rest.
  static Resolver of(Map<String, InetAddress> known, Resolver others) {
    Map<String, InetAddress> copy = Map.copyOf(known);
    return host -> {
      InetAddress address = copy.get(host);
      return address == null ? others.resolve(host) : List.of(address);
    };
  }

  /// Knows these hosts and no others.
  static Resolver of(Map<String, InetAddress> known) {
    return of(
        known,
        host -> {
          throw new UnknownHostException(host + ": not among the hosts that are known here");
        });
  }
}
