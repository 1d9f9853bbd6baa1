package org.stemma.newsroom;

import java.util.Map;
import java.util.stream.Collectors;

/// A local paper: plain semantic HTML, no metadata beyond the canonical link.
final class ExaminerTemplate implements Template {

  private final Layout layout = Layout.of("examiner.html");

  @Override
  public String page(Story story) {
    Map<String, String> values = story.values();
    values.put("standfirst", story.standfirst("<p class=\"standfirst\">", "</p>"));
    values.put("byline", byline(story));
    values.put("when", Story.local(story.standing().publishedAt(), "d MMMM uuuu, H.mm"));
    values.put("modified", updated(story));
    values.put(
        "picture",
        story.caption(
            "<figure><picture><source srcset=\"/p/1.webp\"><img src=\"/p/1.jpg\" alt=\"\">"
                + "</picture><figcaption>",
            "</figcaption></figure>"));
    values.put("body", story.body("<p>%s</p>", "<h2>%s</h2>"));
    values.put("comments", Integer.toString(story.furniture().counter(90)));
    values.put(
        "teasers",
        Html.lines(
            story.furniture().teasers(3),
            teaser -> "<li><a href=\"/town/1\">" + Html.escape(teaser) + "</a></li>"));
    return layout.fill(values);
  }

  static String updated(Story story) {
    return story
        .modifiedIso()
        .map(time ->
            ", updated <time datetime=\"%s\" class=\"updated\">%s</time>"
                .formatted(time, time.substring(11, 16).replace(':', '.')))
        .orElse("");
  }

  private static String byline(Story story) {
    if (story.draft().byline().isEmpty()) {
      return "";
    }
    return story.draft().byline().stream()
        .map(name -> "<a rel=\"author\" href=\"/people/1\">" + Html.escape(name) + "</a>")
        .collect(Collectors.joining(" and ", "<address>By ", "</address>"));
  }
}
