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
public final class Links {
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
  public String absolute(String href) {
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

  public String changes() {
    return base + "/";
  }

  String feed() {
    return base + "/feed";
  }

  public String article(long id) {
    return base + "/article/" + id;
  }

  /// The version that was there at a time: a permanent address.
  public String version(long article, Instant at) {
    return article(article) + "/at/" + at;
  }

  /// The same in a reading that may have been superseded.
  String version(long article, Instant at, long reading) {
    return version(article, at) + "?reading=" + reading;
  }

  /// The change that was first seen at a time: a permanent address, unlike [#diff], whose numbers belong to a reading.
  public String change(long article, Instant at) {
    return article(article) + "/change/" + at;
  }

  public String diff(long article, int older, int newer) {
    return article(article) + "/diff/" + older + "/" + newer;
  }

  /// Where the numbers of two versions are sent that are to be compared.
  String pair(long article) {
    return article(article) + "/diff";
  }

  /// The newest articles of all outlets.
  ///
  /// @param before id of the last article of the page before; [Long#MAX_VALUE] for the first page
  String articles(long before) {
    return base + "/articles" + (before == Long.MAX_VALUE ? "" : "?before=" + before);
  }

  String articleFeed(long article) {
    return article(article) + "/feed";
  }

  /// @param after id of the last capture of the page before; 0 for the first page
  String captures(long article, long after) {
    return article(article) + "/captures" + (after == 0 ? "" : "?after=" + after);
  }

  public String outlet(String key) {
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

  String mailbox() {
    return base + "/mailbox";
  }

  /// What an account has saved, and how it is told.
  String alerts() {
    return base + "/alerts";
  }

  /// The feed of a saved search.
  String savedFeed(String secret) {
    return alerts() + "/" + secret + "/feed";
  }

  /// Where somebody says that an address of mail is theirs.
  public String confirm(String secret) {
    return base + "/confirm/" + secret;
  }

  /// Where mails are ended.
  public String stop(String secret) {
    return base + "/stop/" + secret;
  }

  String tokens() {
    return base + "/tokens";
  }

  /// The stemma of the texts that share its passages, and their quotations.
  String story(long article) {
    return article(article) + "/story";
  }

  String trace() {
    return base + "/trace";
  }

  /// Two texts that somebody pastes.
  String compare() {
    return base + "/compare";
  }

  /// The page of a search.
  ///
  /// @param parameters behind the question mark, in this order; those without a value are left out
  public String search(Map<String, String> parameters) {
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

  /// What programs ask.
  ///
  /// @param rest begins with a slash
  public String api(String rest) {
    return base + "/api/v1" + rest;
  }

  /// What programs may ask, for people.
  public String calls() {
    return base + "/api";
  }

  /// Leads to what was at an address at a time (RFC 7089).
  ///
  /// @param original a [org.stemma.url.WebUrl]'s spelling: nothing in it ends a header or a link
  public String timeGate(String original) {
    return base + "/timegate/" + original;
  }

  /// Lists what is known of an address.
  ///
  /// @param form `link` or `json`
  /// @param page counts from 1
  public String timeMap(String form, int page, String original) {
    return base + "/timemap/" + form + (page == 1 ? "/" : "/" + page + "/") + original;
  }

  /// A change, to stand in somebody else's page.
  public String embed(long article, int older, int newer) {
    return base + "/embed/article/" + article + "/diff/" + older + "/" + newer;
  }

  /// All captures of an article, as a file.
  public String evidence(long article) {
    return article(article) + "/captures.wacz";
  }

  /// One of them.
  public String evidence(long article, long capture) {
    return article(article) + "/capture/" + capture + ".wacz";
  }

  /// What people said.
  String disputes() {
    return base + "/disputes";
  }

  /// Where something is said of what an article's pages show.
  String dispute(long article) {
    return article(article) + "/dispute";
  }

  /// Where it is taken back.
  String withdraw(long dispute) {
    return base + "/dispute/" + dispute + "/withdraw";
  }

  /// How to make an address of ours a part of another page.
  ///
  /// @param of absolute
  public String oembed(String of) {
    return base + "/oembed?format=json&url=" + encoded(of);
  }

  String stylesheet(String version) {
    return base + "/style.css?v=" + version;
  }

  /// What keeps an open page up to date.
  String script(String version) {
    return base + "/live.js?v=" + version;
  }

  /// How many changes came since a list of them was shown.
  String news() {
    return base + "/news";
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// The word for a constant in an address.
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
