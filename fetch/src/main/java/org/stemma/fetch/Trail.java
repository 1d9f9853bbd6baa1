package org.stemma.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;

/// What happened on the way to an outcome.
///
/// @param asked the address of the request
/// @param exchanges with the servers, in order, for the archive; those with robots.txt are not among them; empty when no
///     server answered
/// @param hops the redirects that were followed, in order
/// @param status of the last answer; 0 when there was none
/// @param retryAfter how long the last server asks to be left alone, from its `Retry-After`; null when it did not say
/// @param took from the begin of the fetch to its outcome
public record Trail(
    WebUrl asked,
    List<Exchange> exchanges,
    List<Hop> hops,
    int status,
    @Nullable Duration retryAfter,
    Duration took) {

  /// Copies the lists.
  public Trail {
    exchanges = List.copyOf(exchanges);
    hops = List.copyOf(hops);
  }

  /// The address that was asked last.
  public WebUrl last() {
    return hops.isEmpty() ? asked : hops.getLast().to();
  }

  /// Where the article has moved for good: the end of the permanent redirects that the way begins with. Empty when the first
  /// hop is a temporary one or there is none. (A later temporary hop says nothing of where the article lives.)
  public Optional<WebUrl> movedTo() {
    WebUrl moved = asked;
    for (Hop hop : hops) {
      if (!hop.permanent()) {
        break;
      }
      moved = hop.to();
    }
    return moved.equals(asked) ? Optional.empty() : Optional.of(moved);
  }
}
