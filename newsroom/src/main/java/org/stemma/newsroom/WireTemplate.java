package org.stemma.newsroom;

import java.util.Map;
import java.util.stream.Collectors;

/// An agency: everything in `div`s, what machines need in JSON-LD.
final class WireTemplate implements Template {

  private final Layout layout = Layout.of("wire.html");

  @Override
  public String page(Story story) {
    Map<String, String> values = story.values();
    values.put("linkedData", linkedData(story));
    values.put("crown", Integer.toString(story.furniture().counter(99)));
    values.put("barley", Integer.toString(story.furniture().counter(300)));
    values.put("copper", Integer.toString(story.furniture().counter(899)));
    values.put("byline", byline(story));
    values.put("when", Story.local(story.standing().publishedAt(), "d MMMM uuuu HH:mm"));
    values.put(
        "picture",
        story.caption(
            "<div class=\"photo\"><img src=\"/photo.jpg\" alt=\"\"><div class=\"caption\">",
            "</div></div>"));
    values.put("body", story.body("<div class=\"par\"><p>%s</p></div>", "<h3>%s</h3>"));
    values.put(
        "teasers",
        Html.lines(
            story.furniture().teasers(3),
            teaser ->
                "<div class=\"card\"><a href=\"/2031/x\">"
                    + Html.escape(teaser)
                    + "</a><span class=\"date\">10 May 2031</span></div>"));
    return layout.fill(values);
  }

  private static String byline(Story story) {
    return story.draft().byline().stream()
        .map(name -> "<div class=\"by\">By <span class=\"name\">" + name + "</span></div>")
        .collect(Collectors.joining());
  }

  private static String linkedData(Story story) {
    String authors =
        story.draft().byline().stream()
            .map(name -> "{\"@type\": \"Person\", \"name\": " + Json.quoted(name) + "}")
            .collect(Collectors.joining(", "));
    String modified =
        story.modifiedIso().map(time -> "\"dateModified\": \"" + time + "\",\n ").orElse("");
    return """
    {
     "@context": "https://schema.org",
     "@type": "NewsArticle",
     "mainEntityOfPage": %s,
     "headline": %s,
     "datePublished": "%s",
     %s"author": [%s],
     "publisher": {"@type": "NewsMediaOrganization", "name": "Meridian Wire"},
     "inLanguage": "en"
    }\
    """
        .formatted(
            Json.quoted(story.url()),
            Json.quoted(story.draft().headline()),
            story.publishedIso(),
            modified,
            authors);
  }
}
