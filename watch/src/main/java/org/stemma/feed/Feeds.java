package org.stemma.feed;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Page;
import org.stemma.url.WebUrl;

/// Reads what came from a feed's address, whatever it is.
///
/// The bytes decide, not the declared type: feeds are served as `text/html`, pages as feeds. No input fails; what can't be
/// read says so as [NotAFeed], and what can be read in part is read in part, with a warning.
///
/// Cost: linear in the body, which the caller bounds; a file that is gzip in itself is unpacked to 50 MB at most.
public final class Feeds {

  private static final Pattern OPML =
      Pattern.compile("(?:<\\?[^>]{0,1000}>\\s*){0,5}<opml\\b", Pattern.CASE_INSENSITIVE);

  private Feeds() {}

  /// Reads a body.
  ///
  /// @param body after the transfer's own coding was undone
  /// @param contentType header as sent, of which only the charset is used; null when there was none
  /// @param url where it came from after redirects; what is relative in it is resolved against this
  public static FeedReading read(byte[] body, @Nullable String contentType, WebUrl url) {
    GzipFile file = GzipFile.open(body);
    Page page = Page.decode(file.bytes, contentType);
    if (page.kind() == Page.Kind.BINARY) {
      return new NotAFeed(NotAFeed.Kind.BINARY, "binary data");
    }
    String text = page.text().strip();
    if (text.isEmpty()) {
      return new NotAFeed(NotAFeed.Kind.EMPTY, "nothing at all");
    }
    if (text.startsWith("{")) {
      return json(text, url);
    }
    Dialect dialect = Dialect.of(text);
    if (dialect != null) {
      return XmlFeed.read(dialect, text, url);
    }
    return page.kind() == Page.Kind.HTML ? PageLinks.read(text, url) : other(text, file.cut);
  }

  private static FeedReading json(String text, WebUrl url) {
    Feed feed = JsonFeed.read(text, url);
    return feed != null ? feed : new NotAFeed(NotAFeed.Kind.OTHER, "JSON, but no JSON Feed");
  }

  private static FeedReading other(String text, boolean cut) {
    Optional<Feed> lines = TextSitemap.read(text, cut);
    if (lines.isPresent()) {
      return lines.get();
    }
    String reason =
        !text.startsWith("<")
            ? "text, but no list of addresses"
            : OPML.matcher(text).lookingAt()
                ? "a list of feeds (OPML), to be imported as one"
                : "XML, but no feed";
    return new NotAFeed(NotAFeed.Kind.OTHER, reason);
  }
}
