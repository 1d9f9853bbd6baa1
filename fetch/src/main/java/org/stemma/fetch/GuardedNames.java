package org.stemma.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/// Stands where the client looks up a host it is about to connect to, and returns only what the guard lets through.
final class GuardedNames implements DnsResolver {

  private final Guard guard;

  GuardedNames(Guard guard) {
    this.guard = guard;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    return guard.resolve(host, port).stream()
        .map(address -> new InetSocketAddress(address, port))
        .toList();
  }

  /// Without a port nothing can be allowed; the client asks with one.
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    throw new UnknownHostException(host + ": asked for without a port");
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
