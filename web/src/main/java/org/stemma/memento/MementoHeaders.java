package org.stemma.memento;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.page.Links;
import org.stemma.store.Article;
import org.stemma.store.Sighting;
import org.stemma.url.WebUrl;

/// What pages of an article say of its past.
public final class MementoHeaders {

  /// The type of a TimeMap.
  static final String LINK_FORMAT = "application/link-format";

  private MementoHeaders() {}

  /// Of the page of an article: where its past can be asked for. Empty when its address is none of the web.
  public static Map<String, String> of(Links links, Article article) {
    return WebUrl.tryParse(article.url())
        .map(original -> Map.of("Link", common(links, original.toString()).header()))
        .orElse(Map.of());
  }

  /// Of the page of a version (RFC 7089, section 2.1.1: a memento says its time in `Memento-Datetime`).
  ///
  /// @param sightings of the article's current reading
  /// @param at the time that was asked for; the memento is the last until then
  public static Map<String, String> of(
      Links links, Article article, List<Sighting> sightings, Instant at) {
    Optional<WebUrl> original = WebUrl.tryParse(article.url());
    Mementos mementos = Mementos.of(links, article, sightings);
    int index = mementos.lastUntil(at);
    if (original.isEmpty() || index < 0) {
      return Map.of();
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Memento-Datetime", mementos.date(index));
    headers.put(
        "Link", common(links, original.get().toString()).addAround(mementos, index).header());
    return headers;
  }

  static LinkList common(Links links, String original) {
    return new LinkList()
        .add(original, "original")
        .add(links.absolute(links.timeGate(original)), "timegate")
        .add(links.absolute(links.timeMap("link", 1, original)), "timemap", "type", LINK_FORMAT)
        .add(
            links.absolute(links.timeMap("json", 1, original)),
            "timemap",
            "type",
            "application/json");
  }
}
