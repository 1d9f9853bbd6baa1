package org.stemma.fetch;

import org.jspecify.annotations.Nullable;
import org.stemma.url.WebUrl;

/// What is wanted.
///
/// @param url to ask
/// @param etag of the answer that is already here, as its server wrote it, for `If-None-Match`; null when there is none.
///     Sent at every hop, since it may be the last
/// @param lastModified of that answer, as its server wrote it, for `If-Modified-Since`; null when there is none
/// @param accept what is expected
public record FetchRequest(
    WebUrl url, @Nullable String etag, @Nullable String lastModified, Accept accept) {

  /// Drops a validator that no header could carry.
  public FetchRequest {
    etag = sendable(etag);
    lastModified = sendable(lastModified);
  }

  private static @Nullable String sendable(@Nullable String validator) {
    boolean good =
        validator != null
            && !validator.isBlank()
            && validator.length() <= 1_000
            && validator.chars().allMatch(c -> c <= 0xFF && !Character.isISOControl(c));
    return good ? validator : null;
  }

  /// An article's page, whatever was seen before.
  public static FetchRequest page(WebUrl url) {
    return new FetchRequest(url, null, null, Accept.PAGE);
  }

  /// A feed or sitemap, whatever was seen before.
  public static FetchRequest feed(WebUrl url) {
    return new FetchRequest(url, null, null, Accept.FEED);
  }

  /// The same, but only if it has changed since an answer with these validators.
  public FetchRequest ifChangedSince(@Nullable String newEtag, @Nullable String newLastModified) {
    return new FetchRequest(url, newEtag, newLastModified, accept);
  }
}
