package org.stemma.newsroom;

import java.util.Map;
import java.util.stream.Collectors;

/// The local paper after its redesign: a page put together by a framework, class names without meaning, everything twice in its
/// data, the same text.
final class ExaminerNewTemplate implements Template {

  private final Layout layout = Layout.of("examiner-new.html");

  @Override
  public String page(Story story) {
    Map<String, String> values = story.values();
    values.put("standfirst", story.standfirst("<p class=\"c-6s standfirst\">", "</p>"));
    values.put("byline", byline(story));
    values.put(
        "modified",
        story
            .modifiedIso()
            .map(time -> "<meta property=\"article:modified_time\" content=\"" + time + "\">")
            .orElse(""));
    values.put(
        "picture",
        story.caption(
            "<figure class=\"c-0p\"><img src=\"/p/1.avif\" alt=\"\"><figcaption>",
            "</figcaption></figure>"));
    values.put("body", story.body("<p class=\"c-5p\">%s</p>", "<h2 class=\"c-5h\">%s</h2>"));
    values.put(
        "teasers",
        Html.lines(
            story.furniture().teasers(5),
            teaser -> "<li><a href=\"/town/1\">" + Html.escape(teaser) + "</a></li>"));
    values.put("readers", Integer.toString(story.furniture().counter(900)));
    return layout.fill(values);
  }

  private static String byline(Story story) {
    if (story.draft().byline().isEmpty()) {
      return "";
    }
    return story.draft().byline().stream()
        .map(name -> "<a rel=\"author\" href=\"/people/1\">" + Html.escape(name) + "</a>")
        .collect(Collectors.joining(" and ", "<div class=\"c-3b byline\">By ", "</div>"));
  }
}
