package org.stemma.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.stemma.fetch.FetchRequest;
import org.stemma.fetch.Fetched;
import org.stemma.schedule.Spread;
import org.stemma.store.Article;
import org.stemma.store.Feed;
import org.stemma.store.HostLease;
import org.stemma.url.HostKey;
import org.stemma.url.WebUrl;

/// Works off what is due on one host, one request after the other, as politely as the host wants it.
///
/// It ends when nothing is due any more, when the host wants to be left alone for longer than is worth waiting for, or when
/// the lease is lost; what it leaves is due for the next round.
final class HostRound {

  /// Articles and feeds asked for before the store is asked again what is due: what was stored by then is due no more.
  private static final int PORTION = 100;

  /// A host that is to be left alone for longer is given back instead of being waited for.
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Desk desk;
  private final Map<Long, House> houses = new HashMap<>();
  private HostLease lease;
  private @Nullable Manners manners;
  private @Nullable Instant notBefore;

  HostRound(Desk desk, HostLease lease) {
    this.desk = desk;
    this.lease = lease;
  }

  String host() {
    return lease.host();
  }

  void run() throws InterruptedException {
    try {
      while (portion()) {
        // Until nothing is due, or the host has had enough.
      }
    } finally {
      desk.whenStoreIsThere(this::release);
    }
  }

  private void release() {
    String remembered = manners == null ? lease.politeness() : manners.text();
    desk.store().leases().release(lease, remembered, notBefore);
  }

  /// @return whether more may be due
  private boolean portion() throws InterruptedException {
    Instant now = desk.time().instant();
    List<Feed> feeds = desk.store().leases().dueFeeds(lease, now, PORTION);
    for (Feed feed : feeds) {
      House house = house(feed.outlet());
      if (!mayAsk(house)) {
        return false;
      }
      new FeedLooker(desk, this, house, feed).run();
    }
    List<Article> articles =
        new ArrayList<>(desk.store().leases().dueArticles(lease, now, PORTION));
    articles.sort(
        Spread.urgentFirst(one -> one.pace().due(), one -> one.pace().intervalMillis(), now));
    return looks(articles) && !(feeds.isEmpty() && articles.isEmpty());
  }

  /// The next request goes out while the result of the last is being stored; all are stored before the round goes on.
  private boolean looks(List<Article> articles) throws InterruptedException {
    List<CompletableFuture<Void>> stored = new ArrayList<>();
    boolean all = true;
    for (Article article : articles) {
      House house = house(article.outlet());
      if (!mayAsk(house)) {
        all = false;
        break;
      }
      stored.add(new ArticleLook(desk, this, house, article).run());
    }
    stored.forEach(CompletableFuture::join);
    return all;
  }

  private House house(long outlet) {
    return houses.computeIfAbsent(outlet, desk::house);
  }

  /// Waits until the host may be asked.
  ///
  /// @return false when the round is to end instead
  private boolean mayAsk(House house) throws InterruptedException {
    if (desk.isStopping()) {
      return false;
    }
    Instant now = desk.time().instant();
    Instant allowed = manners(house).nextAllowed();
    if (allowed.isAfter(now.plus(PATIENCE))) {
      notBefore = allowed;
      return false;
    }
    desk.time().waitUntil(allowed);
    return isStillOurs();
  }

  /// A host has one owner nearly always, so the rules of the first outlet met there are the host's.
  private Manners manners(House house) {
    if (manners == null) {
      manners =
          new Manners(
              HostKey.parse(lease.host()), lease.politeness(), house.rules().gap(), desk.time());
    }
    return manners;
  }

  private boolean isStillOurs() {
    Instant now = desk.time().instant();
    if (now.isBefore(lease.until().minus(desk.lease().dividedBy(2)))) {
      return true;
    }
    Optional<HostLease> renewed = desk.store().leases().renew(lease, now, desk.lease());
    renewed.ifPresent(longer -> lease = longer);
    return renewed.isPresent();
  }

  /// Asks the host for something on this round's account.
  Fetched fetch(House house, FetchRequest request) {
    Manners polite = manners(house);
    polite.began();
    Fetched fetched = desk.fetcher().fetch(request);
    polite.ended(fetched);
    polite.heed(request.url(), desk.fetcher().robots(request.url()));
    return fetched;
  }

  /// Asks for something more within one look, such as the next sitemap of a list.
  ///
  /// @return empty when the host wants to be left alone
  Optional<Fetched> fetchMore(House house, WebUrl url) throws InterruptedException {
    return mayAsk(house) ? Optional.of(fetch(house, FetchRequest.feed(url))) : Optional.empty();
  }

  /// When the host may be asked again by its own word; null when it said nothing.
  @Nullable Instant retryAfter(Fetched fetched) {
    Duration wait = fetched.trail().retryAfter();
    return wait == null ? null : desk.time().instant().plus(wait);
  }
}
