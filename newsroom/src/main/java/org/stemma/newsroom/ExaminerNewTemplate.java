package org.stemma.newsroom;

import java.util.stream.Collectors;

/// The local paper after its redesign: a page put together by a framework, class names without meaning, everything twice in its
/// data, the same text.
final class ExaminerNewTemplate implements Template {

  @Override
  public String page(Story story) {
    return """
    <!DOCTYPE html>
    <html lang="en" data-build="%10$s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>%1$s – Elmwater Examiner</title>
    <link rel="canonical" href="%2$s">
    <link rel="alternate" type="application/feed+json" href="/feed.json">
    <meta property="og:type" content="article">
    <meta property="og:site_name" content="The Elmwater Examiner">
    <meta property="og:title" content="%1$s">
    <meta property="article:published_time" content="%5$s">
    %6$s
    <style>.c-1x{max-width:42rem}.c-9q{display:grid}</style>
    </head>
    <body>
    <div id="__root"><div class="c-9q">
    <nav class="c-2b"><a href="/">Examiner</a><a href="/town">Town</a><a href="/valley">Valley</a><a href="/letters">Letters</a></nav>
    <main class="c-1x">
    <article class="c-7f">
    <h1 class="c-4h">%1$s</h1>
    %3$s
    %4$s
    <div class="c-3d"><time datetime="%5$s">%7$s</time></div>
    %8$s
    <div class="c-5t">
    %9$s
    </div>
    </article>
    <aside class="c-8m"><h2>Trending</h2><ul>
    %11$s
    </ul></aside>
    </main>
    <footer class="c-2z"><p>The Elmwater Examiner, 14 Tannery Row, Elmwater</p><p>Friends of the paper pay 20 crowns a year.</p></footer>
    </div></div>
    <script>window.__DATA__={"build":"%10$s","readers":%12$d};</script>
    </body>
    </html>
    """
        .formatted(
            story.headline(),
            story.url(),
            story.standfirst("<p class=\"c-6s standfirst\">", "</p>"),
            byline(story),
            story.publishedIso(),
            story
                .modifiedIso()
                .map(time -> "<meta property=\"article:modified_time\" content=\"" + time + "\">")
                .orElse(""),
            story.day(),
            story.caption(
                "<figure class=\"c-0p\"><img src=\"/p/1.avif\" alt=\"\"><figcaption>",
                "</figcaption></figure>"),
            story.body("<p class=\"c-5p\">%s</p>", "<h2 class=\"c-5h\">%s</h2>"),
            story.furniture().token(),
            Html.lines(
                story.furniture().teasers(5),
                teaser -> "<li><a href=\"/town/1\">" + Html.escape(teaser) + "</a></li>"),
            story.furniture().counter(900));
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
