package org.stemma.newsroom;

/// An article's second page for telephones: the same text at another address, the canonical link saying where the first one is.
final class AmpTemplate implements Template {

  @Override
  public String page(Story story) {
    return """
    <!doctype html>
    <html amp lang="en-GB">
    <head>
    <meta charset="utf-8">
    <title>%1$s</title>
    <link rel="canonical" href="%2$s">
    <meta name="viewport" content="width=device-width">
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":%3$s,"datePublished":"%4$s"%5$s,\
    "publisher":{"@type":"Organization","name":%6$s}}</script>
    <style amp-custom>p{margin:1em}</style>
    </head>
    <body>
    <header><a href="/">%7$s</a></header>
    <article>
    <h1>%1$s</h1>
    %8$s
    %9$s
    %10$s
    </article>
    <amp-ad width="300" height="250" data-slot="%11$s"></amp-ad>
    </body>
    </html>
    """
        .formatted(
            story.headline(),
            story.url(),
            Json.quoted(story.draft().headline()),
            story.publishedIso(),
            story.modifiedIso().map(time -> ",\"dateModified\":\"" + time + "\"").orElse(""),
            Json.quoted(story.outlet().name()),
            Html.escape(story.outlet().name()),
            story.standfirst("<p class=\"standfirst\">", "</p>"),
            byline(story),
            story.body("<p>%s</p>", "<h2>%s</h2>"),
            story.furniture().token());
  }

  private static String byline(Story story) {
    return story.draft().byline().isEmpty()
        ? ""
        : "<p class=\"byline\">By "
            + Html.escape(String.join(" and ", story.draft().byline()))
            + "</p>";
  }
}
