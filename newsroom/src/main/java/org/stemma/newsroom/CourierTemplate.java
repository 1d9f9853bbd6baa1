package org.stemma.newsroom;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A quality paper: microdata, a cookie dialog, a rail of what others read, an advertisement in the middle of the text.
final class CourierTemplate implements Template {

  private final Layout layout = Layout.of("courier.html");

  @Override
  public String page(Story story) {
    Map<String, String> values = story.values();
    values.put(
        "standfirst", story.standfirst("<p class=\"stand\" itemprop=\"description\">", "</p>"));
    values.put("byline", byline(story.draft().byline()));
    values.put(
        "modified",
        story
            .modifiedIso()
            .map(time -> "<meta itemprop=\"dateModified\" content=\"" + time + "\">")
            .orElse(""));
    values.put(
        "picture",
        story.caption(
            "<figure class=\"plate\"><img src=\"/plates/1.jpg\" alt=\"\">\n<figcaption>",
            "</figcaption></figure>"));
    values.put("body", withAdvertisement(story));
    values.put(
        "teasers",
        Html.lines(
            story.furniture().teasers(4),
            teaser -> "<li><a href=\"/2031/most-read\">" + Html.escape(teaser) + "</a></li>"));
    values.put("readers", Integer.toString(story.furniture().counter(4_000)));
    values.put("amp", story.base() + "/amp" + story.standing().path());
    return layout.fill(values);
  }

  private static String withAdvertisement(Story story) {
    String[] lines = story.body("<p>%s</p>", "<h2 class=\"crosshead\">%s</h2>").split("\n");
    String advertisement =
        "<div class=\"advert\" aria-hidden=\"true\"><span>Advertisement</span><a href=\"/ads/"
            + story.furniture().token()
            + "\">"
            + Html.escape(story.furniture().advertisement())
            + "</a></div>";
    int middle = lines.length / 2;
    return String.join("\n", List.of(lines).subList(0, middle))
        + "\n"
        + advertisement
        + "\n"
        + String.join("\n", List.of(lines).subList(middle, lines.length));
  }

  private static String byline(List<String> names) {
    if (names.isEmpty()) {
      return "<p class=\"byline\">Staff and agencies</p>";
    }
    return names.stream()
        .map(name ->
            "<span itemprop=\"author\" itemscope itemtype=\"https://schema.org/Person\">"
                + "<span itemprop=\"name\">"
                + Html.escape(name)
                + "</span></span>")
        .collect(Collectors.joining(" and ", "<p class=\"byline\">By ", "</p>"));
  }
}
