package org.stemma.transfer;

import java.util.List;
import java.util.Locale;

/// What can be exported: a table each, whose columns are a contract (`docs/export.md`). Columns may be added at the end.
public enum ExportKind {
  /// One row an article.
  ARTICLES(
      "article",
      List.of(
          "article",
          "outlet",
          "url",
          "headline",
          "state",
          "first_seen",
          "published",
          "revisions",
          "extractor",
          "gone_since",
          "blocked_since",
          "merged_into",
          "addresses")),
  /// One row a revision of the current reading.
  REVISIONS(
      "revision",
      List.of(
          "article",
          "outlet",
          "url",
          "revision",
          "seen_at",
          "last_without",
          "capture",
          "headline",
          "published",
          "byline",
          "language",
          "words",
          "weight",
          "changes",
          "line",
          "admitted",
          "extractor",
          "digest",
          "text")),
  /// One row a place where a revision differs from the text before it.
  VARIANTS(
      "variant",
      List.of(
          "article",
          "outlet",
          "url",
          "from_revision",
          "to_revision",
          "seen_at",
          "kind",
          "unit",
          "weight",
          "why",
          "from_begin",
          "from_end",
          "from_text",
          "to_begin",
          "to_end",
          "to_text",
          "words")),
  /// One row a capture.
  CAPTURES(
      "capture",
      List.of(
          "article",
          "outlet",
          "capture",
          "url",
          "captured_at",
          "recorded_at",
          "status",
          "outcome",
          "detail",
          "payload_digest",
          "record",
          "warc",
          "offset",
          "length",
          "same_as",
          "revision")),
  /// One row an event of an article.
  EVENTS("event", List.of("article", "outlet", "url", "event", "kind", "at", "capture", "detail")),
  /// One row what somebody said of something that was found, taken back or not.
  DISPUTES(
      "dispute",
      List.of(
          "article",
          "outlet",
          "url",
          "dispute",
          "kind",
          "judged",
          "beside",
          "other",
          "other_url",
          "says",
          "note",
          "by",
          "at",
          "withdrawn_at"));

  private final String one;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> columns;

  ExportKind(String one, List<String> columns) {
    this.one = one;
    this.columns = columns;
  }

  /// As it is asked for: `articles`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The names of the columns, in their order.
  public List<String> columns() {
    return columns;
  }

  /// What each JSON line begins with: `stemma.article/1`.
  String format() {
    return "stemma." + one + "/1";
  }
}
