package org.stemma.newsroom;

import java.util.List;
import java.util.function.Function;

/// A list of feeds as feed readers exchange it, OPML 2.0.
final class Opml {

  private Opml() {}

  static String of(List<Outlet> outlets, Function<Outlet, String> base) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <opml version="2.0">
    <head><title>The outlets of the newsroom</title></head>
    <body>
    %s
    </body>
    </opml>
    """
        .formatted(Html.lines(outlets, outlet -> outlines(outlet, base.apply(outlet))));
  }

  private static String outlines(Outlet outlet, String base) {
    return Html.lines(
        outlet.habits().feeds().stream()
            .filter(kind -> kind != Outlet.FeedKind.NEWS_SITEMAP)
            .toList(),
        kind ->
            "<outline type=\"rss\" text=\"%1$s\" title=\"%1$s\" xmlUrl=\"%2$s\" htmlUrl=\"%3$s/\"/>"
                .formatted(Html.escape(outlet.name()), base + FeedFormat.path(kind), base));
  }
}
