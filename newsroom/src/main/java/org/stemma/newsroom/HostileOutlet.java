package org.stemma.newsroom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

/// An outlet on 127.0.0.1 whose feed and articles are written against whoever reads and shows them: for tests of everything that
/// does. Its markup is as broken as its words, but each page has paragraphs enough to be read as an article.
public final class HostileOutlet implements AutoCloseable {

  private static final String HOST = "trickster.localhost";

  /// What no page of ours may ever ask for.
  private static final String ELSEWHERE = "http://elsewhere.localhost/pixel";

  private final Server server;
  private final AtomicBoolean changed = new AtomicBoolean();

  private HostileOutlet(InstantSource clock) {
    server = Server.start(0, clock, this::answer);
  }

  /// Opens on any free port.
  public static HostileOutlet open(InstantSource clock) {
    return new HostileOutlet(clock);
  }

  /// The address of its feed, which names all articles.
  public String feed() {
    return base() + "/feed.rss";
  }

  private String base() {
    return "http://" + HOST + ":" + server.port();
  }

  /// From now on every article has another text.
  public void change() {
    changed.set(true);
  }

  private Answer answer(Request request) {
    if (request.path().equals("/feed.rss")) {
      return Answer.of(200, "application/rss+xml", feedXml().getBytes(UTF_8));
    }
    for (Trick trick : Trick.values()) {
      if (request.path().equals(trick.path())) {
        return article(trick);
      }
    }
    return Answer.text(404, "There is nothing of the kind here.\n");
  }

  /// Written in Latin-1 it is no UTF-8, which it says it is.
  private Answer article(Trick trick) {
    String page = page(trick);
    byte[] bytes = page.getBytes(trick == Trick.ENCODING ? ISO_8859_1 : UTF_8);
    return Answer.of(200, "text/html; charset=utf-8", bytes);
  }

  private String page(Trick trick) {
    String escaped = Html.escape(trick.text());
    return """
    <!DOCTYPE html><html lang="en&quot; onload=&quot;alert(1)"><head><meta charset="utf-8">
    <title>%1$s</title>
    <link rel="canonical" href="javascript:alert('canonical')">
    <meta property="og:url" content="javascript:alert('og')">
    <meta property="og:title" content="%1$s">
    <meta property="article:published_time" content="2031-05-14T08:00:00Z&quot; onmouseover=&quot;alert(1)">
    <meta name="author" content="%1$s">
    <meta http-equiv="refresh" content="0; url=%2$s">
    <base href="%2$s"></head>
    <body onload="alert('body')"><article><h1>%1$s</h1>
    <p class="byline">By <a rel="author" href="javascript:alert('author')">%1$s</a></p>
    <p>%1$s</p>
    <p>The harbour master of Skerra said on Monday that %3$s boats had come in and that none had gone out again,
    <a href="javascript:alert('link')">which he called</a> a poor record for a harbour.</p>
    <p>A second paragraph says that &lt;img src=x onerror=alert('text')&gt; stood on the quay, and that
    <img src="%2$s" onerror="alert('image')"> nobody had ordered it. <script>alert('script')</script></p>
    <p>The mule, which had been asked, said nothing; its keeper said that it would be heard in due course.</p>
    <iframe src="%2$s"></iframe><svg onload="alert('svg')"></svg>
    </article></body></html>
    """
        .formatted(escaped, ELSEWHERE, changed.get() ? "nine" : "eight");
  }

  private String feedXml() {
    StringBuilder items = new StringBuilder();
    for (Trick trick : Trick.values()) {
      items.append(
          "<item><title><![CDATA[<script>alert('item')</script>]]></title><link>%s</link></item>%n"
              .formatted(base() + trick.path()));
    }
    return """
    <?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0"><channel>
    <title><![CDATA[<script>alert('feed')</script>\u202E]]></title><link>javascript:alert('channel')</link>
    <item><title>A link that is none</title><link>javascript:alert('entry')</link></item>
    <item><title>Another</title><link>data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;</link></item>
    %s</channel></rss>
    """
        .formatted(items);
  }

  @Override
  public void close() {
    server.close();
  }
}
