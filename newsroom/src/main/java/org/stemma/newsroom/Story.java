package org.stemma.newsroom;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.text.BlockKind;

/// What a template lays out: one article as it stands, with the furniture of one request.
///
/// @param outlet whose page it is
/// @param base scheme, host and port, without a slash at the end
/// @param standing of the article
/// @param furniture around it
record Story(Outlet outlet, String base, Standing standing, Furniture furniture) {

  /// The clocks of both invented countries.
  static final ZoneOffset LOCAL = ZoneOffset.ofHours(2);

  Draft draft() {
    return standing.draft();
  }

  /// What most layouts ask for: `headline`, `url`, `published`, `day` and a `token` of the request, escaped.
  Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    values.put("headline", headline());
    values.put("url", url());
    values.put("published", publishedIso());
    values.put("day", day());
    values.put("token", furniture.token());
    return values;
  }

  /// The canonical address.
  String url() {
    return base + standing.path();
  }

  /// The headline, escaped.
  String headline() {
    return Html.escape(draft().headline());
  }

  /// The standfirst within `before` and `after`, escaped; empty when there is none.
  String standfirst(String before, String after) {
    return Optional.ofNullable(draft().standfirst())
        .map(text -> before + Html.escape(text) + after)
        .orElse("");
  }

  /// The caption within `before` and `after`, escaped; empty when there is none.
  String caption(String before, String after) {
    return Optional.ofNullable(draft().caption())
        .map(text -> before + Html.escape(text) + after)
        .orElse("");
  }

  String publishedIso() {
    return iso(standing.publishedAt());
  }

  /// Empty when the article does not say that it was changed.
  Optional<String> modifiedIso() {
    return Optional.ofNullable(standing.modifiedAt()).map(Story::iso);
  }

  /// Such as `16 May 2031`, where the outlets are.
  String day() {
    return local(standing.publishedAt(), "d MMMM uuuu");
  }

  static String local(Instant instant, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).format(instant.atOffset(LOCAL));
  }

  /// Such as `2031-05-16T17:05:00+02:00`.
  static String iso(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        OffsetDateTime.ofInstant(instant, LOCAL).withNano(0));
  }

  /// The body in the usual elements; quotations as `blockquote`, list items in lists of their own.
  ///
  /// @param paragraph the opening and closing of a paragraph, `%s` between them
  /// @param subheadline the same for a subheadline
  String body(String paragraph, String subheadline) {
    String html = Html.lines(draft().blocks(), block -> block(block, paragraph, subheadline));
    return html.replace("</ul>\n<ul>", "");
  }

  private static String block(Draft.Block block, String paragraph, String subheadline) {
    String text = Html.escape(block.text());
    return switch (block.kind()) {
      case SUBHEADLINE -> subheadline.formatted(text);
      case QUOTATION -> "<blockquote><p>" + text + "</p></blockquote>";
      case LIST_ITEM -> "<ul>\n<li>" + text + "</li>\n</ul>";
      case CORRECTION -> "<p class=\"correction\">" + text + "</p>";
      case BlockKind other -> paragraph.formatted(text);
    };
  }
}
