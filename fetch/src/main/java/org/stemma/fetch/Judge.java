package org.stemma.fetch;

import java.util.Optional;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;
import org.stemma.warc.Head;

/// Makes an outcome of the last answer.
final class Judge {

  /// Bytes of an error page that are looked at.
  private static final int GLANCE = 1 << 18;

  private final int decodedLimit;

  /// @param decodedLimit bytes of a decoded body
  Judge(int decodedLimit) {
    this.decodedLimit = decodedLimit;
  }

  /// Judges where a redirect leads before it is followed: an article that is led to a front page or a page about errors has
  /// said all there is to say.
  static boolean isSentAway(FetchRequest request, WebUrl to) {
    return request.accept() == Accept.PAGE && SentAway.is(request.url(), to);
  }

  /// A way that ends in a circle or at a refusal after it has led through a login or a consent question ends there.
  static Optional<Fetched> gate(FetchRequest request, Trail trail) {
    return request.accept() == Accept.PAGE
        ? trail.hops().stream()
            .flatMap(hop -> Gates.sign(hop).stream())
            .findFirst()
            .map(sign -> new Fetched.Blocked(trail, sign.block(), sign.reason()))
        : Optional.empty();
  }

  Fetched answer(FetchRequest request, Exchange answer, Trail trail) throws FailedFetchException {
    Head head = answer.response();
    return switch (head.status()) {
      case 200, 203 -> good(request, answer, trail);
      case 304 -> notModified(request, head, trail);
      case 404 -> new Fetched.Gone(trail, Absence.NOT_FOUND_404, "its server says 404");
      case 410 -> new Fetched.Gone(trail, Absence.GONE_410, "its server says 410");
      default -> bad(request, answer, trail);
    };
  }

  private Fetched good(FetchRequest request, Exchange answer, Trail trail)
      throws FailedFetchException {
    Head head = answer.response();
    byte[] body = Decoding.decode(head, answer.body(), decodedLimit);
    boolean led = request.accept() == Accept.PAGE && !trail.hops().isEmpty();
    Optional<BlockPages.Sign> gate = led ? Gates.sign(trail.hops().getLast()) : Optional.empty();
    return gate.or(() -> BlockPages.sign(head, body, request.accept()))
        .<Fetched>map(sign -> new Fetched.Blocked(trail, sign.block(), sign.reason()))
        .orElseGet(() -> page(trail, body, head));
  }

  private static Fetched bad(FetchRequest request, Exchange answer, Trail trail)
      throws FailedFetchException {
    Head head = answer.response();
    byte[] body = Decoding.begin(head, answer.body(), GLANCE);
    Optional<BlockPages.Sign> block = BlockPages.sign(head, body, request.accept());
    if (block.isPresent()) {
      return new Fetched.Blocked(trail, block.get().block(), block.get().reason());
    }
    throw new FailedFetchException(
        head.status() >= 500 ? Failure.SERVER_ERROR : Failure.STATUS,
        "its server says " + head.status());
  }

  private static Fetched notModified(FetchRequest request, Head head, Trail trail)
      throws FailedFetchException {
    if (request.etag() == null && request.lastModified() == null) {
      throw new FailedFetchException(
          Failure.STATUS, "its server says 304 to a question that had no condition");
    }
    return new Fetched.NotModified(
        trail,
        trail.last(),
        head.first("ETag").orElse(null),
        head.first("Last-Modified").orElse(null));
  }

  private static Fetched page(Trail trail, byte[] body, Head head) {
    WebUrl url = trail.last();
    return new Fetched.Page(
        trail,
        url,
        body,
        head.first("Content-Type").orElse(null),
        head.first("ETag").orElse(null),
        head.first("Last-Modified").orElse(null));
  }
}
