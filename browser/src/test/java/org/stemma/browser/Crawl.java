package org.stemma.browser;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The pages that links lead to, two of each kind. Of a kind are addresses that differ in numbers, times and names only: there
/// is no list of pages that somebody could forget to add to.
final class Crawl {

  /// Of a kind; more hardly differ.
  private static final int OF_A_KIND = 2;

  private final APIRequestContext client;
  private final String origin;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, String> pages = new LinkedHashMap<>();

  private Crawl(APIRequestContext client, String origin) {
    this.client = client;
    this.origin = origin;
  }

  /// @param client says who asks
  /// @param starts paths within the site
  /// @return pages by their paths, in the order in which they were found
  static Map<String, String> of(APIRequestContext client, String origin, List<String> starts) {
    Crawl crawl = new Crawl(client, origin);
    crawl.follow(new ArrayDeque<>(starts));
    return crawl.pages;
  }

  private void follow(Deque<String> waiting) {
    while (!waiting.isEmpty()) {
      String path = waiting.removeFirst();
      if (pages.containsKey(path) || seen.merge(kind(path), 1, Integer::sum) > OF_A_KIND) {
        continue;
      }
      APIResponse answer = client.get(origin + path);
      if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
        pages.put(path, answer.text());
        waiting.addAll(links(answer.text()));
      }
      answer.dispose();
    }
  }

  private Set<String> links(String page) {
    Document document = Jsoup.parse(page, origin + "/");
    return document.select("a[href]").eachAttr("abs:href").stream()
        .filter(href -> href.startsWith(origin + "/"))
        .map(href -> href.substring(origin.length()).replaceFirst("#.*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static String kind(String path) {
    String[] halves = path.split("\\?", 2);
    String kind =
        halves[0]
            .replaceAll("/outlet/[^/]+", "/outlet/…")
            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[^/]*", "…")
            .replaceAll("/\\d+", "/…");
    String query = halves.length == 1 ? "" : halves[1];
    return kind + "?" + query.replaceAll("=(?:\\d[^&]*|[^&]*%[^&]*)", "=…");
  }
}
