package org.stemma.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How things stand with an article from one event to the next.
///
/// @param since the instant of the event
/// @param draft its text
/// @param path where it is on its host, beginning with `/`
/// @param formerPaths where it was, each redirects to `path`
/// @param publishedAt what its pages claim
/// @param modifiedAt what its pages claim; null when they do not say that it was changed
/// @param touchedAt what its feed claims, which need not be true
/// @param listed whether its outlet's feed still has it
/// @param access what a reader is given
public record Standing(
    Instant since,
    Draft draft,
    String path,
    List<String> formerPaths,
    Instant publishedAt,
    @Nullable Instant modifiedAt,
    Instant touchedAt,
    boolean listed,
    Access access) {

  /// What a reader is given at an article's address.
  public enum Access {
    /// The article.
    OPEN,
    /// Its first paragraph and an offer to subscribe.
    PAYWALL,
    /// A question whether he is human, in its place.
    CAPTCHA,
    /// Status 410.
    GONE,
    /// Status 404.
    MISSING
  }

  public Standing {
    formerPaths = List.copyOf(formerPaths);
  }

  /// Whether its outlet's feed shows it now.
  boolean isListed() {
    return listed && access != Access.GONE && access != Access.MISSING;
  }

  static Standing published(Instant at, String path, Draft draft) {
    return new Standing(at, draft, path, List.of(), at, null, at, true, Access.OPEN);
  }

  Standing with(Instant at, Access other) {
    return new Standing(
        at, draft, path, formerPaths, publishedAt, modifiedAt, touchedAt, listed, other);
  }

  Standing unlisted(Instant at) {
    return new Standing(
        at, draft, path, formerPaths, publishedAt, modifiedAt, touchedAt, false, access);
  }

  Standing touched(Instant at) {
    return new Standing(at, draft, path, formerPaths, publishedAt, modifiedAt, at, listed, access);
  }

  Standing redated(Instant at) {
    return new Standing(at, draft, path, formerPaths, at, modifiedAt, at, listed, access);
  }

  Standing movedTo(String other, Instant at) {
    List<String> former = new ArrayList<>(formerPaths);
    former.add(path);
    return new Standing(at, draft, other, former, publishedAt, modifiedAt, at, listed, access);
  }

  /// @param dated whether the pages say that it was changed now; the feed then says so, too
  Standing edited(Draft other, boolean dated, Instant at) {
    return new Standing(
        at,
        other,
        path,
        formerPaths,
        publishedAt,
        dated ? at : modifiedAt,
        dated ? at : touchedAt,
        listed,
        access);
  }
}
