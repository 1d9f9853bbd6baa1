package org.stemma.transfer;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.history.PageReader;
import org.stemma.history.Readers;
import org.stemma.history.Succession;
import org.stemma.store.Article;
import org.stemma.store.Outcome;
import org.stemma.store.Revision;
import org.stemma.store.Seen;
import org.stemma.store.Store;

/// How one article's history goes on in a batch.
final class Line {

  private final Store store;
  private final Article article;
  private final Succession succession;
  private @Nullable Instant lastAt;
  private boolean late;

  /// @param article as it stands, read by `version` if it was read
  /// @param late whether it has captures already that wait for their place
  Line(Store store, Article article, String version, boolean late) {
    this.store = store;
    this.article = article;
    this.succession = Succession.of(store.histories(), article, version, Readers.profile(article));
    this.lastAt = store.histories().extent(article.id()).lastAt();
    this.late = late;
  }

  Article article() {
    return article;
  }

  /// Whether a capture has arrived that is older than one before it, so that the article is to be completed.
  boolean isLate() {
    return late;
  }

  /// What the next capture says of the article's text.
  ///
  /// @param original what the capture that it repeats bears; null when it repeats none or one without text
  /// @return empty when a revision is back that is not stored yet
  Optional<Seen> next(Brought brought, @Nullable Revision original) {
    Instant at = brought.found().at();
    Outcome outcome = brought.found().outcome();
    if (outcome != Outcome.PAGE && outcome != Outcome.NOT_MODIFIED) {
      return Optional.of(new Seen.Nothing());
    }
    late |= lastAt != null && at.isBefore(lastAt);
    if (late) {
      return Optional.of(new Seen.Nothing());
    }
    Optional<Seen> seen = text(brought, original);
    if (seen.isPresent()) {
      lastAt = at;
    }
    return seen;
  }

  private Optional<Seen> text(Brought brought, @Nullable Revision original) {
    PageReader.Text text = brought.text();
    if (text != null) {
      return succession.next(text.witness());
    }
    return original == null
        ? Optional.of(new Seen.Nothing())
        : succession.next(original.digest(), () -> store.histories().witness(original.witness()));
  }
}
