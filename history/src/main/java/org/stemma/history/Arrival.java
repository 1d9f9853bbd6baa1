package org.stemma.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Outcome;
import org.stemma.store.Validators;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;

/// What came back from one look at an article, before anybody has read it.
///
/// @param at when the look began, by our clock
/// @param asked the address that was asked for
/// @param hops redirects, in order; each says where to look next
/// @param last the exchange that was no redirect; null when there was none: no answer, a refusal by robots.txt, a connection
///     that was not allowed
/// @param body of `last`, content-coding taken off; empty when there is none
/// @param outcome what the client makes of it: [Outcome#PAGE] for a page that is still to be read
/// @param detail for a person: why it is blocked, gone or failed; empty when there is nothing to say
/// @param url where `last` was found; `asked` without a redirect
/// @param moved true when every hop was a permanent redirect, and there was one
/// @param validators to ask again with; [Validators#NONE] when the host gave none
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Arrival(
    Instant at,
    WebUrl asked,
    List<Exchange> hops,
    @Nullable Exchange last,
    byte[] body,
    Outcome outcome,
    String detail,
    WebUrl url,
    boolean moved,
    Validators validators) {

  public Arrival {
    hops = List.copyOf(hops);
  }

  /// The host's word for what the body is; null when it gave none.
  @Nullable String contentType() {
    return last == null ? null : last.response().first("Content-Type").orElse(null);
  }
}
