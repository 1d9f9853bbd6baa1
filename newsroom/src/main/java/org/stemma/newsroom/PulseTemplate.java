package org.stemma.newsroom;

import java.util.Map;

/// A rewriter without `h1` and without `p`: only Open Graph says what is what.
final class PulseTemplate implements Template {

  private final Layout layout = Layout.of("pulse.html");

  @Override
  public String page(Story story) {
    Map<String, String> values = story.values();
    values.put("feeling", Integer.toString(story.furniture().counter(9)));
    values.put(
        "body", story.body("<div class=\"tx\">%s</div>", "<div class=\"tx\"><b>%s</b></div>"));
    values.put(
        "teasers",
        Html.lines(
            story.furniture().teasers(2),
            teaser ->
                "<div class=\"rci\"><a href=\"/news/8790\">"
                    + Html.escape(teaser)
                    + "</a><i>12 May 2031</i></div>"));
    return layout.fill(values);
  }
}
