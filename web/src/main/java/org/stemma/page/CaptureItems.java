package org.stemma.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.page.view.Captures;
import org.stemma.page.view.Moment;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.warc.Position;

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
    boolean kept = site.hooks().archive() != null && shown.stream().anyMatch(EvidencePages::isKept);
    return new Captures(
        shown.stream().map(one -> item(site, article, one)).toList(),
        next,
        kept ? site.links().evidence(article.id()) : null);
  }

  private static Captures.Item item(Site site, Article article, Capture capture) {
    @Nullable Position position = capture.position();
    return new Captures.Item(
        Moment.at(capture.capturedAt()),
        capture.outcome().label(),
        capture.status() == 0 ? "" : String.valueOf(capture.status()),
        capture.detail() == null ? "" : capture.detail(),
        capture.url().equals(article.url()) ? null : capture.url(),
        held(capture),
        position == null ? "" : place(position),
        position == null || site.hooks().archive() == null
            ? null
            : site.links().evidence(article.id(), capture.id()),
        capture.payloadDigest() == null ? "" : capture.payloadDigest());
  }

  /// `stemma-20310514080000.warc.gz at 1842`: the record of a capture.
  static String place(Position position) {
    return position.file() + " at " + position.offset();
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
