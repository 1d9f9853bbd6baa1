package org.stemma.browser;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/// The pages, feeds, images and files that a site itself names, two of each kind. Of a kind are addresses that differ in numbers,
/// times and names only: there is no list of pages that somebody could forget to add to.
final class Crawl {

  /// Of a kind; more hardly differ.
  private static final int OF_A_KIND = 2;

  /// What a page loads or leads to; `data-live` is what our script asks.
  private static final List<String> NAMING = List.of("href", "src", "data-live");

  /// One target of the header `Link` (RFC 8288).
  private static final Pattern LINKED = Pattern.compile("<([^>]*)>");

  private final APIRequestContext client;
  private final String origin;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, String> pages = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private Crawl(APIRequestContext client, String origin) {
    this.client = client;
    this.origin = origin;
  }

  /// @param client says who asks
  /// @param starts paths within the site
  static Crawl of(APIRequestContext client, String origin, List<String> starts) {
    Crawl crawl = new Crawl(client, origin);
    crawl.follow(new ArrayDeque<>(starts));
    return crawl;
  }

  /// Pages by their paths, in the order in which they were found.
  Map<String, String> pages() {
    return pages;
  }

  /// Paths of all that was asked, pages or not.
  Set<String> asked() {
    return asked;
  }

  private void follow(Deque<String> waiting) {
    while (!waiting.isEmpty()) {
      String path = waiting.removeFirst();
      if (!asked.contains(path) && seen.merge(kind(path), 1, Integer::sum) <= OF_A_KIND) {
        asked.add(path);
        APIResponse answer = client.get(origin + path);
        waiting.addAll(named(path, answer));
        answer.dispose();
      }
    }
  }

  /// What an answer names. A page that was reached by another address than its own is asked by its own; a piece that our script
  /// puts into a page is none.
  private Set<String> named(String path, APIResponse answer) {
    Set<String> named = new TreeSet<>();
    add(named, linked(answer.headers().getOrDefault("link", "")));
    String type = answer.headers().getOrDefault("content-type", "");
    if (type.startsWith("application/atom+xml")) {
      add(named, Stream.of(".rss", ".json").map(form -> origin + inForm(path, form)));
    } else if (type.startsWith("text/html") && !answer.url().equals(origin + path)) {
      add(named, Stream.of(answer.url()));
    } else if (type.startsWith("text/html") && answer.text().contains("<html")) {
      pages.put(path, answer.text());
      add(named, links(answer.text()));
    }
    return named;
  }

  /// The same feed in another form.
  private static String inForm(String path, String form) {
    return path.replaceFirst("/feed(?=$|\\?)", "/feed" + form);
  }

  private void add(Set<String> named, Stream<String> addresses) {
    addresses
        .filter(address -> address.startsWith(origin + "/"))
        .map(address -> address.substring(origin.length()).replaceFirst("#.*", ""))
        .forEach(named::add);
  }

  private static Stream<String> linked(String header) {
    return LINKED.matcher(header).results().map(found -> found.group(1));
  }

  private Stream<String> links(String page) {
    Document document = Jsoup.parse(page, origin + "/");
    return Stream.concat(
        NAMING.stream()
            .flatMap(name -> document.select("[" + name + "]").eachAttr("abs:" + name).stream()),
        document.forms().stream()
            .filter(form -> !form.attr("method").equals("post"))
            .map(Crawl::asIs));
  }

  /// Where a form leads that is sent as it stands there.
  private static String asIs(FormElement form) {
    return form.formData().stream()
        .map(field -> field.key() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", form.absUrl("action") + "?", ""));
  }

  static String kind(String path) {
    String[] halves = path.split("\\?", 2);
    String kind =
        halves[0]
            .replaceAll("^/(timegate|timemap/\\w+)/.*", "/$1/…")
            .replaceAll("^/alerts/[^/]+/", "/alerts/…/")
            .replaceAll("/outlet/[^/]+", "/outlet/…")
            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[^/]*Z", "…")
            .replaceAll("/\\d+", "/…");
    String query = halves.length == 1 ? "" : halves[1];
    return kind + "?" + query.replaceAll("=(?:\\d[^&]*|[^&]*%[^&]*)", "=…");
  }
}
