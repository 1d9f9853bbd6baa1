package org.stemma.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.url.WebUrl;

/// Gathers what a feed says of itself. Of two sayings the first counts.
final class FeedHead {

  private static final int MOST_HUBS = 10;

  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  private final WebUrl base;
  private final Map<String, String> said = new HashMap<>();
  private final Map<String, WebUrl> links = new HashMap<>();
  private final List<WebUrl> hubs = new ArrayList<>();

  /// @param base the address that the feed came from
  FeedHead(WebUrl base) {
    this.base = base;
  }

  /// Takes in one child of `channel` or of an Atom `feed`, which is closed.
  void note(Element element) {
    String name = Vocabulary.name(element);
    String text = element.wholeText().strip();
    switch (Vocabulary.of(element)) {
      case PLAIN -> plain(element, name, text);
      case ATOM -> atom(element, name, text);
      case DUBLIN_CORE -> say(name.equals("language") ? name : "", text);
      case SYNDICATION -> say(name, text);
      case FEEDBURNER, NEWS, OTHER -> {}
    }
  }

  /// Keeps what is said under a name, unless something was said before.
  void say(String name, @Nullable String what) {
    if (!name.isEmpty() && what != null && !what.isBlank()) {
      said.putIfAbsent(name, what.strip());
    }
  }

  private void lead(String name, @Nullable WebUrl where) {
    if (where != null) {
      links.putIfAbsent(name, where);
    }
  }

  /// Null when it was not said.
  @Nullable String said(String name) {
    return said.get(name);
  }

  /// `site`, `self` or `next`; null when the feed does not link to it.
  @Nullable WebUrl link(String name) {
    return links.get(name);
  }

  List<WebUrl> hubs() {
    return hubs;
  }

  /// `ttl` is in minutes; a period holds `updateFrequency` updates. Null when neither can be read.
  @Nullable Duration updateEvery() {
    Duration period = PERIODS.get(said.getOrDefault("updateperiod", "").toLowerCase(Locale.ROOT));
    int minutes = number("ttl", 0);
    if (minutes > 0) {
      return Duration.ofMinutes(minutes);
    }
    return period == null ? null : period.dividedBy(Math.max(1, number("updatefrequency", 1)));
  }

  private int number(String name, int otherwise) {
    try {
      return Integer.parseInt(said.getOrDefault(name, ""));
    } catch (NumberFormatException none) {
      return otherwise;
    }
  }

  private void plain(Element element, String name, String text) {
    switch (name) {
      case "title" -> say(name, PlainText.of(text));
      case "link" -> {
        if (text.isEmpty()) {
          atom(element, name, text);
        } else {
          lead("site", new Children(base, element).link(element, text));
        }
      }
      case "language", "ttl" -> say(name, text);
      default -> {}
    }
  }

  private void atom(Element element, String name, String text) {
    if (name.equals("title")) {
      say(name, PlainText.of(text));
    }
    WebUrl url = new Children(base, element).link(element, Children.attribute(element, "href"));
    if (!name.equals("link") || url == null) {
      return;
    }
    switch (Children.attribute(element, "rel").toLowerCase(Locale.ROOT)) {
      case "", "alternate" -> lead("site", url);
      case "self" -> lead("self", url);
      case "next" -> lead("next", url);
      case "hub" -> {
        if (hubs.size() < MOST_HUBS && !hubs.contains(url)) {
          hubs.add(url);
        }
      }
      default -> {}
    }
  }
}
