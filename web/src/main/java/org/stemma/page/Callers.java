package org.stemma.page;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Caller;
import org.stemma.account.Door;

/// Who sends a request, from where, and whether a page of ours made them send it.
final class Callers {
  private static final String BEARER = "bearer ";
  private static final String ADDRESS = "[0-9A-Fa-f:.]{2,45}";

  private final Door door;
  private final Links links;

  Callers(Door door, Links links) {
    this.door = door;
    this.links = links;
  }

  /// A token counts before a session, which is nothing to what is for programs: scripts of any site may ask there. One that is not known is refused: whoever shows it believes that it holds.
  ///
  /// @throws Refusal when the token is not known
  Optional<Caller> of(Context context) {
    @Nullable String authorization = context.header("Authorization");
    if (authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      Optional<Caller> program = door.byToken(authorization.substring(BEARER.length()).strip());
      if (program.isEmpty()) {
        throw Refusal.unauthorized("This token is not known, or was revoked.");
      }
      return program;
    }
    @Nullable String session = session(context);
    return session == null || Delivery.isForPrograms(context.path())
        ? Optional.empty()
        : door.bySession(session);
  }

  /// The id of a session; null where the request names none.
  static @Nullable String session(Context context) {
    return context.cookie(Cookie.NAME);
  }

  /// A request that may change something must come from a page of ours: the browser says so in `Sec-Fetch-Site`, or an older one, or
  /// one without https, in `Origin`. A program with a token is no browser, and who knows the secret in an address needs nothing else.
  ///
  /// @throws Refusal when it does not
  void requireOwnPage(Context context, Optional<Caller> caller) {
    boolean reads =
        Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS).contains(context.method());
    boolean program = caller.isPresent() && caller.get().form() == null;
    boolean needless =
        reads
            || program
            || Delivery.isForPrograms(context.path())
            || Routes.isBySecret(context.path());
    if (!needless && !isOwnPage(context)) {
      throw Refusal.forbidden(
          "This was sent from another site, or by a program without a token; nothing was done.");
    }
  }

  private boolean isOwnPage(Context context) {
    @Nullable String site = context.header("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    @Nullable String origin = context.header("Origin");
    if (origin == null) {
      return false;
    }
    // What is asked for by another name than the published one is the same server all the same.
    return origin.equals(links.absolute(""))
        || origin.equals("http://" + context.host())
        || origin.equals("https://" + context.host());
  }

  /// From where a request comes, for its limits; of IPv6 the network, since a household has a whole one. A proxy on this machine
  /// says whom it asks for.
  ///
  /// @return null for this machine itself
  static @Nullable String address(Context context) {
    InetAddress peer = literal(context.req().getRemoteAddr());
    if (peer == null || !peer.isLoopbackAddress()) {
      return network(peer);
    }
    @Nullable String forwarded = context.header("X-Forwarded-For");
    if (forwarded == null) {
      return null;
    }
    // The last is the one that the proxy itself saw; what stands before it anybody can write.
    return network(literal(forwarded.substring(forwarded.lastIndexOf(',') + 1).strip()));
  }

  private static @Nullable InetAddress literal(@Nullable String text) {
    if (text == null || !text.replaceAll("[\\[\\]]", "").matches(ADDRESS)) {
      return null;
    }
    try {
      return InetAddress.ofLiteral(text.replaceAll("[\\[\\]]", ""));
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private static String network(@Nullable InetAddress address) {
    if (address == null) {
      return "unknown";
    }
    byte[] bytes = address.getAddress();
    return HexFormat.of().formatHex(bytes.length > 4 ? Arrays.copyOf(bytes, 8) : bytes);
  }
}
