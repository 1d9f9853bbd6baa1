package org.stemma.transfer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.history.OutletKey;
import org.stemma.history.PageReader;
import org.stemma.store.Added;
import org.stemma.store.Address;
import org.stemma.store.AddressKind;
import org.stemma.store.Article;
import org.stemma.store.ArticleState;
import org.stemma.store.NewArticle;
import org.stemma.store.Pace;
import org.stemma.store.Store;
import org.stemma.url.WebUrl;

/// Which article each capture of a batch belongs to; those that are not there are made, all of a batch at once.
///
/// An article is found by the address that was captured, else by the one that its page names as its own, where that may be believed:
/// within the outlet, and no front page. Two articles that are there are never made one by an import.
///
/// Not thread-safe.
final class Homes {

  private final Store store;
  private final InstantSource clock;
  private final boolean watch;
  private final Map<String, Long> outlets = new HashMap<>();

  /// @param watch whether the articles are watched from now on
  Homes(Store store, InstantSource clock, boolean watch) {
    this.store = store;
    this.clock = clock;
    this.watch = watch;
  }

  /// An article that a batch has captures of.
  static final class Home {
    private @Nullable Article article;
    private @Nullable WebUrl at;
    private AddressKind kind = AddressKind.GIVEN;
    private Instant since = Instant.MAX;
    private int added;
    private final Map<String, Address> further = new LinkedHashMap<>();
    private @Nullable Address canonical;

    /// Null when it was taken down.
    @Nullable Article article() {
      return article;
    }

    /// 1 when it was not there before, said once; 0 otherwise.
    int takeNew() {
      int taken = added;
      added = 0;
      return taken;
    }

    /// The addresses that turned out to be its own, handed out once.
    List<Address> takeFurther() {
      List<Address> taken = List.copyOf(further.values());
      further.clear();
      return taken;
    }

    /// The address by which it goes from now on, handed out once; null when it stays.
    @Nullable Address takeCanonical() {
      Address taken = canonical;
      canonical = null;
      return taken;
    }
  }

  /// Finds or makes the article of each; null for what is no article's: a page without article at an address that is none's.
  ///
  /// @return one for each, in the same order
  List<@Nullable Home> of(List<Brought> batch) {
    Map<String, Home> byKey = new HashMap<>();
    List<@Nullable Home> homes = new ArrayList<>();
    for (Brought brought : batch) {
      homes.add(of(brought, byKey));
    }
    make(homes);
    return homes;
  }

  private @Nullable Home of(Brought brought, Map<String, Home> byKey) {
    WebUrl url = brought.found().home();
    WebUrl named = named(url, brought.text());
    Home home = at(url, byKey);
    Home other = named == null ? null : at(named, byKey);
    if (home == null && other == null) {
      if (brought.found().isToBeRead() && brought.text() == null) {
        return null;
      }
      home = fresh(named == null ? url : named, named != null, byKey);
    }
    Instant at = brought.found().at();
    if (home == null) {
      home = other == null ? fresh(url, false, byKey) : other;
    } else if (named != null && other == null) {
      adopt(home, address(named, AddressKind.CANONICAL, at), byKey, named);
    }
    if (byKey.putIfAbsent(url.key(), home) == null) {
      home.further.put(url.key(), address(url, AddressKind.GIVEN, at));
    }
    home.since = at.isBefore(home.since) ? at : home.since;
    return home;
  }

  private @Nullable Home at(WebUrl url, Map<String, Home> byKey) {
    Home home = byKey.get(url.key());
    if (home == null) {
      Optional<Article> article = store.watching().find(url.key());
      if (article.isPresent()) {
        home = known(article.get(), byKey);
        byKey.put(url.key(), home);
      }
    }
    return home;
  }

  /// The same article may be met at two of its addresses in one batch.
  private static Home known(Article article, Map<String, Home> byKey) {
    for (Home home : byKey.values()) {
      if (home.article != null && home.article.id() == article.id()) {
        return home;
      }
    }
    Home home = new Home();
    home.article = article;
    return home;
  }

  private static Home fresh(WebUrl url, boolean isNamed, Map<String, Home> byKey) {
    Home home = new Home();
    home.at = url;
    home.kind = isNamed ? AddressKind.CANONICAL : AddressKind.GIVEN;
    byKey.put(url.key(), home);
    return home;
  }

  private static void adopt(Home home, Address named, Map<String, Home> byKey, WebUrl url) {
    byKey.put(url.key(), home);
    home.further.put(url.key(), named);
    if (home.article != null && home.article.revision() == null) {
      home.canonical = named;
    }
  }

  private static @Nullable WebUrl named(WebUrl url, PageReader.@Nullable Text text) {
    WebUrl named = text == null ? null : text.canonical();
    boolean isBelieved =
        named != null
            && !named.key().equals(url.key())
            && !named.isFront()
            && OutletKey.of(named).equals(OutletKey.of(url));
    return isBelieved ? named : null;
  }

  private static Address address(WebUrl url, AddressKind kind, Instant at) {
    return new Address(url.key(), url.toString(), kind, at, null);
  }

  private void make(List<@Nullable Home> homes) {
    Map<Home, NewArticle> wanted = new LinkedHashMap<>();
    for (Home home : homes) {
      if (home != null && home.at != null) {
        wanted.putIfAbsent(home, wanted(home, home.at));
      }
    }
    Iterator<Added> added = store.watching().addAll(List.copyOf(wanted.values())).iterator();
    for (Home home : wanted.keySet()) {
      Added one = added.next();
      home.article = store.histories().article(one.id()).orElse(null);
      home.added = one.created() ? 1 : 0;
      home.at = null;
    }
    if (watch) {
      watch(homes);
    }
  }

  private NewArticle wanted(Home home, WebUrl url) {
    return new NewArticle(
        address(url, home.kind, home.since),
        url.hostKey().toString(),
        outlet(url),
        null,
        watch ? ArticleState.ACTIVE : ArticleState.KEPT,
        Pace.fresh(clock.instant()));
  }

  private long outlet(WebUrl url) {
    return outlets.computeIfAbsent(OutletKey.of(url), key -> store.outlets().get(key).id());
  }

  private void watch(List<@Nullable Home> homes) {
    homes.stream()
        .filter(home -> home != null && home.article != null)
        .map(home -> home.article)
        .filter(article -> article.state() == ArticleState.KEPT)
        .map(Article::id)
        .distinct()
        .forEach(id -> store.watching().resume(id, clock.instant()));
  }
}
