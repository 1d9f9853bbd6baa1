package org.stemma.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The addresses of the site. They begin with the path under which it is published, so that it can stand behind a proxy.
final class Links {
  private final String base;
  private volatile String origin;

  /// @param published the site's address as others see it; null when it is known only after [#startedAt]
  Links(@Nullable URI published) {
    if (published == null) {
      base = "";
      origin = "";
      return;
    }
    String path = published.getRawPath() == null ? "" : published.getRawPath();
    base = path.replaceFirst("/+$", "");
    origin = published.getScheme() + "://" + published.getRawAuthority();
  }

  /// Says where the server listens; of consequence only when nobody said how others see it.
  void startedAt(String host, int port) {
    if (origin.isEmpty()) {
      String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
      origin = "http://" + name + ":" + port;
    }
  }

  /// Before every address: empty, or a path without a slash at its end.
  String base() {
    return base;
  }

  /// The same with scheme and host, for who is elsewhere.
  String absolute(String href) {
    return origin + href;
  }

  /// A tag URI (RFC 4151): names something for ever, also when its address changes. The host is that by which the site is known.
  ///
  /// @param date on which the site had its name: a year or a day
  String tag(String date, String name) {
    String host = URI.create(origin).getHost();
    boolean named = host != null && !host.startsWith("[");
    String authority = named ? host.toLowerCase(Locale.ROOT) : "localhost";
    return "tag:" + authority + "," + date + ":stemma/" + name;
  }

  String changes() {
    return base + "/";
  }

  String feed() {
    return base + "/feed";
  }

  String article(long id) {
    return base + "/article/" + id;
  }

  /// The version that was there at a time: a permanent address.
  String version(long article, Instant at) {
    return article(article) + "/at/" + at;
  }

  /// The same in a reading that may have been superseded.
  String version(long article, Instant at, long reading) {
    return version(article, at) + "?reading=" + reading;
  }

  /// The change that was first seen at a time: a permanent address, unlike [#diff], whose numbers belong to a reading.
  String change(long article, Instant at) {
    return article(article) + "/change/" + at;
  }

  String diff(long article, int older, int newer) {
    return article(article) + "/diff/" + older + "/" + newer;
  }

  String articleFeed(long article) {
    return article(article) + "/feed";
  }

  /// @param after id of the last capture of the page before; 0 for the first page
  String captures(long article, long after) {
    return article(article) + "/captures" + (after == 0 ? "" : "?after=" + after);
  }

  String outlet(String key) {
    return base + "/outlet/" + encoded(key);
  }

  String outletFeed(String key) {
    return outlet(key) + "/feed";
  }

  /// How an outlet changes its articles.
  String practice(String key) {
    return outlet(key) + "/practice";
  }

  /// What the article shares with others.
  String ancestry(long article) {
    return article(article) + "/ancestry";
  }

  String signIn() {
    return base + "/sign-in";
  }

  String signOut() {
    return base + "/sign-out";
  }

  /// Where an address is put on the list.
  String watch() {
    return base + "/watch";
  }

  String feeds() {
    return base + "/feeds";
  }

  String takenDown() {
    return base + "/taken-down";
  }

  String tokens() {
    return base + "/tokens";
  }

  String trace() {
    return base + "/trace";
  }

  /// The page of a search.
  ///
  /// @param parameters behind the question mark, in this order; those without a value are left out
  String search(Map<String, String> parameters) {
    return base + "/search" + query(parameters);
  }

  String searchFeed(String asked) {
    return base + "/search/feed" + query(Map.of("q", asked));
  }

  private static String query(Map<String, String> parameters) {
    String joined =
        parameters.entrySet().stream()
            .filter(parameter -> !parameter.getValue().isEmpty())
            .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
    return joined.isEmpty() ? "" : "?" + joined;
  }

  String roots() {
    return base + "/roots";
  }

  String rootsText() {
    return base + "/roots.txt";
  }

  String rootsFeed() {
    return base + "/roots.atom";
  }

  String stylesheet(String version) {
    return base + "/style.css?v=" + version;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// The word for a constant in an address.
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
