package org.stemma.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// All that a server answers to, as it tells it itself, and what of it was asked.
final class Coverage {

  /// A segment, or an address within the address.
  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}|<\\w+>");

  private final Map<String, Pattern> routes = new LinkedHashMap<>();
  private final TreeSet<String> asked = new TreeSet<>();

  /// @param routes as `GET /article/{id}`
  Coverage(List<String> routes) {
    routes.forEach(route -> this.routes.put(route, pattern(route)));
  }

  private static Pattern pattern(String route) {
    Matcher variable = VARIABLE.matcher(route);
    StringBuilder pattern = new StringBuilder();
    int done = 0;
    while (variable.find()) {
      pattern.append(Pattern.quote(route.substring(done, variable.start())));
      pattern.append(variable.group().startsWith("<") ? ".+" : "[^/]+");
      done = variable.end();
    }
    return Pattern.compile(pattern.append(Pattern.quote(route.substring(done))).toString());
  }

  /// @param method of HTTP
  /// @param path within the site; what follows a question mark does not count
  void asked(String method, String path) {
    route(method + " " + path.replaceFirst("[?#].*", "")).ifPresent(asked::add);
  }

  private Optional<String> route(String request) {
    return routes.entrySet().stream()
        .filter(route -> route.getValue().matcher(request).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// What nobody asked.
  List<String> missed() {
    return routes.keySet().stream()
        .filter(route -> !asked.contains(route))
        .collect(Collectors.toList());
  }
}
