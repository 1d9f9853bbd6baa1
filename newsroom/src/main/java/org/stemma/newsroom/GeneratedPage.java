package org.stemma.newsroom;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/// The bytes of a generated article's page: a head and a foot of furniture that are made once, the text between them.
final class GeneratedPage {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta property="og:type" content="article">
      <meta property="og:site_name" content="The Canal Gazette">
      <style>
      STYLES</style>
      """;

  private static final String MIDDLE =
      """
      </head>
      <body>
      <header class="site-header"><a class="logo" href="/">The Canal Gazette</a>
      <nav><ul><li><a href="/town">Town</a></li><li><a href="/water">Water</a></li><li><a href="/letters">Letters</a></li></ul></nav></header>
      <main>
      <article>
      """;

  private static final String FOOT =
      """
      </div>
      </article>
      <aside class="most-read"><h2>Most read</h2><ul>
      TEASERS</ul></aside>
      </main>
      <footer class="site-footer"><p>The Canal Gazette, 1 Towpath. Printed on the water.</p></footer>
      </body>
      </html>
      """;

  private final GeneratedText text;
  private final boolean changing;
  private final byte[] head;
  private final byte[] middle = MIDDLE.getBytes(StandardCharsets.UTF_8);
  private final byte[] foot;
  private final AtomicLong served = new AtomicLong();

  GeneratedPage(GeneratedPlan plan, GeneratedText text) {
    this.text = text;
    this.changing = plan.changingFurniture();
    // A text of 650 words and what surrounds it take about 6,000 bytes; styles and teasers share
    // the rest.
    int furniture = Math.max(0, plan.pageBytes() - 6_000) / 2;
    this.head = HEAD.replace("STYLES", styles(furniture)).getBytes(StandardCharsets.UTF_8);
    this.foot = FOOT.replace("TEASERS", teasers(furniture)).getBytes(StandardCharsets.UTF_8);
  }

  /// @param article its number over all hosts
  byte[] bytes(long article, long revision, String url) {
    long request = changing ? served.incrementAndGet() : 0;
    String headline = text.headline(article);
    StringBuilder body = new StringBuilder(6_000);
    body.append("<h1>").append(headline).append("</h1>\n");
    body.append(
        "<p class=\"meta\"><time datetime=\"2031-05-13T08:00:00+02:00\">13 May 2031</time></p>\n");
    body.append("<div class=\"article-body\">\n");
    for (String paragraph : text.paragraphs(article, revision)) {
      body.append("<p>").append(paragraph).append("</p>\n");
    }
    body.append("<div class=\"ad-slot\" data-ad=\"").append(Long.toHexString(request * 31));
    body.append("\"><small>Advertisement</small></div>\n");
    String own =
        "<title>%s | The Canal Gazette</title>\n<link rel=\"canonical\" href=\"%s\">\n<script>var visit = %d;</script>\n"
            .formatted(headline, url, request);
    return joined(
        head,
        own.getBytes(StandardCharsets.UTF_8),
        middle,
        body.toString().getBytes(StandardCharsets.UTF_8),
        foot);
  }

  private static byte[] joined(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private static String styles(int bytes) {
    StringBuilder styles = new StringBuilder(bytes + 100);
    for (int rule = 0; styles.length() < bytes; rule++) {
      styles.append(
          ".gz-%d{margin:%dpx;grid-area:%d/%d}\n".formatted(rule, rule % 17, rule % 5, rule % 7));
    }
    return styles.toString();
  }

  private static String teasers(int bytes) {
    StringBuilder teasers = new StringBuilder(bytes + 200);
    for (int teaser = 0; teasers.length() < bytes; teaser++) {
      teasers.append(
          "<li class=\"teaser teaser-%1$d\"><a href=\"/older/%1$d\" data-track=\"rail-%1$d\">What %2$s thinks of the tide</a></li>\n"
              .formatted(teaser, Phrasing.town(teaser)));
    }
    return teasers.toString();
  }
}
