package org.stemma.history;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Collation;
import org.stemma.store.Article;
import org.stemma.store.Histories;
import org.stemma.store.NewRevision;
import org.stemma.store.Revision;
import org.stemma.store.Seen;
import org.stemma.store.Witnesses;
import org.stemma.text.Witness;

/// What each text of an article is, seen from those before it, while captures are added in the order of time: the first, the same,
/// another, or one that is back.
///
/// Follows texts that are not stored yet. Not thread-safe.
public final class Succession {

  private final Histories histories;
  private final long article;
  private final String version;
  private final String profile;
  private final boolean isRead;
  private final Set<String> unstored = new HashSet<>();
  private @Nullable String digest;
  private Supplier<Witness> standing;

  private Succession(Histories histories, Article article, String version, String profile) {
    this.histories = histories;
    this.article = article.id();
    this.version = version;
    this.profile = profile;
    this.digest = article.digest();
    this.isRead = digest != null;
    Long current = article.revision();
    this.standing =
        () -> {
          if (current == null) {
            throw new IllegalStateException("no text stands before the first");
          }
          return histories.witness(histories.revision(current).orElseThrow().witness());
        };
  }

  /// What follows the text that the article bears now.
  ///
  /// @param version of the extractor; the one that read the article, if it was read
  /// @param profile likewise; empty for none
  public static Succession of(
      Histories histories, Article article, String version, String profile) {
    return new Succession(histories, article, version, profile);
  }

  /// The next text.
  ///
  /// @return empty when a revision that is not stored yet is back, which nothing can point at before it is stored: store it, and
  ///     begin a new succession
  public Optional<Seen> next(Witness witness) {
    return next(Witnesses.digest(witness), () -> witness);
  }

  /// The next text, which is known by its digest.
  ///
  /// @param witness asked for only when it is needed
  public Optional<Seen> next(String nextDigest, Supplier<Witness> witness) {
    if (nextDigest.equals(digest)) {
      return Optional.of(new Seen.Same());
    }
    if (unstored.contains(nextDigest)) {
      return Optional.empty();
    }
    Seen seen = other(nextDigest, witness);
    if (!(seen instanceof Seen.Back)) {
      unstored.add(nextDigest);
    }
    digest = nextDigest;
    standing = witness;
    return Optional.of(seen);
  }

  private Seen other(String nextDigest, Supplier<Witness> witness) {
    if (digest == null) {
      NewRevision first = new NewRevision(witness.get(), nextDigest, null);
      return new Seen.First(first, version, profile);
    }
    Optional<Revision> earlier =
        isRead ? histories.revision(article, nextDigest) : Optional.empty();
    return earlier
        .<Seen>map(revision -> new Seen.Back(revision.id()))
        .orElseGet(() -> changed(witness.get(), nextDigest));
  }

  private Seen changed(Witness witness, String nextDigest) {
    Collation collation = Collation.of(standing.get(), witness);
    return new Seen.Changed(new NewRevision(witness, nextDigest, Gists.of(collation)));
  }
}
