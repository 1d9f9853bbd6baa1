package org.stemma.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;

/// One fetch on its way: where it is, and what has happened so far.
final class Journey {

  private final WebUrl asked;
  private final int most;
  private final long begun = System.nanoTime();
  private final List<Exchange> exchanges = new ArrayList<>(1);
  private final List<Hop> hops = new ArrayList<>(0);
  private final Set<WebUrl> seen = new HashSet<>();
  private WebUrl at;

  /// @param most redirects to follow
  Journey(WebUrl asked, int most) {
    this.asked = asked;
    this.most = most;
    this.at = asked;
    seen.add(asked);
  }

  WebUrl at() {
    return at;
  }

  void add(@Nullable Exchange exchange) {
    if (exchange != null) {
      exchanges.add(exchange);
    }
  }

  /// Goes where an answer sends us.
  ///
  /// @return false when the answer is no redirect
  /// @throws FailedFetchException when it leads nowhere, in a circle, or too far
  boolean follow(Exchange answer) throws FailedFetchException {
    int status = answer.response().status();
    String location = answer.response().first("Location").orElse("");
    if (!Redirects.isRedirect(status)) {
      return false;
    }
    if (location.isBlank()) {
      throw new FailedFetchException(Failure.REDIRECT, status + " without a Location");
    }
    Hop hop = new Hop(at, resolve(location), status);
    if (!seen.add(hop.to())) {
      boolean cookies = answer.response().first("Set-Cookie").isPresent();
      throw new FailedFetchException(
          Failure.REDIRECT,
          "redirects in a circle" + (cookies ? "; it sets cookies, and none are kept" : ""));
    }
    if (hops.size() == most) {
      throw new FailedFetchException(Failure.REDIRECT, "more than " + most + " redirects");
    }
    hops.add(hop);
    at = hop.to();
    return true;
  }

  private WebUrl resolve(String location) throws FailedFetchException {
    try {
      return at.resolve(location);
    } catch (BadUrlException e) {
      throw new FailedFetchException(Failure.REDIRECT, "redirects to what is " + e.getMessage());
    }
  }

  /// @param now by the clock that `Retry-After` is measured against
  Trail trail(Instant now) {
    Exchange last = exchanges.isEmpty() ? null : exchanges.getLast();
    return new Trail(
        asked,
        exchanges,
        hops,
        last == null ? 0 : last.response().status(),
        last == null ? null : RetryAfter.of(last.response(), now),
        Duration.ofNanos(System.nanoTime() - begun));
  }
}
