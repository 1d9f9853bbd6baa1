package org.stemma.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.page.view.Captures;
import org.stemma.page.view.Moment;
import org.stemma.store.Article;
import org.stemma.store.Capture;

/// Captures as a table shows them.
final class CaptureItems {

  private CaptureItems() {}

  /// A stretch of an article's captures.
  ///
  /// @param after id of the last capture before the stretch; 0 for the first
  static Captures of(Site site, Article article, long after, int limit) {
    List<Capture> captures = site.store().histories().captures(article.id(), after, limit + 1);
    boolean more = captures.size() > limit;
    List<Capture> shown = more ? captures.subList(0, limit) : captures;
    @Nullable String next = more ? site.links().captures(article.id(), shown.getLast().id()) : null;
    return new Captures(shown.stream().map(one -> item(article, one)).toList(), next);
  }

  private static Captures.Item item(Article article, Capture capture) {
    return new Captures.Item(
        Moment.at(capture.capturedAt()),
        capture.outcome().label(),
        capture.status() == 0 ? "" : String.valueOf(capture.status()),
        capture.detail() == null ? "" : capture.detail(),
        capture.url().equals(article.url()) ? null : capture.url(),
        held(capture),
        capture.payloadDigest() == null ? "" : capture.payloadDigest());
  }

  private static String held(Capture capture) {
    if (capture.position() == null) {
      return "not in the archive";
    }
    return switch (capture.record()) {
      case RESPONSE -> "whole";
      case REVISIT -> "same bytes as an earlier one";
      case METADATA -> "digests only";
      case RESOURCE -> "brought in";
    };
  }
}
