package org.stemma.page;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.ancestry.Ancestry;
import org.stemma.ancestry.Shelf;
import org.stemma.page.view.Frame;
import org.stemma.store.Article;
import org.stemma.store.Outlet;
import org.stemma.store.Store;
import org.stemma.text.Glimpse;

/// What all pages share.
public record Site(
    Store store,
    InstantSource clock,
    Links links,
    Templates templates,
    WebSettings settings,
    WebHooks hooks) {

  /// UTF-16 units of a headline in a title or a list.
  private static final int HEADLINE = 160;

  public Instant now() {
    return clock.instant();
  }

  /// The index of everything that was seen.
  ///
  /// @throws Refusal when this server has none
  public Shelf shelf() {
    @Nullable Shelf shelf = hooks.shelf();
    if (shelf == null) {
      throw Refusal.unavailable("Nothing is searched or traced by this server.");
    }
    return shelf;
  }

  /// Answers what a text shares with everything that was seen.
  ///
  /// @throws Refusal when nothing is traced
  public Ancestry ancestry() {
    return new Ancestry(store, shelf());
  }

  /// An article that may be shown.
  ///
  /// @throws Refusal when there is none, or it was taken down
  public Article article(long id) {
    return store.histories().article(id).orElseThrow(() -> absent(id));
  }

  private Refusal absent(long id) {
    return store.histories().concealedAt(id).isPresent()
        ? Refusal.gone("This article was taken down. Nothing of it is shown any more.")
        : Refusal.notFound("There is no article of this number.");
  }

  /// @throws Refusal when there is none
  public Outlet outlet(String key) {
    return store
        .outlets()
        .find(key)
        .orElseThrow(() -> Refusal.notFound("No outlet of this name is watched."));
  }

  /// What an article is called in a list: its headline, or its address where it has none.
  public static String headline(Article article) {
    return headline(article.headline(), article);
  }

  public static String headline(@Nullable String headline, Article article) {
    String text = headline == null || headline.isBlank() ? article.url() : headline;
    return Glimpse.begin(text, HEADLINE);
  }

  /// Around a page that search engines may list.
  ///
  /// @param feeds besides that of everything
  public Frame frame(String title, Frame.Feed... feeds) {
    return new Frame(
        title,
        settings.title(),
        links.base(),
        links.stylesheet(Assets.STYLESHEET_VERSION),
        List.of(feeds),
        null,
        true,
        null);
  }

  /// Around a page that shows the text of an article: what search engines list is its publisher's page.
  public Frame frame(String title, Article article) {
    Frame plain = frame(title, articleFeed(article));
    return new Frame(
        title,
        plain.site(),
        plain.base(),
        plain.stylesheet(),
        plain.feeds(),
        isWeb(article.url()) ? article.url() : null,
        false,
        null);
  }

  /// False for an address that no link may lead to.
  static boolean isWeb(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }

  private Frame.Feed articleFeed(Article article) {
    return new Frame.Feed(
        "Changes of “" + headline(article) + "”", links.articleFeed(article.id()));
  }
}
