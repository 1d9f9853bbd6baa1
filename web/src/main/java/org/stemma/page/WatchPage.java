package org.stemma.page;

import org.stemma.page.Deeds.Watched;
import org.stemma.page.view.WatchView;
import org.stemma.url.BadUrlException;

/// Puts an address that somebody types on the list.
record WatchPage(Site site) {

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
      return switch (new Deeds(site).watch(typed)) {
        case Watched.Feeds _ -> Answer.seeOther(site.links().feeds());
        case Watched.OneArticle one -> Answer.seeOther(site.links().article(one.id()));
        case Watched.TakenDown _ -> form(typed, "This article was taken down.").withStatus(410);
        case Watched.Nothing nothing ->
            form(typed, "Not added: " + nothing.reason() + ".").withStatus(422);
      };
    } catch (BadUrlException none) {
      return form(typed, String.valueOf(none.getMessage())).withStatus(400);
    }
  }
}
