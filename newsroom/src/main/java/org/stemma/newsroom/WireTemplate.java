package org.stemma.newsroom;

import java.util.stream.Collectors;

/// An agency: everything in `div`s, what machines need in JSON-LD.
final class WireTemplate implements Template {

  @Override
  public String page(Story story) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="UTF-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%1$s - Meridian Wire</title>
    <link rel="canonical" href="%2$s">
    <link rel="alternate" type="application/rss+xml" title="Latest dispatches" href="/feed.rss">
    <script type="application/ld+json">
    %3$s
    </script>
    <script>(function(){ var q = []; q.push(["page", "story", "%4$s"]); })();</script>
    </head>
    <body class="story">
    <div id="top"><div class="logo">Meridian Wire</div><div class="menu"><a href="/">Latest dispatches</a>\
    <a href="/desk/coast">Coast desk</a><a href="/clients">For clients</a><a href="/search">Search</a></div></div>
    <div class="ticker">TICKER: Crown 0.%5$d | Barley %6$d | Copper 8,%7$d</div>
    <div id="page">
    <div class="story-head">
    <h1>%1$s</h1>
    %8$s
    <div class="when">%9$s local time</div>
    <div class="tools"><a href="#">Share this dispatch</a> <a href="#">Save for later</a></div>
    </div>
    <div class="story-body">
    %10$s
    %11$s
    <div class="trust"><p>Meridian Wire dispatches are checked by two editors. Report an error to the desk.</p></div>
    </div>
    <div class="related"><h4>Related dispatches</h4>
    %12$s
    </div>
    </div>
    <div id="bottom"><p>Meridian Wire, Signal House, 22 Longitude Street, Sand Haven</p>\
    <p>All dispatches are the property of the agency and its members.</p></div>
    </body>
    </html>
    """
        .formatted(
            story.headline(),
            story.url(),
            linkedData(story),
            story.furniture().token(),
            story.furniture().counter(99),
            story.furniture().counter(300),
            story.furniture().counter(899),
            byline(story),
            Story.local(story.standing().publishedAt(), "d MMMM uuuu HH:mm"),
            story.caption(
                "<div class=\"photo\"><img src=\"/photo.jpg\" alt=\"\"><div class=\"caption\">",
                "</div></div>"),
            story.body("<div class=\"par\"><p>%s</p></div>", "<h3>%s</h3>"),
            Html.lines(
                story.furniture().teasers(3),
                teaser ->
                    "<div class=\"card\"><a href=\"/2031/x\">"
                        + Html.escape(teaser)
                        + "</a><span class=\"date\">10 May 2031</span></div>"));
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
