package org.stemma.fetch;

import java.util.Optional;
import org.stemma.warc.Head;

/// Reads payloads as they are kept: with the content coding that their head names.
public final class Payload {

  private Payload() {}

  /// The payload without its content codings; empty when it is damaged, in a coding that nobody knows, or longer than `limit`.
  ///
  /// @param limit bytes of the decoded payload
  public static Optional<byte[]> decoded(Head response, byte[] payload, int limit) {
    try {
      return Optional.of(Decoding.decode(response, payload, limit));
    } catch (FailedFetchException undecodable) {
      return Optional.empty();
    }
  }
}
