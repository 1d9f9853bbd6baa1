package org.stemma.page;

import java.util.Map;
import org.stemma.page.view.ErrorView;
import org.stemma.page.view.Frame;

/// Turns what went wrong into a small page. What exactly went wrong is for the log, never for the reader.
final class ErrorPages implements Errors {
  private final Site site;

  ErrorPages(Site site) {
    this.site = site;
  }

  @Override
  public Answer of(Refusal refusal) {
    return page(refusal.status(), refusal.heading(), refusal.message())
        .withHeaders(refusal.headers());
  }

  @Override
  public Answer away() {
    return page(503, "Not now", "What is kept can’t be read at the moment. Please try again soon.")
        .withHeaders(Map.of("Retry-After", "30"));
  }

  @Override
  public Answer mistake() {
    return page(500, "Our mistake", "Something went wrong here. It has been written down.");
  }

  @Override
  public Answer ofStatus(int status) {
    return switch (status) {
      case 404 -> page(404, "Nothing here", "There is no page at this address.");
      case 405 -> page(405, "Read only", "This page can be read, nothing else.");
      case 413 -> page(413, "Too long", "This is more than can be sent here.");
      default -> page(status, "That can’t be asked", "The request makes no sense here.");
    };
  }

  private Answer page(int status, String heading, String message) {
    Frame frame = site.frame(heading).unlisted();
    return site.templates()
        .page("error", new ErrorView(frame, status, heading, message))
        .withStatus(status);
  }
}
