package org.stemma.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.fetch.Fetched;
import org.stemma.fetch.Trail;
import org.stemma.history.Arrival;
import org.stemma.store.Outcome;
import org.stemma.store.Validators;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;

/// Turns what was fetched into what history takes in.
final class Arrivals {

  private static final byte[] NOTHING = {};

  private Arrivals() {}

  static Arrival of(Instant at, Fetched fetched) {
    return switch (fetched) {
      case Fetched.Page page ->
          arrival(
              at,
              page,
              page.body(),
              Outcome.PAGE,
              "",
              new Validators(page.etag(), page.lastModified()));
      case Fetched.NotModified same ->
          arrival(
              at,
              same,
              NOTHING,
              Outcome.NOT_MODIFIED,
              "",
              new Validators(same.etag(), same.lastModified()));
      case Fetched.Blocked blocked ->
          without(at, blocked, Outcome.BLOCKED, blocked.why().label() + ": " + blocked.reason());
      case Fetched.Gone gone -> without(at, gone, Outcome.GONE, gone.reason());
      case Fetched.Failed failed ->
          without(at, failed, Outcome.FAILED, failed.kind().label() + ": " + failed.reason());
      case Fetched.Refused refused -> without(at, refused, Outcome.REFUSED, refused.reason());
    };
  }

  private static Arrival without(Instant at, Fetched fetched, Outcome outcome, String detail) {
    return arrival(at, fetched, NOTHING, outcome, detail, Validators.NONE);
  }

  private static Arrival arrival(
      Instant at,
      Fetched fetched,
      byte[] body,
      Outcome outcome,
      String detail,
      Validators validators) {
    Trail trail = fetched.trail();
    List<Exchange> exchanges = trail.exchanges();
    // Every hop is an exchange; one exchange more is the answer.
    boolean isAnswered = exchanges.size() > trail.hops().size();
    List<Exchange> hops = isAnswered ? exchanges.subList(0, exchanges.size() - 1) : exchanges;
    @Nullable Exchange last = isAnswered ? exchanges.getLast() : null;
    WebUrl end = trail.last();
    boolean moved = trail.movedTo().filter(end::equals).isPresent();
    return new Arrival(
        at, trail.asked(), hops, last, body, outcome, detail, end, moved, validators);
  }
}
