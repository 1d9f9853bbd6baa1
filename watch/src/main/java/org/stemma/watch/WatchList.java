package org.stemma.watch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.history.OutletKey;
import org.stemma.store.Added;
import org.stemma.store.Address;
import org.stemma.store.AddressKind;
import org.stemma.store.Article;
import org.stemma.store.ArticleQuery;
import org.stemma.store.ArticleState;
import org.stemma.store.Feed;
import org.stemma.store.NewArticle;
import org.stemma.store.NewFeed;
import org.stemma.store.Outlet;
import org.stemma.store.Pace;
import org.stemma.store.Store;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;

/// The list of what is watched, as people change it. A service at work on the same store sees a change within a second.
public final class WatchList {

  /// Articles asked of the store at once.
  private static final int PAGE = 500;

  private final Store store;
  private final InstantSource clock;

  public WatchList(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What was done with something on the list.
  public enum Deed {
    ADDED,
    /// It was there already.
    KNOWN,
    RESUMED,
    PAUSED,
    REMOVED,
    /// It is looked at as soon as its host allows.
    DUE;

    /// `added`.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What stands on the list.
  public sealed interface Item {

    /// `12` for an article, `f3` for a feed, `courier.example` for an outlet.
    String id();

    /// Its address; an outlet's key.
    String url();

    /// Null when it has none.
    @Nullable String title();
  }

  /// An article on the list.
  public record ArticleItem(Article article) implements Item {

    @Override
    public String id() {
      return String.valueOf(article.id());
    }

    @Override
    public String url() {
      return article.url();
    }

    @Override
    public @Nullable String title() {
      return article.headline();
    }
  }

  /// A feed on the list.
  public record FeedItem(Feed feed) implements Item {

    @Override
    public String id() {
      return "f" + feed.id();
    }

    @Override
    public String url() {
      return feed.url();
    }

    @Override
    public @Nullable String title() {
      return feed.title();
    }
  }

  /// All feeds and articles of one outlet.
  public record OutletItem(Outlet outlet) implements Item {

    @Override
    public String id() {
      return outlet.key();
    }

    @Override
    public String url() {
      return outlet.key();
    }

    @Override
    public String title() {
      return outlet.name();
    }
  }

  /// An item and what was done with it.
  public record Done(Deed deed, Item item) {}

  /// Puts a feed on the list; one that was paused or removed is watched again.
  public Done add(Discovery.OneFeed feed) {
    Optional<Feed> known = store.feeds().find(feed.url().key());
    boolean isWatched = known.filter(one -> one.state() == ArticleState.ACTIVE).isPresent();
    if (!isWatched) {
      store
          .feeds()
          .add(
              new NewFeed(
                  feed.url().key(),
                  feed.url().toString(),
                  feed.url().hostKey().toString(),
                  outlet(feed.url()),
                  feed.kind(),
                  feed.title(),
                  clock.instant()));
    }
    Feed now = store.feeds().find(feed.url().key()).orElseThrow();
    return new Done(
        isWatched ? Deed.KNOWN : known.isPresent() ? Deed.RESUMED : Deed.ADDED, new FeedItem(now));
  }

  /// An address as a person types it: `https://` may be left out.
  ///
  /// @throws BadUrlException when it is none
  public static WebUrl typed(String text) throws BadUrlException {
    boolean bare = text.matches("[^:/?#\\s]+\\.[^:/?#\\s]+(?:[:/?].*)?");
    return WebUrl.parse(bare ? "https://" + text : text);
  }

  /// Puts an article on the list; one that was paused, removed or only kept is watched from now on.
  ///
  /// @return empty when the article at this address was taken down: it stays as it is
  public Optional<Done> add(WebUrl url) {
    Instant now = clock.instant();
    Added added =
        store
            .watching()
            .add(
                new NewArticle(
                    new Address(url.key(), url.toString(), AddressKind.GIVEN, now, null),
                    url.hostKey().toString(),
                    outlet(url),
                    null,
                    ArticleState.ACTIVE,
                    Pace.fresh(now)));
    boolean rests = added.state() != ArticleState.ACTIVE && added.state() != ArticleState.DORMANT;
    if (rests) {
      store.watching().resume(added.id(), now);
    }
    Deed deed = added.created() ? Deed.ADDED : rests ? Deed.RESUMED : Deed.KNOWN;
    return store
        .histories()
        .article(added.id())
        .map(article -> new Done(deed, new ArticleItem(article)));
  }

  private long outlet(WebUrl url) {
    return store.outlets().get(OutletKey.of(url)).id();
  }

  /// What a person means by `12`, `#12`, `f3`, an address, or an outlet's key; several when an address is both an article's and a
  /// feed's, none when nothing is meant.
  public List<Item> find(String target) {
    List<Item> found = new ArrayList<>();
    String id = target.startsWith("#") ? target.substring(1) : target;
    if (id.matches("\\d{1,18}")) {
      store.histories().article(Long.parseLong(id)).map(ArticleItem::new).ifPresent(found::add);
    } else if (id.matches("f\\d{1,18}")) {
      store.feeds().find(Long.parseLong(id.substring(1))).map(FeedItem::new).ifPresent(found::add);
    } else {
      WebUrl.tryParse(target).ifPresent(url -> find(url, found));
      store
          .outlets()
          .find(target.toLowerCase(Locale.ROOT))
          .map(OutletItem::new)
          .ifPresent(found::add);
    }
    return found;
  }

  private void find(WebUrl url, List<Item> found) {
    store.watching().find(url.key()).map(ArticleItem::new).ifPresent(found::add);
    store.feeds().find(url.key()).map(FeedItem::new).ifPresent(found::add);
  }

  /// Takes it off the list; histories stay. Of an outlet, all of its feeds and articles.
  public Done remove(Item item) {
    switch (item) {
      case ArticleItem(Article article) -> store.watching().remove(article.id());
      case FeedItem(Feed feed) -> store.feeds().remove(feed.id());
      case OutletItem(Outlet outlet) -> {
        feeds(outlet).forEach(feed -> store.feeds().remove(feed.id()));
        articles(outlet.id(), null, article -> store.watching().remove(article.id()));
      }
    }
    return new Done(Deed.REMOVED, item);
  }

  /// Lets it rest.
  public Done pause(Item item) {
    switch (item) {
      case ArticleItem(Article article) -> store.watching().pause(article.id());
      case FeedItem(Feed feed) -> store.feeds().pause(feed.id());
      case OutletItem(Outlet outlet) -> store.outlets().pause(outlet.id());
    }
    return new Done(Deed.PAUSED, item);
  }

  /// Watches it again.
  public Done resume(Item item) {
    Instant now = clock.instant();
    switch (item) {
      case ArticleItem(Article article) -> store.watching().resume(article.id(), now);
      case FeedItem(Feed feed) -> store.feeds().resume(feed.id(), now);
      case OutletItem(Outlet outlet) -> store.outlets().resume(outlet.id(), now);
    }
    return new Done(Deed.RESUMED, item);
  }

  /// Has it looked at as soon as its host allows, if it is watched.
  public Done now(Item item) {
    Instant now = clock.instant();
    switch (item) {
      case ArticleItem(Article article) -> store.watching().lookNow(article.id(), now);
      case FeedItem(Feed feed) when feed.state() == ArticleState.ACTIVE ->
          store.feeds().resume(feed.id(), now);
      case FeedItem resting -> {
        // Asking for one look does not end a rest.
      }
      case OutletItem(Outlet outlet) -> store.outlets().lookNow(outlet.id(), now);
    }
    return new Done(Deed.DUE, item);
  }

  private List<Feed> feeds(Outlet outlet) {
    return store.feeds().all().stream().filter(feed -> feed.outlet() == outlet.id()).toList();
  }

  /// Every article that is on the list, the newest first; what was removed, merged or only kept is not on it.
  ///
  /// @param outlet null for all
  /// @param state null for all that are on the list
  public void articles(
      @Nullable Long outlet, @Nullable ArticleState state, Consumer<Article> each) {
    long before = Long.MAX_VALUE;
    List<Article> page = page(outlet, state, before);
    while (!page.isEmpty()) {
      for (Article article : page) {
        if (state != null || isListed(article)) {
          each.accept(article);
        }
      }
      before = page.getLast().id();
      page = page.size() < PAGE ? List.of() : page(outlet, state, before);
    }
  }

  private List<Article> page(@Nullable Long outlet, @Nullable ArticleState state, long before) {
    return store.watching().articles(new ArticleQuery(outlet, null, state, before, PAGE));
  }

  private static boolean isListed(Article article) {
    return switch (article.state()) {
      case ACTIVE, DORMANT, PAUSED -> true;
      case REMOVED, MERGED, KEPT -> false;
    };
  }
}
