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
  static Optional<Fetched> sentAway(FetchRequest request, WebUrl to, Trail trail) {
    return request.accept() == Accept.PAGE && SentAway.is(request.url(), to)
        ? Optional.of(new Fetched.Gone(trail, Absence.SENT_AWAY, "it redirects to " + to))
        : Optional.empty();
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
    int status = head.status();
    if (status == 304) {
      return notModified(request, head, trail);
    }
    if (status == 404 || status == 410) {
      Absence sign = status == 404 ? Absence.NOT_FOUND_404 : Absence.GONE_410;
      return new Fetched.Gone(trail, sign, "its server says " + status);
    }
    boolean good = status == 200 || status == 203;
    byte[] body =
        good
            ? Decoding.decode(head, answer.body(), decodedLimit)
            : Decoding.begin(head, answer.body(), GLANCE);
    Optional<BlockPages.Sign> block =
        good && request.accept() == Accept.PAGE && !trail.hops().isEmpty()
            ? Gates.sign(trail.hops().getLast())
            : Optional.empty();
    block = block.isPresent() ? block : BlockPages.sign(head, body, request.accept());
    if (block.isPresent()) {
      return new Fetched.Blocked(trail, block.get().block(), block.get().reason());
    }
    if (!good) {
      throw new FailedFetchException(
          status >= 500 ? Failure.SERVER_ERROR : Failure.STATUS, "its server says " + status);
    }
    return page(trail, body, head);
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
