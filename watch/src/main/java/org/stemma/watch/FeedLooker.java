package org.stemma.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.feed.FeedPages;
import org.stemma.feed.FeedReading;
import org.stemma.feed.Feeds;
import org.stemma.feed.NotAFeed;
import org.stemma.feed.SitemapIndex;
import org.stemma.fetch.FetchRequest;
import org.stemma.fetch.Fetched;
import org.stemma.schedule.Poll;
import org.stemma.schedule.PollState;
import org.stemma.schedule.Polling;
import org.stemma.store.Feed;
import org.stemma.store.FeedLook;
import org.stemma.store.Validators;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;

/// One look at one feed: articles that it names and nobody knows are put on the list, and those that it says were modified
/// are looked at soon.
final class FeedLooker {

  /// Sitemaps of one index that are read at one look, the newest first: an index of a whole site has thousands.
  private static final int SITEMAPS = 20;

  private final Desk desk;
  private final HostRound round;
  private final House house;
  private final Feed feed;

  FeedLooker(Desk desk, HostRound round, House house, Feed feed) {
    this.desk = desk;
    this.round = round;
    this.house = house;
    this.feed = feed;
  }

  /// What a look at a feed found.
  ///
  /// @param kind null when it could not be read
  /// @param error null when it could
  private record Found(
      @Nullable String kind,
      @Nullable String title,
      Listing.Counts counts,
      Poll poll,
      Validators validators,
      @Nullable String error) {}

  void run() throws InterruptedException {
    Instant at = desk.time().instant();
    try {
      Fetched fetched = round.fetch(house, request());
      store(at, found(fetched), fetched.trail().took());
    } catch (BadUrlException fault) {
      desk.tell(new Happened.Fault("feed " + feed.id() + " " + feed.url(), fault));
    }
  }

  private FetchRequest request() throws BadUrlException {
    return FetchRequest.feed(WebUrl.parse(feed.url()))
        .ifChangedSince(feed.validators().etag(), feed.validators().lastModified());
  }

  private Found found(Fetched fetched) throws InterruptedException {
    return switch (fetched) {
      case Fetched.Page page -> page(page);
      case Fetched.NotModified same ->
          new Found(
              feed.kind(),
              feed.title(),
              Listing.Counts.NONE,
              new Poll.Read(0, 0, null, null),
              feed.validators(),
              null);
      case Fetched.Gone gone when gone.permanent() -> failed(gone.reason(), new Poll.Gone());
      case Fetched.Gone gone -> failed(gone.reason(), again(gone));
      case Fetched.Blocked blocked ->
          failed(blocked.why().label() + ": " + blocked.reason(), again(blocked));
      case Fetched.Failed failed ->
          failed(failed.kind().label() + ": " + failed.reason(), again(failed));
      case Fetched.Refused refused -> failed("robots.txt: " + refused.reason(), again(refused));
    };
  }

  private Poll again(Fetched fetched) {
    return new Poll.Failed(round.retryAfter(fetched));
  }

  private Found failed(String error, Poll poll) {
    return new Found(feed.kind(), feed.title(), Listing.Counts.NONE, poll, Validators.NONE, error);
  }

  private Found page(Fetched.Page page) throws InterruptedException {
    FeedReading reading = Feeds.read(page.body(), page.contentType(), page.url());
    Validators validators = new Validators(page.etag(), page.lastModified());
    return switch (reading) {
      case org.stemma.feed.Feed read -> {
        Listing.Counts counts = listing(read).take(read.entries());
        Poll poll = new Poll.Read(counts.added(), counts.listed(), read.updateEvery(), null);
        yield new Found(label(read.kind()), read.title(), counts, poll, validators, null);
      }
      case SitemapIndex index -> {
        Listing.Counts counts = sitemaps(index);
        Poll poll = new Poll.Read(counts.added(), counts.listed(), null, null);
        yield new Found("sitemap index", feed.title(), counts, poll, validators, null);
      }
      case FeedPages pages ->
          failed(
              "a web page, no feed; it names " + pages.links().getFirst().url(),
              new Poll.Failed(null));
      case NotAFeed none -> failed(none.reason(), new Poll.Failed(null));
    };
  }

  private static String label(org.stemma.feed.Feed.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private Listing listing(org.stemma.feed.Feed read) {
    boolean isSitemap =
        read.kind() == org.stemma.feed.Feed.Kind.SITEMAP
            || read.kind() == org.stemma.feed.Feed.Kind.NEWS_SITEMAP;
    Instant now = desk.time().instant();
    return new Listing(
        desk, house, feed, now, isSitemap ? now.minus(house.rules().newest()) : Instant.MIN);
  }

  private Listing.Counts sitemaps(SitemapIndex index) throws InterruptedException {
    Instant newest = desk.time().instant().minus(house.rules().newest());
    List<SitemapIndex.Ref> refs = new ArrayList<>(index.sitemaps());
    refs.removeIf(
        ref -> ref.lastModified() != null && ref.lastModified().latest().isBefore(newest));
    refs.sort((one, other) -> latest(other).compareTo(latest(one)));
    Listing.Counts counts = Listing.Counts.NONE;
    for (SitemapIndex.Ref ref : refs.subList(0, Math.min(SITEMAPS, refs.size()))) {
      Optional<Fetched> fetched = round.fetchMore(house, ref.url());
      if (fetched.isPresent()
          && fetched.get() instanceof Fetched.Page page
          && Feeds.read(page.body(), page.contentType(), page.url())
              instanceof org.stemma.feed.Feed read) {
        counts = counts.plus(listing(read).take(read.entries()));
      }
    }
    return counts;
  }

  private static Instant latest(SitemapIndex.Ref ref) {
    return ref.lastModified() == null ? Instant.MIN : ref.lastModified().latest();
  }

  private void store(Instant at, Found found, Duration took) {
    Polling.Next next =
        Polling.next(
            PollState.parse(feed.memory()), found.poll(), at, house.rules().feeds(), feed.id());
    Instant due = next.due().orElse(Instant.MAX);
    boolean isStored =
        desk.store()
            .feeds()
            .looked(
                new FeedLook(
                    feed.id(),
                    desk.owner(),
                    found.kind(),
                    found.title(),
                    at,
                    due,
                    found.validators(),
                    found.counts().added() > 0 ? at : null,
                    found.error(),
                    next.state().text()));
    if (isStored) {
      desk.tell(
          new Happened.FeedLooked(
              feed, found.counts().listed(), found.counts().added(), found.error(), due, took));
    }
  }
}
