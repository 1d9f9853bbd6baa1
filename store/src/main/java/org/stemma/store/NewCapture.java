package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stemma.warc.Position;

/// A capture to be recorded; its record is in the archive already.
///
/// @param url asked for
/// @param capturedAt by our clock
/// @param status HTTP's; 0 when there was no answer
/// @param detail for a person: why it is blocked or failed; null when there is nothing to say
/// @param payloadDigest null when there was no body
/// @param position null when nothing came to be archived (no answer, refused)
/// @param sameAs the id of the capture whose body stands for this one's; null when it has its own or none
public record NewCapture(
    String url,
    Instant capturedAt,
    int status,
    Outcome outcome,
    @Nullable String detail,
    @Nullable String payloadDigest,
    RecordKind record,
    @Nullable Position position,
    @Nullable Long sameAs) {

  /// The same with the place where its record stands.
  public NewCapture at(Position place) {
    return new NewCapture(
        url, capturedAt, status, outcome, detail, payloadDigest, record, place, sameAs);
  }
}
