package org.stemma.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Caller;
import org.stemma.store.Article;
import org.stemma.store.ArticleState;
import org.stemma.store.Outlet;
import org.stemma.store.Takedown;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;
import org.stemma.watch.Discovery;
import org.stemma.watch.Discovery.Found;
import org.stemma.watch.Discovery.OneFeed;
import org.stemma.watch.WatchList;
import org.stemma.watch.WatchList.ArticleItem;
import org.stemma.watch.WatchList.OutletItem;

/// What an editor does with an address, an article or an outlet, by a form or by a call. Whether they may stands before it.
public final class Deeds {

  /// UTF-16 units of a reason.
  private static final int LONGEST_REASON = 500;

  private final Site site;
  private final WatchList list;

  public Deeds(Site site) {
    this.site = site;
    this.list = new WatchList(site.store(), site.clock());
  }

  /// What became of an address that somebody wants watched.
  public sealed interface Watched {

    /// Feeds are on the list.
    record Feeds(List<String> urls) implements Watched {
      public Feeds {
        urls = List.copyOf(urls);
      }
    }

    /// An article is.
    record OneArticle(long id) implements Watched {}

    /// It is an article that was taken down.
    record TakenDown() implements Watched {}

    /// Nothing there can be watched.
    record Nothing(String reason) implements Watched {}
  }

  /// Puts an address on the list. It is asked once, as `stemma watch add` does, by the client and through the guard of the watcher:
  /// what is not public is refused, also behind a redirect.
  ///
  /// @throws BadUrlException when it is none
  /// @throws Refusal when this server fetches nothing
  public Watched watch(String typed) throws BadUrlException {
    return switch (found(WatchList.typed(typed))) {
      case Found.OfFeeds feeds -> {
        feeds.feeds().forEach(list::add);
        yield new Watched.Feeds(
            feeds.feeds().stream().map(OneFeed::url).map(WebUrl::toString).toList());
      }
      case Found.OfArticle article ->
          list.add(article.url())
              .<Watched>map(done -> new Watched.OneArticle(Long.parseLong(done.item().id())))
              .orElseGet(Watched.TakenDown::new);
      case Found.Nothing nothing -> new Watched.Nothing(nothing.reason());
    };
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

  public void pause(Article article) {
    list.pause(new ArticleItem(article));
  }

  public void resume(Article article) {
    list.resume(new ArticleItem(article));
  }

  public void pause(Outlet outlet) {
    list.pause(new OutletItem(outlet));
  }

  public void resume(Outlet outlet) {
    list.resume(new OutletItem(outlet));
  }

  /// An article's addresses go to another one.
  ///
  /// @param named number or address of the other one
  /// @return id of the article that both are now
  /// @throws Refusal when there is no other one so named
  public long merge(Article from, String named) {
    Optional<Article> into =
        list.find(named.strip()).stream()
            .flatMap(item -> item instanceof ArticleItem(Article one) ? Stream.of(one) : null)
            .findFirst();
    if (into.isEmpty() || into.get().id() == from.id()) {
      throw Refusal.badRequest("“" + named + "” is not the number or address of another article.");
    }
    return site.store().watching().merge(from.id(), into.get().id(), site.now());
  }

  /// Conceals an article everywhere, at once.
  ///
  /// @param reason is told to who asks for it
  /// @throws Refusal when there is no reason, or it is too long
  public Takedown takeDown(Article article, String reason) {
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw Refusal.badRequest(
          "Say in at most " + LONGEST_REASON + " characters why it is taken down.");
    }
    Caller caller = site.signedIn();
    Takedown takedown = new Takedown(site.now(), why, caller.account().id());
    site.store().watching().conceal(article.id(), takedown);
    return takedown;
  }

  /// Shows an article again; it is watched again if it was before.
  ///
  /// @throws Refusal when it was not taken down
  public void restore(long id) {
    if (site.store().histories().takedown(id).isEmpty()) {
      throw Refusal.notFound("No article of this number was taken down.");
    }
    site.store().watching().reveal(id);
    Article article = site.article(id);
    if (article.state() == ArticleState.ACTIVE) {
      resume(article);
    }
  }
}
