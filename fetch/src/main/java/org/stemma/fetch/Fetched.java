package org.stemma.fetch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;

/// The outcome of a fetch. There is always one; nothing is thrown for what a server, a network or a publisher does.
///
/// That an article has moved is no outcome of its own: it moves *and* has a page, and either can be news. It is a property of
/// the way, [Trail#movedTo()].
public sealed interface Fetched {

  /// What happened on the way.
  Trail trail();

  /// The last exchange with a server; empty when there was none.
  default Optional<Exchange> exchange() {
    return trail().exchanges().isEmpty()
        ? Optional.empty()
        : Optional.of(trail().exchanges().getLast());
  }

  /// An answer with a body that may be read.
  ///
  /// @param trail ends with the exchange whose body this is
  /// @param url that the body came from, after all redirects
  /// @param body with all content codings removed; not copied, not to be written to; may be empty
  /// @param contentType the header as it came; null when there was none
  /// @param etag for the next request; null when there was none
  /// @param lastModified for the next request; null when there was none
  @SuppressWarnings(
      "ArrayRecordComponent") // never compared, and a copy of each page would be a waste
  record Page(
      Trail trail,
      WebUrl url,
      byte[] body,
      @Nullable String contentType,
      @Nullable String etag,
      @Nullable String lastModified)
      implements Fetched {}

  /// The server says that the answer that is already here is still good (304).
  ///
  /// @param url that said so, after all redirects
  /// @param etag for the next request; null when it sent none, and the old one stays good
  /// @param lastModified for the next request; null when it sent none, and the old one stays good
  record NotModified(Trail trail, WebUrl url, @Nullable String etag, @Nullable String lastModified)
      implements Fetched {}

  /// Something stands in the article's place, and a reader might see the article nevertheless.
  ///
  /// @param why what stands there
  /// @param reason the sign by which it was told, in a phrase for a person
  record Blocked(Trail trail, Block why, String reason) implements Fetched {}

  /// The article is not there.
  ///
  /// @param sign how the server said so
  /// @param reason in a phrase for a person
  record Gone(Trail trail, Absence sign, String reason) implements Fetched {

    /// True when the server says that it will not come back (410, RFC 9110, section 15.5.11).
    public boolean permanent() {
      return sign == Absence.GONE_410;
    }
  }

  /// It could not be had this time.
  ///
  /// @param kind what went wrong
  /// @param reason in a phrase for a person
  record Failed(Trail trail, Failure kind, String reason) implements Fetched {}

  /// Its host's robots.txt does not allow it.
  ///
  /// @param url that was refused: the one asked for, or one that it redirects to
  /// @param reason in a phrase for a person
  record Refused(Trail trail, WebUrl url, String reason) implements Fetched {}
}
