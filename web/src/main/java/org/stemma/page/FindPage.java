package org.stemma.page;

import java.util.Optional;
import org.stemma.page.view.FindView;
import org.stemma.store.Article;
import org.stemma.text.Glimpse;
import org.stemma.url.WebUrl;

/// Finds an article by any of its addresses. Nothing is fetched.
record FindPage(Site site) implements Page {

  /// UTF-16 units of what was typed that are shown again.
  private static final int SHOWN = 500;

  @Override
  public Answer answer(Asked asked) {
    Optional<String> typed = asked.text("url");
    if (typed.isEmpty()) {
      return page("", "");
    }
    String text = typed.get().strip();
    Optional<WebUrl> url = WebUrl.tryParse(text.contains("://") ? text : "https://" + text);
    if (url.isEmpty()) {
      return page(text, "This is not an address of the web.").withStatus(400);
    }
    Optional<Article> article = site.store().watching().find(url.get().key());
    return article
        .map(found -> Answer.redirect(site.links().article(found.id())))
        .orElseGet(() -> page(text, "No article with this address is known here.").withStatus(404));
  }

  private Answer page(String asked, String answer) {
    String shown = Glimpse.begin(asked, SHOWN);
    return site.templates()
        .page("find", new FindView(site.frame("Find an article"), shown, answer));
  }
}
