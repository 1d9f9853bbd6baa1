package org.stemma.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The addresses that are not of the public internet, by name.
///
/// After the IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890), plus what clouds answer on. Of IPv6 only
/// global unicast (`2000::/3`) is public at all, and of that not what wraps an IPv4 address, which could be a private one.
final class SpecialAddresses {

  private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");
  private static final Map<Network, String> NAMED = new LinkedHashMap<>();

  static {
    name("0.0.0.0/8", "this network");
    name("10.0.0.0/8", "private");
    name("100.64.0.0/10", "shared by a carrier");
    name("127.0.0.0/8", "loopback");
    name("168.63.129.16", "a cloud's own services");
    name("169.254.0.0/16", "link-local, where clouds keep metadata");
    name("172.16.0.0/12", "private");
    name("192.0.0.0/24", "for protocols");
    name("192.0.2.0/24", "for documentation");
    name("192.88.99.0/24", "a 6to4 relay");
    name("192.168.0.0/16", "private");
    name("198.18.0.0/15", "for benchmarks");
    name("198.51.100.0/24", "for documentation");
    name("203.0.113.0/24", "for documentation");
    name("224.0.0.0/4", "multicast");
    name("240.0.0.0/4", "reserved or broadcast");
    name("::", "unspecified");
    name("::1", "loopback");
    name("::/96", "IPv4 in IPv6");
    name("64:ff9b::/96", "IPv4 through NAT64");
    name("64:ff9b:1::/48", "IPv4 through NAT64");
    name("100::/64", "discarded");
    name("2001::/23", "for protocols, Teredo among them");
    name("2001:db8::/32", "for documentation");
    name("2002::/16", "IPv4 through 6to4");
    name("3fff::/20", "for documentation");
    name("fc00::/7", "private");
    name("fe80::/10", "link-local");
    name("fec0::/10", "site-local");
    name("ff00::/8", "multicast");
  }

  private SpecialAddresses() {}

  private static void name(String network, String name) {
    NAMED.put(Network.parse(network), name);
  }

  /// What an address is for, when it is not public; empty when it is. IPv4 in IPv6 clothes (`::ffff:10.0.0.1`) is IPv4 to
  /// Java and judged as such.
  static Optional<String> purpose(InetAddress address) {
    for (Map.Entry<Network, String> special : NAMED.entrySet()) {
      if (special.getKey().contains(address)) {
        return Optional.of(special.getValue());
      }
    }
    return address instanceof Inet6Address && !GLOBAL_UNICAST.contains(address)
        ? Optional.of("no global unicast")
        : Optional.empty();
  }
}
