package org.stemma.page;

import org.jspecify.annotations.Nullable;
import org.stemma.page.view.WatchView;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;
import org.stemma.watch.Discovery;
import org.stemma.watch.Discovery.Found;
import org.stemma.watch.Discovery.OneFeed;
import org.stemma.watch.WatchList;
import org.stemma.watch.WatchList.Done;

/// Puts an address that somebody types on the list. It is asked once, as `stemma watch add` does, by the client and through the
/// guard of the watcher: what is not public is refused, also behind a redirect.
final class WatchPage {
  private final Site site;
  private final WatchList list;

  WatchPage(Site site) {
    this.site = site;
    this.list = new WatchList(site.store(), site.clock());
  }

  Answer form(Asked asked) {
    return form(asked.text("url").orElse(""), "");
  }

  private Answer form(String url, String notice) {
    return site.templates()
        .page(
            "watch",
            new WatchView(
                site.frame("Watch an address").unlisted(), site.links().watch(), url, notice));
  }

  Answer add(Asked asked) {
    String typed = asked.text("url").map(String::strip).orElse("");
    try {
      return add(typed, found(WatchList.typed(typed)));
    } catch (BadUrlException none) {
      return form(typed, String.valueOf(none.getMessage())).withStatus(400);
    }
  }

  private Found found(WebUrl url) {
    @Nullable Discovery discovery = site.hooks().discovery();
    if (discovery == null) {
      throw Refusal.unavailable("This server fetches nothing.");
    }
    try {
      return discovery.find(url);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw Refusal.unavailable("The server is ending.");
    }
  }

  private Answer add(String typed, Found found) {
    return switch (found) {
      case Found.OfFeeds feeds -> {
        for (OneFeed feed : feeds.feeds()) {
          list.add(feed);
        }
        yield Answer.seeOther(site.links().feeds());
      }
      case Found.OfArticle article ->
          list.add(article.url())
              .map(done -> Answer.seeOther(site.links().article(id(done))))
              .orElseGet(() -> form(typed, "This article was taken down.").withStatus(410));
      case Found.Nothing nothing ->
          form(typed, "Not added: " + nothing.reason() + ".").withStatus(422);
    };
  }

  private static long id(Done done) {
    return Long.parseLong(done.item().id());
  }
}
