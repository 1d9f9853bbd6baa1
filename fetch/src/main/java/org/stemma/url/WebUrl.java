package org.stemma.url;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An `http` or `https` address that may be fetched, in one spelling.
///
/// Two forms travel together. [#toString()] is what is sent and shown: the address as it was written, but for differences
/// that RFC 3986 (section 6.2.2) says mean nothing: case of the host, percent-encoding, `.` and `..`, the scheme's own
/// port; the fragment, which no server sees, is dropped. Equality is defined on it. [#key()] is the identity of the
/// article behind it, which folds more.
///
/// Parsing is strict where leniency could lead to another host than a person reads (user info, backslashes or
/// percent signs in the authority, a missing `//`) and lenient where feeds are sloppy and no harm is in it (white space
/// around and line breaks inside, characters that should have been encoded). Values are immutable.
public final class WebUrl implements Comparable<WebUrl> {

  /// Units of UTF-16 that an address has at most; common limits of servers are 8,000, and addresses of articles stay
  /// under 500.
  public static final int LONGEST = 4_096;

  static final int HTTP_PORT = 80;
  static final int HTTPS_PORT = 443;

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  private final boolean secure;
  private final String host;
  private final int port;
  private final String path;
  private final @Nullable String query;
  private final String text;

  private WebUrl(boolean secure, String host, int port, String path, @Nullable String query) {
    this.secure = secure;
    this.host = host;
    this.port = port;
    this.path = path;
    this.query = query;
    this.text = origin() + requestTarget();
  }

  /// Reads an address.
  ///
  /// @throws BadUrlException when it is not one, or not one of the web, or longer than [#LONGEST]
  public static WebUrl parse(String written) throws BadUrlException {
    String text = trimmed(written);
    boolean secure = text.regionMatches(true, 0, "https://", 0, 8);
    if (!secure && !text.regionMatches(true, 0, "http://", 0, 7)) {
      throw new BadUrlException(text, "it begins with neither http:// nor https://");
    }
    int begin = secure ? 8 : 7;
    int end = endOf(text, begin, "/?#");
    Authority authority = Authority.parse(text.substring(begin, end));
    int pathEnd = endOf(text, end, "?#");
    int queryEnd = endOf(text, pathEnd, "#");
    String path = Percent.normalise(text.substring(end, pathEnd).replace('\\', '/'), Percent.PATH);
    String query =
        pathEnd == queryEnd
            ? null
            : Percent.normalise(text.substring(pathEnd + 1, queryEnd), Percent.QUERY);
    WebUrl url =
        new WebUrl(
            secure,
            authority.host(),
            authority.port(secure ? HTTPS_PORT : HTTP_PORT),
            Paths.withoutDots(path),
            query);
    if (url.text.length() > LONGEST) {
      throw new BadUrlException(text, "it is longer than " + LONGEST);
    }
    return url;
  }

  /// Reads an address where a bad one is no error.
  public static Optional<WebUrl> tryParse(@Nullable String written) {
    try {
      return written == null ? Optional.empty() : Optional.of(parse(written));
    } catch (BadUrlException e) {
      return Optional.empty();
    }
  }

  /// White space around and line breaks inside taken out, as browsers do (WHATWG URL, "basic URL parser", steps 1 to 3).
  private static String trimmed(String written) throws BadUrlException {
    String text = written.strip();
    if (text.length() > LONGEST) {
      throw new BadUrlException(text, "it is longer than " + LONGEST);
    }
    boolean broken = text.chars().anyMatch(c -> c == '\t' || c == '\r' || c == '\n');
    return broken ? text.replaceAll("[\t\r\n]", "") : text;
  }

  private static int endOf(String text, int begin, String ends) {
    int at = begin;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /// What a link on the page at this address leads to (RFC 3986, section 5.2).
  ///
  /// @param reference absolute, or relative to this address; empty for this address
  /// @throws BadUrlException when it leads nowhere that may be fetched, `mailto:` and `javascript:` included
  public WebUrl resolve(String reference) throws BadUrlException {
    String link = trimmed(reference);
    String begin = link.replace('\\', '/');
    if (SCHEME.matcher(link).lookingAt()) {
      return parse(link);
    }
    if (begin.startsWith("//")) {
      return parse(scheme() + ":" + begin.substring(0, 2) + link.substring(2));
    }
    if (link.isEmpty() || link.startsWith("#")) {
      return this;
    }
    if (begin.startsWith("/")) {
      return parse(origin() + "/" + link.substring(1));
    }
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return parse(origin() + (link.startsWith("?") ? path : folder) + link);
  }

  /// `http` or `https`.
  public String scheme() {
    return secure ? "https" : "http";
  }

  /// True for `https`.
  public boolean isSecure() {
    return secure;
  }

  /// Lower case and ASCII; an IPv4 address in four decimal parts, an IPv6 address in brackets.
  public String host() {
    return host;
  }

  /// The port to connect to, also where the address leaves it to the scheme.
  public int port() {
    return port;
  }

  /// Begins with `/`; percent-encoded.
  public String path() {
    return path;
  }

  /// What follows `?`, percent-encoded; null when there is no `?`.
  public @Nullable String query() {
    return query;
  }

  /// Path and query, as a request line bears them.
  public String requestTarget() {
    return query == null ? path : path + "?" + query;
  }

  /// Scheme, host and port, `https://example.org`: what a robots.txt is for (RFC 9309, section 2.3).
  public String origin() {
    boolean own = port == (secure ? HTTPS_PORT : HTTP_PORT);
    return scheme() + "://" + host + (own ? "" : ":" + port);
  }

  /// The host as the unit of politeness.
  public HostKey hostKey() {
    return new HostKey(host, port);
  }

  /// The identity of the article at this address, in an order that keeps a host's addresses together: `com,example)/2024/a`.
  ///
  /// Folded are: the scheme; `www.`; doubled and closing slashes; `index.html` and its like; session ids; parameters that
  /// say how a reader came (`tracking.txt` beside this class lists each with its reason); and the order of the other parameters.
  /// Not folded are the case of the path, other parameters, and mobile or AMP addresses, which are guesses: [#ampOf()].
  public String key() {
    return Keys.of(this);
  }

  /// This address without the parameters that say how a reader came; the others keep their order.
  public WebUrl clean() {
    if (query == null) {
      return this;
    }
    String kept = Tracking.without(query);
    return kept.equals(query)
        ? this
        : new WebUrl(secure, host, port, path, kept.isEmpty() ? null : kept);
  }

  /// The address that this one is probably the AMP or mobile rendering of; empty when it does not look like one.
  ///
  /// A hint and no identity: only the page's canonical link knows. Recognised are the hosts `amp.`, `m.` and `mobile.`, the
  /// AMP caches, a path that begins or ends with `amp`, and `amp` or `outputType=amp` as a parameter.
  public Optional<WebUrl> ampOf() {
    return AmpHints.of(this);
  }

  /// True for the first page of a site, also in one of its languages: `/`, `/index.html`, `/en`, `/de-at/`.
  public boolean isFront() {
    return (query == null || Tracking.without(query).isEmpty()) && Paths.isFront(path);
  }

  /// For `java.net` and the archive; never fails.
  public URI toUri() {
    return URI.create(text);
  }

  WebUrl with(String otherHost, String otherPath, @Nullable String otherQuery) {
    return new WebUrl(secure, otherHost, port, otherPath, otherQuery);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WebUrl url && url.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public int compareTo(WebUrl other) {
    return text.compareTo(other.text);
  }

  /// The address in its one spelling, percent-encoded, without fragment; reading it again gives an equal value.
  @Override
  public String toString() {
    return text;
  }
}
