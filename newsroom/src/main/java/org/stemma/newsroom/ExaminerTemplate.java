package org.stemma.newsroom;

import java.util.stream.Collectors;

/// A local paper: plain semantic HTML, no metadata beyond the canonical link.
final class ExaminerTemplate implements Template {

  @Override
  public String page(Story story) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>%1$s · The Elmwater Examiner</title>
    <link rel="canonical" href="%2$s">
    <link rel="alternate" type="application/feed+json" title="The Elmwater Examiner" href="/feed.json">
    </head>
    <body>
    <header>
    <a href="/">The Elmwater Examiner</a>
    <nav aria-label="Sections"><a href="/town">Town</a> <a href="/valley">Valley</a> <a href="/world">World</a> \
    <a href="/letters">Letters to the editor</a></nav>
    </header>
    <main>
    <article>
    <header>
    <h1>%1$s</h1>
    %3$s
    %4$s
    <p><time datetime="%5$s" class="published">%6$s</time>%7$s</p>
    </header>
    %8$s
    %9$s
    <footer><p>Filed under: Ormsund, Elmwater, shipping</p></footer>
    </article>
    <section aria-label="Comments"><h2>Join the conversation</h2><form><label>%10$d readers have commented. \
    Please log in to leave a comment <textarea></textarea></label><button>Post</button></form></section>
    <aside aria-label="Trending"><h2>Trending in the valley</h2><ol>
    %11$s
    </ol></aside>
    </main>
    <footer>
    <p>The Examiner is paid for by the people who read it. Become a friend of the paper for 20 crowns a year.</p>
    <p>The Elmwater Examiner, 14 Tannery Row, Elmwater</p>
    </footer>
    </body>
    </html>
    """
        .formatted(
            story.headline(),
            story.url(),
            story.standfirst("<p class=\"standfirst\">", "</p>"),
            byline(story),
            story.publishedIso(),
            Story.local(story.standing().publishedAt(), "d MMMM uuuu, H.mm"),
            updated(story),
            story.caption(
                "<figure><picture><source srcset=\"/p/1.webp\"><img src=\"/p/1.jpg\" alt=\"\">"
                    + "</picture><figcaption>",
                "</figcaption></figure>"),
            story.body("<p>%s</p>", "<h2>%s</h2>"),
            story.furniture().counter(90),
            Html.lines(
                story.furniture().teasers(3),
                teaser -> "<li><a href=\"/town/1\">" + Html.escape(teaser) + "</a></li>"));
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
