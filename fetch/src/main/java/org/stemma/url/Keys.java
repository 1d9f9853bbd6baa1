package org.stemma.url;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The compared form of an address.
///
/// It is spelled as web archives spell theirs (SURT: the host's parts reversed, `com,example)/path?query`), so that keys
/// of one host, and of one owner's hosts, stand together in an ordered index. Parameters are sorted by name, stably: their
/// order means nothing to a form's receiver, but the order of several of one name may. `urlcanon`'s aggressive SSURT is
/// the model; left out of it is what can make two articles one: lower-casing the path.
final class Keys {

  private Keys() {}

  static String of(WebUrl url) {
    StringBuilder key = new StringBuilder(url.toString().length() + 8);
    appendHost(key, url.host());
    boolean own = url.port() == (url.isSecure() ? WebUrl.HTTPS_PORT : WebUrl.HTTP_PORT);
    if (!own) {
      key.append(':').append(url.port());
    }
    key.append(')').append(Paths.folded(url.path()));
    String query = url.query();
    String sorted = query == null ? "" : sorted(Tracking.without(query));
    return sorted.isEmpty() ? key.toString() : key.append('?').append(sorted).toString();
  }

  private static void appendHost(StringBuilder key, String host) {
    char last = host.charAt(host.length() - 1);
    if (last == ']' || (last >= '0' && last <= '9' && host.matches("[0-9.]+"))) {
      key.append(host);
      return;
    }
    List<String> labels = Arrays.asList(withoutWww(host).split("\\."));
    key.append(String.join(",", labels.reversed()));
  }

  /// `www.com` is a name of its own.
  static String withoutWww(String host) {
    return host.startsWith("www.") && host.indexOf('.', 4) > 0 ? host.substring(4) : host;
  }

  private static String sorted(String query) {
    if (query.indexOf('&') < 0) {
      return query;
    }
    String[] parameters = query.split("&");
    Arrays.sort(parameters, Comparator.comparing(Tracking::name));
    return String.join("&", parameters);
  }
}
