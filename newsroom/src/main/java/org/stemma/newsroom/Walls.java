package org.stemma.newsroom;

import org.stemma.text.BlockKind;

/// Pages that stand in an article's place.
final class Walls {

  private Walls() {}

  /// The first paragraph, then an offer. Marked as search engines ask for it: `isAccessibleForFree` in JSON-LD.
  static String paywall(Story story) {
    String first =
        story.draft().blocks().stream()
            .filter(block -> block.kind() == BlockKind.PARAGRAPH)
            .findFirst()
            .map(block -> Html.escape(block.text()))
            .orElse("");
    return """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <title>%1$s | %2$s</title>
    <link rel="canonical" href="%3$s">
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":%4$s,"datePublished":"%5$s",\
    "isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".paywall"}}</script>
    </head>
    <body>
    <header><a href="/">%2$s</a></header>
    <main><article>
    <h1>%1$s</h1>
    <p class="teaser">%6$s</p>
    <div class="paywall"><h2>Subscribe to continue reading</h2><p>This article is for subscribers. The first month costs one crown.</p>\
    <a href="/subscribe">Subscribe</a> <a href="/login">Already a subscriber? Log in</a></div>
    </article></main>
    </body>
    </html>
    """
        .formatted(
            story.headline(),
            Html.escape(story.outlet().name()),
            story.url(),
            Json.quoted(story.draft().headline()),
            story.publishedIso(),
            first);
  }

  /// A question whether the reader is human, served with status 200 as such pages often are.
  static String captcha(String ray) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><title>Just a moment...</title></head>
    <body><div class="challenge"><h1>Verify you are human</h1>
    <p>Checking your browser before you continue. Select every picture with a buoy.</p>
    <p>Reference: %s</p></div></body>
    </html>
    """
        .formatted(ray);
  }

  /// @param status 404 or 410
  static String missing(int status, String outlet) {
    String title = status == 410 ? "This page is no longer available" : "Page not found";
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><title>%1$s | %2$s</title></head>
    <body><h1>%1$s</h1><p>The page you are looking for is not here. Try the <a href="/">front page</a>.</p></body>
    </html>
    """
        .formatted(title, Html.escape(outlet));
  }

  static String busy(String outlet) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><title>%1$s</title></head>
    <body><h1>%1$s is very busy</h1><p>Too many people want to know. Please come back in a few minutes.</p></body>
    </html>
    """
        .formatted(Html.escape(outlet));
  }
}
