package org.stemma.newsroom;

import java.util.Map;

/// A radio station that has not touched its site since the last century: tables in tables, upper case, no metadata.
final class RadioTemplate implements Template {

  private final Layout layout = Layout.of("radio.html");

  @Override
  public String page(Story story) {
    Map<String, String> values = story.values();
    values.put(
        "byline",
        story.draft().byline().isEmpty()
            ? ""
            : "By " + Html.escape(String.join(" and ", story.draft().byline())) + "<br>");
    values.put("when", Story.local(story.standing().publishedAt(), "EEEE, d MMMM uuuu"));
    values.put(
        "body",
        story.body("<p><font face=\"Verdana\" size=\"2\">%s</font></p>", "<p><b>%s</b></p>"));
    values.put(
        "teasers",
        Html.lines(
            story.furniture().teasers(2),
            teaser -> "<A HREF=\"0509.htm\">" + Html.escape(teaser) + "</A> (9 May 2031)<BR>"));
    values.put("visitors", Integer.toString(100_000 + story.furniture().counter(9_999)));
    return layout.fill(values);
  }
}
