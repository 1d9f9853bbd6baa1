package org.stemma.newsroom;

import java.util.Map;

/// An article's second page for telephones: the same text at another address, the canonical link saying where the first one is.
final class AmpTemplate implements Template {

  private final Layout layout = Layout.of("amp.html");

  @Override
  public String page(Story story) {
    Map<String, String> values = story.values();
    values.put("headlineJson", Json.quoted(story.draft().headline()));
    values.put(
        "modified",
        story.modifiedIso().map(time -> ",\"dateModified\":\"" + time + "\"").orElse(""));
    values.put("outletJson", Json.quoted(story.outlet().name()));
    values.put("outlet", Html.escape(story.outlet().name()));
    values.put("standfirst", story.standfirst("<p class=\"standfirst\">", "</p>"));
    values.put("byline", byline(story));
    values.put("body", story.body("<p>%s</p>", "<h2>%s</h2>"));
    values.put(
        "picture",
        story.caption(
            "<figure><amp-img src=\"/1.jpg\"></amp-img><figcaption>", "</figcaption></figure>"));
    return layout.fill(values);
  }

  private static String byline(Story story) {
    return story.draft().byline().isEmpty()
        ? ""
        : "<p class=\"byline\">By "
            + Html.escape(String.join(" and ", story.draft().byline()))
            + "</p>";
  }
}
