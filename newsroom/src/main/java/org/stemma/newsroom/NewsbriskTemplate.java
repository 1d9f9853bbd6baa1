package org.stemma.newsroom;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/// A rewriter's blog: what a blog system puts around a text, times in UTC, quotation marks as entities.
final class NewsbriskTemplate implements Template {

  private final Layout layout = Layout.of("newsbrisk.html");

  @Override
  public String page(Story story) {
    Map<String, String> values = story.values();
    values.put("published", utc(story.standing().publishedAt()));
    values.put(
        "modified",
        Optional.ofNullable(story.standing().modifiedAt())
            .map(
                time -> "<meta property=\"article:modified_time\" content=\"" + utc(time) + "\" />")
            .orElse(""));
    values.put("byline", Html.escape(String.join(" and ", story.draft().byline())));
    values.put("comments", Integer.toString(story.furniture().counter(300)));
    values.put(
        "body",
        story.body("<p>%s</p>", "<h2>%s</h2>").replace("“", "&#8220;").replace("”", "&#8221;"));
    values.put("teaser", Html.escape(story.furniture().teasers(1).getFirst()));
    values.put(
        "teasers",
        Html.lines(
            story.furniture().teasers(3),
            teaser ->
                "<li><a href=\"/a/\">"
                    + Html.escape(teaser)
                    + "</a> <span class=\"post-date\">March 3, 2030</span></li>"));
    return layout.fill(values);
  }

  private static String utc(Instant instant) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'")
        .format(instant.atOffset(ZoneOffset.UTC));
  }
}
