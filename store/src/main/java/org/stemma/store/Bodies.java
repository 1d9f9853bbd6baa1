package org.stemma.store;

import java.time.Instant;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Which capture's body stands for an article's text: the newest that has its own and reads as the current revision.
final class Bodies {

  private Bodies() {}

  static void follow(Handle handle, Standing article, Seen seen, long id, NewCapture capture) {
    switch (capture.record()) {
      case RESPONSE, RESOURCE -> set(article, id, capture.payloadDigest(), capture.capturedAt());
      case REVISIT, METADATA -> {
        if (!(seen instanceof Seen.Same)) {
          borrow(handle, article, capture);
        }
      }
    }
  }

  /// The text is another than before, and the body with which it was seen is that of an earlier capture, or was not kept.
  private static void borrow(Handle handle, Standing article, NewCapture capture) {
    @Nullable Long other = capture.sameAs();
    if (other == null) {
      set(article, null, null, null);
    } else if (!Objects.equals(other, article.body)) {
      Instant at =
          Times.instant(
              handle
                  .createQuery("SELECT captured_at FROM capture WHERE id = :id")
                  .bind("id", other)
                  .mapTo(Long.class)
                  .one());
      set(article, other, capture.payloadDigest(), at);
    }
  }

  private static void set(
      Standing article, @Nullable Long body, @Nullable String digest, @Nullable Instant at) {
    article.body = body;
    article.bodyDigest = digest;
    article.bodyAt = at;
  }
}
