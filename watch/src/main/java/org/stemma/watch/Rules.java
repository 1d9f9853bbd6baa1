package org.stemma.watch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.schedule.PollSettings;
import org.stemma.schedule.Settings;
import org.stemma.schedule.Spans;

/// How outlets are watched: what a person may set for all of them, and for one.
///
/// @param articles when an article is looked at again
/// @param feeds when a feed is
/// @param gap between two requests to one host, unless its robots.txt asks for more
/// @param newest entries of a sitemap that are older are passed over: sitemaps list what a site ever published
public record Rules(Settings articles, PollSettings feeds, Duration gap, Duration newest) {

  /// What is done where nothing is set.
  public static final Rules STANDARD =
      new Rules(
          Settings.STANDARD, PollSettings.STANDARD, Duration.ofSeconds(2), Duration.ofDays(3));

  /// These rules with some changed by one line, `first=15m, poll_floor=2m, gap=5s`: an outlet's own.
  ///
  /// @param line null or blank changes nothing
  /// @throws IllegalArgumentException with a sentence for the person who wrote it
  public Rules with(@Nullable String line) {
    return line == null || line.isBlank() ? this : with(Settings.parse(line));
  }

  /// These rules with some of them changed.
  ///
  /// @param said values by name
  /// @throws IllegalArgumentException with a sentence for the person who wrote them
  public Rules with(Map<String, String> said) {
    Map<String, String> ofArticles = new LinkedHashMap<>();
    Map<String, String> ofFeeds = new LinkedHashMap<>();
    Duration newGap = gap;
    Duration newNewest = newest;
    for (Map.Entry<String, String> one : said.entrySet()) {
      switch (one.getKey()) {
        case "gap" -> newGap = span(one);
        case "newest" -> newNewest = span(one);
        default ->
            (one.getKey().startsWith("poll_") ? ofFeeds : ofArticles)
                .put(one.getKey(), one.getValue());
      }
    }
    return new Rules(articles.with(ofArticles), feeds.with(ofFeeds), newGap, newNewest);
  }

  private static Duration span(Map.Entry<String, String> one) {
    try {
      return Spans.parse(one.getValue());
    } catch (IllegalArgumentException none) {
      throw new IllegalArgumentException(one.getKey() + ": " + none.getMessage(), none);
    }
  }
}
