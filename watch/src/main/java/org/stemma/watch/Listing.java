package org.stemma.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.feed.Entry;
import org.stemma.history.OutletKey;
import org.stemma.store.Added;
import org.stemma.store.Address;
import org.stemma.store.AddressKind;
import org.stemma.store.Article;
import org.stemma.store.ArticleState;
import org.stemma.store.Feed;
import org.stemma.store.NewArticle;
import org.stemma.store.Pace;
import org.stemma.url.WebUrl;

/// Takes the entries of a feed: unknown articles on the list, modified ones forward.
final class Listing {

  private final Desk desk;
  private final House house;
  private final Feed feed;
  private final Instant now;
  private final Instant notBefore;

  /// @param notBefore entries that claim to be older are passed over; [Instant#MIN] for none
  Listing(Desk desk, House house, Feed feed, Instant now, Instant notBefore) {
    this.desk = desk;
    this.house = house;
    this.feed = feed;
    this.now = now;
    this.notBefore = notBefore;
  }

  /// @param listed entries with an address
  /// @param added those that nobody knew
  record Counts(int listed, int added) {
    static final Counts NONE = new Counts(0, 0);

    Counts plus(Counts other) {
      return new Counts(listed + other.listed, added + other.added);
    }
  }

  /// An entry whose address can be one.
  private record Named(Entry entry, WebUrl url) {}

  Counts take(List<Entry> entries) {
    List<Named> named = new ArrayList<>();
    for (Entry entry : entries) {
      if (!isTooOld(entry)) {
        named.add(new Named(entry, entry.url().clean()));
      }
    }
    List<Named> unknown = named.stream().filter(one -> !isKnownByAlias(one.entry())).toList();
    List<Added> added =
        desk.store().watching().addAll(unknown.stream().map(this::article).toList());
    int created = 0;
    for (int i = 0; i < added.size(); i++) {
      if (added.get(i).created()) {
        created++;
      } else {
        bringForward(unknown.get(i));
      }
    }
    return new Counts(named.size(), created);
  }

  private boolean isTooOld(Entry entry) {
    Instant newest = null;
    if (entry.published() != null) {
      newest = entry.published().latest();
    }
    if (entry.updated() != null && (newest == null || entry.updated().latest().isAfter(newest))) {
      newest = entry.updated().latest();
    }
    return newest != null && newest.isBefore(notBefore);
  }

  /// A feed service's address and the publisher's own are one article; the second may be known from elsewhere.
  private boolean isKnownByAlias(Entry entry) {
    return entry.aliases().stream()
        .anyMatch(alias -> desk.store().watching().find(alias.key()).isPresent());
  }

  private NewArticle article(Named named) {
    WebUrl url = named.url();
    String key = OutletKey.of(url);
    long outlet =
        key.equals(house.outlet().key())
            ? house.outlet().id()
            : desk.store().outlets().get(key).id();
    return new NewArticle(
        new Address(url.key(), url.toString(), AddressKind.FEED, now, null),
        url.hostKey().toString(),
        outlet,
        feed.id(),
        ArticleState.ACTIVE,
        Pace.fresh(now));
  }

  /// Only what the feed calls modified since it was last read: so a long feed costs one look-up per entry once.
  private void bringForward(Named named) {
    @Nullable Instant modified =
        named.entry().updated() == null ? null : named.entry().updated().earliest();
    if (modified == null || (feed.checkedAt() != null && modified.isBefore(feed.checkedAt()))) {
      return;
    }
    Optional<Article> known = desk.store().watching().find(named.url().key());
    if (known.isPresent()) {
      Article article = known.get();
      Instant due = Schedule.sooner(article, modified, now, house.rules().articles());
      if (due.isBefore(article.pace().due())) {
        desk.store().watching().due(article.id(), due);
      }
    }
  }
}
