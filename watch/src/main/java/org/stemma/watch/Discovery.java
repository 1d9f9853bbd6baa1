package org.stemma.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Article;
import org.stemma.extract.Extraction;
import org.stemma.extract.Extractor;
import org.stemma.extract.NoArticle;
import org.stemma.extract.Page;
import org.stemma.extract.TrackerPage;
import org.stemma.feed.Feed;
import org.stemma.feed.FeedPages;
import org.stemma.feed.FeedReading;
import org.stemma.feed.Feeds;
import org.stemma.feed.NotAFeed;
import org.stemma.feed.SitemapIndex;
import org.stemma.fetch.FetchRequest;
import org.stemma.fetch.Fetched;
import org.stemma.fetch.Fetcher;
import org.stemma.fetch.PoliteSettings;
import org.stemma.fetch.Politeness;
import org.stemma.history.PageReader;
import org.stemma.history.Reads;
import org.stemma.text.Witness;
import org.stemma.url.WebUrl;

/// Finds out what an address is that a person wants watched, or what article stands there, by fetching it once, politely and through
/// the guard.
///
/// A feed or sitemap is one, whatever its address looks like. A page that is an article is an article, also when it names feeds, as
/// most do; a front page, or another page without an article, stands for the feeds that it declares.
public final class Discovery {

  private final Fetcher fetcher;
  private final Politeness politeness;
  private final Timekeeper time;

  public Discovery(Fetcher fetcher, Timekeeper time) {
    this.fetcher = fetcher;
    this.politeness = new Politeness(PoliteSettings.standard(), time);
    this.time = time;
  }

  /// What an address turned out to be.
  public sealed interface Found {

    /// Feeds or sitemaps: the address itself, or those that the page there declares.
    ///
    /// @param page true when the address is a page that names them
    record OfFeeds(boolean page, List<OneFeed> feeds) implements Found {

      public OfFeeds {
        feeds = List.copyOf(feeds);
      }
    }

    /// An article.
    ///
    /// @param headline null when it has none
    record OfArticle(WebUrl url, @Nullable String headline) implements Found {}

    /// Nothing that can be watched, or nothing that could be fetched.
    ///
    /// @param reason in a phrase for a person
    record Nothing(String reason) implements Found {}
  }

  /// A feed or sitemap.
  ///
  /// @param kind as the watcher names it; null before it was read
  /// @param title null when it has none
  public record OneFeed(WebUrl url, @Nullable String kind, @Nullable String title) {}

  /// Asks for the address and says what it is.
  ///
  /// @throws InterruptedException while it waits for the host's turn
  public Found find(WebUrl url) throws InterruptedException {
    Instant allowed = politeness.nextAllowed(url.hostKey());
    time.waitUntil(allowed);
    Fetched fetched = ask(url);
    return fetched instanceof Fetched.Page page
        ? found(url, page)
        : new Found.Nothing(whyNot(fetched));
  }

  private Fetched ask(WebUrl url) {
    politeness.begin(url.hostKey());
    Fetched fetched = fetcher.fetch(FetchRequest.page(url));
    politeness.end(url.hostKey(), fetched);
    return fetched;
  }

  private static String whyNot(Fetched fetched) {
    return switch (fetched) {
      case Fetched.Page _ -> "it is a page";
      case Fetched.NotModified _ -> "its server says 304 to a first request";
      case Fetched.Gone gone -> gone.reason();
      case Fetched.Blocked blocked -> blocked.why().label() + ": " + blocked.reason();
      case Fetched.Failed failed -> failed.kind().label() + ": " + failed.reason();
      case Fetched.Refused refused -> "its robots.txt does not allow it: " + refused.reason();
    };
  }

  /// What an address bears, for who asks once.
  public sealed interface Borne {

    /// An article.
    ///
    /// @param url that it came from, after all redirects
    /// @param canonical the address that the page names as its own; null when it names none
    record Text(WebUrl url, @Nullable WebUrl canonical, Witness witness) implements Borne {}

    /// None, or nothing that could be fetched.
    ///
    /// @param reason in a phrase for a person
    record Nothing(String reason) implements Borne {}
  }

  /// Reads the article at an address, by the same rules as the watcher, and keeps nothing.
  ///
  /// @param patience for the host's turn; who would have to wait longer is told so
  /// @throws InterruptedException while it waits
  public Borne read(WebUrl url, Duration patience) throws InterruptedException {
    Instant allowed = politeness.nextAllowed(url.hostKey());
    if (allowed.isAfter(time.instant().plus(patience))) {
      return new Borne.Nothing("its host was asked just now, and is given a pause");
    }
    time.waitUntil(allowed);
    Fetched fetched = ask(url);
    return fetched instanceof Fetched.Page page ? borne(page) : new Borne.Nothing(whyNot(fetched));
  }

  private static Borne borne(Fetched.Page page) {
    PageReader reader = new PageReader(Reads.with(Extractor.standard()));
    return switch (reader.read(page.body(), page.contentType(), page.url().toString())) {
      case PageReader.Text text -> new Borne.Text(page.url(), text.canonical(), text.witness());
      case PageReader.NoText none -> new Borne.Nothing("no article: " + none.reason());
      case PageReader.Tracked _ -> new Borne.Nothing("the page of a revision tracker, no article");
    };
  }

  private static Found found(WebUrl url, Fetched.Page page) {
    FeedReading reading = Feeds.read(page.body(), page.contentType(), page.url());
    return switch (reading) {
      case Feed feed ->
          new Found.OfFeeds(false, List.of(new OneFeed(url, label(feed.kind()), feed.title())));
      case SitemapIndex index ->
          new Found.OfFeeds(false, List.of(new OneFeed(url, "sitemap index", null)));
      case FeedPages pages -> article(url, page, pages);
      case NotAFeed none -> article(url, page, none);
    };
  }

  private static Found article(WebUrl url, Fetched.Page page, FeedReading reading) {
    Extraction extraction =
        Extractor.standard()
            .extract(Page.decode(page.body(), page.contentType()).text(), page.url().toString());
    return switch (extraction) {
      case Article article when !page.url().isFront() ->
          new Found.OfArticle(url, article.witness().headline());
      case Article front -> feeds(reading, "a front page that names no feed");
      case TrackerPage tracker ->
          new Found.Nothing("a revision tracker's page; `stemma import` reads it");
      case NoArticle none -> feeds(reading, "no article and no feed: " + none.reason());
    };
  }

  private static Found feeds(FeedReading reading, String otherwise) {
    if (!(reading instanceof FeedPages pages)) {
      return new Found.Nothing(otherwise);
    }
    List<FeedPages.Link> declared =
        pages.links().stream()
            .filter(link -> link.found() == FeedPages.Found.DECLARED && !isOfComments(link))
            .toList();
    List<FeedPages.Link> taken = declared.isEmpty() ? List.of(pages.links().getFirst()) : declared;
    return new Found.OfFeeds(
        true, taken.stream().map(link -> new OneFeed(link.url(), null, link.title())).toList());
  }

  /// Blog systems declare a feed of what readers wrote beside that of the articles.
  private static boolean isOfComments(FeedPages.Link link) {
    String words = link.url().path() + " " + link.title();
    return words.toLowerCase(Locale.ROOT).contains("comments");
  }

  private static String label(Feed.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
