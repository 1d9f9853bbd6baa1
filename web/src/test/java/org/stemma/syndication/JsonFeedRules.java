package org.stemma.syndication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rules of JSON Feed 1.1 that a feed of ours could break.
public final class JsonFeedRules {
  private final List<String> faults = new ArrayList<>();

  private JsonFeedRules() {}

  /// What is wrong with a feed, a line each.
  public static List<String> faults(byte[] feed) {
    JsonFeedRules rules = new JsonFeedRules();
    try {
      rules.feed(new ObjectMapper().readTree(feed));
    } catch (IOException bad) {
      throw new UncheckedIOException(bad);
    }
    return rules.faults;
  }

  private void check(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private void feed(JsonNode feed) {
    check(
        feed.path("version").asText().equals("https://jsonfeed.org/version/1.1"),
        "the version is missing");
    check(feed.path("title").isTextual(), "the title is missing");
    check(feed.path("items").isArray(), "the items are missing");
    address(feed, "feed_url");
    address(feed, "home_page_url");
    Set<String> seen = new HashSet<>();
    for (JsonNode item : feed.path("items")) {
      check(item.path("id").isTextual(), "an id must be a string");
      check(seen.add(item.path("id").asText()), "the id is there twice");
      check(item.has("content_html") || item.has("content_text"), "an item has no content");
      check(item.has("url"), "an item has no url");
      check(isDate(item.path("date_published").asText()), "an item has no date");
      check(item.path("authors").isArray(), "authors are no array");
      check(item.path("tags").isArray(), "tags are no array");
    }
  }

  private void address(JsonNode object, String name) {
    check(
        object.has(name) && URI.create(object.path(name).asText()).isAbsolute(),
        name + " is no absolute address");
  }

  private static boolean isDate(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException bad) {
      return false;
    }
  }
}
