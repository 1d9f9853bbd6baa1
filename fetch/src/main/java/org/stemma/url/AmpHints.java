package org.stemma.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Guesses the address behind an AMP or mobile one.
final class AmpHints {

  private static final Set<String> HOSTS = Set.of("amp", "m", "mobile");

  /// `/c/s/www.example.org/a` on a cache, `/amp/s/www.example.org/a` on Google: `s` says https.
  private static final Pattern CACHED =
      Pattern.compile("/(?:c|v|a|amp)/(s/)?([a-z0-9-]+(?:\\.[a-z0-9-]+)+)(/.*)?");

  private static final Pattern PATH_BEGIN = Pattern.compile("^/amp(?=/.)");
  private static final Pattern PATH_END = Pattern.compile("(?<=[^/])(?:/amp/?|\\.amp(\\.html?)?)$");

  /// `amp` and its values that ask for the rendering.
  private static final Pattern PARAMETER =
      Pattern.compile("(?:amp(?:=(?:1|true|yes)?)?|outputType=amp|output=amp|view=amp)");

  private AmpHints() {}

  static Optional<WebUrl> of(WebUrl url) {
    if (url.host().endsWith(".cdn.ampproject.org") || isGoogle(url.host())) {
      return cached(url);
    }
    String host = host(url.host());
    String path = PATH_BEGIN.matcher(url.path()).replaceFirst("");
    path = PATH_END.matcher(path).replaceFirst("$1").replace(".amp.htm", ".htm");
    String query = query(url.query());
    WebUrl plain = url.with(host, path, query);
    return plain.equals(url) ? Optional.empty() : Optional.of(plain);
  }

  private static boolean isGoogle(String host) {
    return Keys.withoutWww(host).startsWith("google.");
  }

  private static Optional<WebUrl> cached(WebUrl url) {
    Matcher matcher = CACHED.matcher(url.path());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String path = matcher.group(3) == null ? "/" : matcher.group(3);
    String query = url.query() == null ? "" : "?" + url.query();
    String scheme = matcher.group(1) == null ? "http://" : "https://";
    Optional<WebUrl> behind = WebUrl.tryParse(scheme + matcher.group(2) + path + query);
    return behind.map(plain -> ofPlain(plain));
  }

  /// A cache may hold a page that says AMP in its own address too.
  private static WebUrl ofPlain(WebUrl plain) {
    return plain.host().endsWith(".cdn.ampproject.org") || isGoogle(plain.host())
        ? plain
        : of(plain).orElse(plain);
  }

  /// Drops a first part `amp.` or `m.` where at least two parts follow: `m.com` is a name of its own.
  private static String host(String host) {
    int stop = host.indexOf('.');
    boolean named = stop > 0 && HOSTS.contains(host.substring(0, stop));
    return named && host.indexOf('.', stop + 1) > 0 ? host.substring(stop + 1) : host;
  }

  private static @Nullable String query(@Nullable String query) {
    if (query == null) {
      return null;
    }
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&")) {
      if (!PARAMETER.matcher(parameter).matches()) {
        kept.add(parameter);
      }
    }
    return kept.isEmpty() ? null : String.join("&", kept);
  }
}
