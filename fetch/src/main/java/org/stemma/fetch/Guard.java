package org.stemma.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stemma.url.WebUrl;

/// Says which addresses may be connected to, so that nobody reaches the inside of a network by naming a URL.
///
/// Only public addresses on the web's ports are open. The question is asked when the connection is made, of the very
/// addresses that are then connected to: a name that resolves to something else a moment later (DNS rebinding) gains
/// nothing. An allow-list opens hosts or networks of one's own. Names under `localhost` are loopback without asking anybody
/// (RFC 6761, section 6.3), and loopback needs the allow-list like every other closed address.
///
/// Immutable and safe for threads.
public final class Guard {

  /// More addresses of one host are not tried: each may cost a time-out.
  private static final int TRIED = 4;

  private final List<AllowRule> allowed;
  private final Set<Integer> ports;
  private final Resolver resolver;

  private Guard(List<AllowRule> allowed, Set<Integer> ports, Resolver resolver) {
    this.allowed = List.copyOf(allowed);
    this.ports = Set.copyOf(ports);
    this.resolver = resolver;
  }

  /// Public addresses on ports 80 and 443, named by the system's resolver.
  public static Guard publicOnly() {
    return new Guard(List.of(), Set.of(80, 443), Resolver.system());
  }

  /// The same, with these open besides: `news.example`, `*.localhost`, `127.0.0.1`, `[::1]`, each also with `:PORT`, or
  /// `10.0.0.0/8`. Without a port an entry opens all ports.
  ///
  /// @throws IllegalArgumentException for an entry that is none of these, naming it
  public Guard allowing(List<String> entries) {
    List<AllowRule> more = new ArrayList<>(allowed);
    entries.forEach(entry -> more.add(AllowRule.parse(entry)));
    return new Guard(more, ports, resolver);
  }

  /// The same with these ports in place of 80 and 443.
  public Guard onPorts(Set<Integer> open) {
    return new Guard(allowed, open, resolver);
  }

  /// The same with names looked up by another.
  public Guard resolvedBy(Resolver other) {
    return new Guard(allowed, ports, other);
  }

  /// Why an address would be refused, as far as it can be told without looking up its host; empty when the look-up decides.
  public Optional<String> refusal(WebUrl url) {
    if (isLiteral(url.host())) {
      return refusal(url.host(), literal(url.host()), url.port());
    }
    return mayUsePort(url.host(), url.port())
        ? Optional.empty()
        : Optional.of("port " + url.port() + " is closed");
  }

  /// The addresses of a host that may be connected to on a port, best first, never empty.
  ///
  /// @throws UnknownHostException when it has none; a [RefusedAddressException] when it has, but none that is open
  List<InetAddress> resolve(String host, int port) throws UnknownHostException {
    List<InetAddress> open = new ArrayList<>();
    String reason = host + " has no address";
    for (InetAddress address : lookUp(host)) {
      Optional<String> refusal = refusal(host, address, port);
      if (refusal.isEmpty() && open.size() < TRIED) {
        open.add(address);
      }
      reason = refusal.orElse(reason);
    }
    if (open.isEmpty()) {
      throw new RefusedAddressException(reason);
    }
    return open;
  }

  private List<InetAddress> lookUp(String host) throws UnknownHostException {
    if (isLiteral(host)) {
      return List.of(literal(host));
    }
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return List.of(InetAddress.ofLiteral("127.0.0.1"));
    }
    return LookUps.of(resolver, host);
  }

  private static boolean isLiteral(String host) {
    return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
  }

  private static InetAddress literal(String host) {
    return InetAddress.ofLiteral(
        host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
  }

  private Optional<String> refusal(String host, InetAddress address, int port) {
    if (allowed.stream().anyMatch(rule -> rule.opens(host, address, port))) {
      return Optional.empty();
    }
    Optional<String> purpose = SpecialAddresses.purpose(address);
    if (purpose.isPresent()) {
      String shown = address.getHostAddress();
      String leads = shown.equals(host) ? "" : " leads to " + shown;
      return Optional.of(host + leads + ", which is not public (" + purpose.get() + ")");
    }
    return ports.contains(port) ? Optional.empty() : Optional.of("port " + port + " is closed");
  }

  private boolean mayUsePort(String host, int port) {
    return ports.contains(port)
        || allowed.stream()
            .anyMatch(rule -> rule.opensPort(port) && (rule.network() != null || rule.names(host)));
  }
}
