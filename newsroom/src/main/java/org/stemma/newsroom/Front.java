package org.stemma.newsroom;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// An outlet's front page: teasers, and where its feeds are.
final class Front {

  private Front() {}

  static String page(Outlet outlet, String base, List<FeedItem> items) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="%1$s">
    <title>%2$s</title>
    <link rel="canonical" href="%3$s/">
    %4$s
    </head>
    <body>
    <header><a href="/">%2$s</a></header>
    <main>
    %5$s
    </main>
    </body>
    </html>
    """
        .formatted(
            outlet.habits().charset(),
            Html.escape(outlet.name()),
            base,
            feeds(outlet.habits().feeds()),
            Html.lines(
                items,
                item ->
                    "<section><h2><a href=\""
                        + Html.escape(item.link())
                        + "\">"
                        + Html.escape(item.title())
                        + "</a></h2></section>"));
  }

  private static String feeds(Set<Outlet.FeedKind> kinds) {
    return kinds.stream()
        .filter(kind -> kind != Outlet.FeedKind.NEWS_SITEMAP)
        .map(kind ->
            "<link rel=\"alternate\" type=\"%s\" href=\"%s\">"
                .formatted(FeedFormat.contentType(kind), FeedFormat.path(kind)))
        .collect(Collectors.joining("\n"));
  }
}
