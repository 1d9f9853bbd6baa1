package org.stemma.feed;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.url.WebUrl;

/// A feed or a sitemap that was read, as far as it could be.
///
/// @param kind which of the formats
/// @param title plain text, of a news sitemap the name of the publication; null when there is none
/// @param siteUrl the site that the feed is of; null when it names none
/// @param selfUrl the feed's address by its own account, which a hub knows it by; null when it names none
/// @param language as written (`en-gb`); null when there is none
/// @param entries in the order of the feed, each article once; empty when it is empty
/// @param hubs WebSub hubs; usually empty
/// @param nextUrl the page with older entries (RFC 5005, JSON Feed `next_url`); null when there is none
/// @param updateEvery how often the publisher says that it pays to look (`ttl`, `sy:updatePeriod`); null when it says nothing
/// @param warnings what was wrong with it, one line each; empty when nothing was
/// @param truncated true when the end was missing or over a limit, so that entries may be missing
public record Feed(
    Kind kind,
    @Nullable String title,
    @Nullable WebUrl siteUrl,
    @Nullable WebUrl selfUrl,
    @Nullable String language,
    List<Entry> entries,
    List<WebUrl> hubs,
    @Nullable WebUrl nextUrl,
    @Nullable Duration updateEvery,
    List<String> warnings,
    boolean truncated)
    implements FeedReading {

  /// The formats, by what they ask of a reader: versions of one format are one kind.
  public enum Kind {
    /// RSS 0.91 to 2.0.
    RSS,
    /// Atom 0.3 and 1.0 (RFC 4287).
    ATOM,
    /// RSS 0.90 and 1.0, which are RDF.
    RDF,
    /// JSON Feed 1.0 and 1.1.
    JSON_FEED,
    /// A sitemap, in XML or as lines of text; its entries have no titles.
    SITEMAP,
    /// A sitemap with Google's news extension: titles and times of publication.
    NEWS_SITEMAP
  }

  public Feed {
    entries = List.copyOf(entries);
    hubs = List.copyOf(hubs);
    warnings = List.copyOf(warnings);
  }
}
