package org.stemma.newsroom;

import java.util.List;
import java.util.stream.Collectors;

/// A quality paper: microdata, a cookie dialog, a rail of what others read, an advertisement in the middle of the text.
final class CourierTemplate implements Template {

  @Override
  public String page(Story story) {
    return """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <title>%1$s | The Harbour Courier</title>
    <link rel="canonical" href="%2$s">
    <link rel="amphtml" href="%13$s">
    <link rel="alternate" type="application/atom+xml" href="/feed.atom">
    <link rel="stylesheet" href="/assets/courier.css?%3$s">
    <style>.plate{margin:0} .advert{border:1px dotted #999}</style>
    <script>window.courier = {edition: "coast", session: "%3$s", headline: "not an article"};</script>
    </head>
    <body>
    <div class="cookies" role="dialog"><p>We use cookies to remember which tide table you read last.</p>\
    <button>Accept all</button> <button>Only the tides</button></div>
    <header class="masthead"><a href="/">The Harbour Courier</a>
    <p class="motto">Printed at high water since 1868</p>
    <nav><ul><li><a href="/coast">Coast</a></li><li><a href="/world">World</a></li><li><a href="/trade">Trade</a></li>\
    <li><a href="/subscribe">Subscribe from 9 crowns a month</a></li></ul></nav>
    </header>
    <main>
    <article itemscope itemtype="https://schema.org/NewsArticle">
    <h1 itemprop="headline">%1$s</h1>
    %4$s
    %5$s
    <p class="dateline"><time itemprop="datePublished" datetime="%6$s">%7$s</time>%8$s</p>
    <meta itemprop="inLanguage" content="en-GB">
    <ul class="share"><li>Share by mail</li><li>Copy link</li><li>Print this page</li></ul>
    <div itemprop="articleBody">
    %9$s
    %10$s
    </div>
    <div class="about-author"><h3>About the author</h3><p>Our reporters live on the coast and own leaking boats.</p></div>
    </article>
    <section class="newsletter"><h3>The Morning Tide</h3><p>Five stories before breakfast. Sign up for our free newsletter.</p>\
    <form action="/letters"><input type="email" name="m" placeholder="Your email address"><button>Sign up</button></form></section>
    </main>
    <aside class="rail">
    <h3>Most read</h3>
    <ol>
    %11$s
    </ol>
    <p>%12$d people are reading the Courier</p>
    </aside>
    <footer><p>The Harbour Courier, 3 Ropewalk, Port Hallam. Telephone 555 0142.</p>\
    <p><a href="/corrections">Corrections and clarifications</a></p><p>© 2031 Courier Printing Works</p></footer>
    <script src="/assets/courier.js" defer></script>
    </body>
    </html>
    """
        .formatted(
            story.headline(),
            story.url(),
            story.furniture().token(),
            story.standfirst("<p class=\"stand\" itemprop=\"description\">", "</p>"),
            byline(story.draft().byline()),
            story.publishedIso(),
            story.day(),
            story
                .modifiedIso()
                .map(time -> "<meta itemprop=\"dateModified\" content=\"" + time + "\">")
                .orElse(""),
            story.caption(
                "<figure class=\"plate\"><img src=\"/plates/1.jpg\" alt=\"\">\n<figcaption>",
                "</figcaption></figure>"),
            withAdvertisement(story),
            Html.lines(
                story.furniture().teasers(4),
                teaser -> "<li><a href=\"/2031/most-read\">" + Html.escape(teaser) + "</a></li>"),
            story.furniture().counter(4_000),
            story.base() + "/amp" + story.standing().path());
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
