package org.stemma.upkeep;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.history.CaptureReader;
import org.stemma.store.Capture;
import org.stemma.store.NewCapture;
import org.stemma.store.Outcome;
import org.stemma.store.RecordKind;
import org.stemma.warc.Digest;
import org.stemma.warc.DigestsOnly;
import org.stemma.warc.Head;
import org.stemma.warc.HttpMessage;
import org.stemma.warc.Position;
import org.stemma.warc.WarcEntry;

/// A record of the archive as the capture that was to be recorded of it.
///
/// @param entry a response, resource, revisit, or metadata with digests
record Orphan(WarcEntry entry) {

  /// The capture whose body stands for this one's.
  record Original(URI target, Instant at) {}

  /// What the record says of it; empty when the record has its own body.
  Optional<Original> original() {
    return entry
        .refersTo()
        .or(() -> digests().map(DigestsOnly::sameAs))
        .filter(reference -> reference.target() != null && reference.at() != null)
        .map(reference ->
            new Original(
                Objects.requireNonNull(reference.target()),
                Objects.requireNonNull(reference.at())));
  }

  private Optional<DigestsOnly> digests() {
    return DigestsOnly.of(entry);
  }

  /// @param original null when it is not there; then nothing is known of the text
  NewCapture capture(@Nullable Capture original, CaptureReader reader) throws IOException {
    Position position = entry.position();
    NewCapture capture =
        new NewCapture(
            entry.target().orElseThrow().toString(),
            entry.at().orElseThrow().truncatedTo(ChronoUnit.MILLIS),
            status(),
            outcome(),
            "found in the archive",
            digest(),
            kind(),
            position,
            original == null ? null : original.id());
    return capture.outcome() == Outcome.PAGE && hasBody() && reader.read(page(capture)).isEmpty()
        ? withOutcome(capture, Outcome.NO_ARTICLE)
        : capture;
  }

  private boolean hasBody() {
    return kind() == RecordKind.RESPONSE || kind() == RecordKind.RESOURCE;
  }

  private static Capture page(NewCapture capture) {
    return new Capture(
        0,
        0,
        capture.url(),
        capture.capturedAt(),
        capture.capturedAt(),
        capture.status(),
        capture.outcome(),
        null,
        capture.payloadDigest(),
        capture.record(),
        capture.position(),
        null,
        null);
  }

  private static NewCapture withOutcome(NewCapture capture, Outcome outcome) {
    return new NewCapture(
        capture.url(),
        capture.capturedAt(),
        capture.status(),
        outcome,
        capture.detail(),
        capture.payloadDigest(),
        capture.record(),
        capture.position(),
        capture.sameAs());
  }

  private RecordKind kind() {
    return switch (entry.type()) {
      case RESOURCE -> RecordKind.RESOURCE;
      case REVISIT -> RecordKind.REVISIT;
      case METADATA -> RecordKind.METADATA;
      default -> RecordKind.RESPONSE;
    };
  }

  private int status() {
    return kind() == RecordKind.METADATA
        ? digests().map(DigestsOnly::status).orElse(0)
        : entry.http().map(HttpMessage::head).map(Head::status).orElse(0);
  }

  /// Of digests alone it is known that they read as an article; of the rest what the host said.
  private Outcome outcome() {
    int status = status();
    return switch (kind()) {
      case METADATA, RESOURCE -> Outcome.PAGE;
      case REVISIT -> status == 304 ? Outcome.NOT_MODIFIED : Outcome.PAGE;
      case RESPONSE -> {
        if (status >= 200 && status < 300) {
          yield Outcome.PAGE;
        }
        if (status >= 300 && status < 400) {
          yield Outcome.MOVED;
        }
        yield switch (status) {
          case 404, 410 -> Outcome.GONE;
          case 401, 402, 403, 429, 451 -> Outcome.BLOCKED;
          default -> Outcome.FAILED;
        };
      }
    };
  }

  private @Nullable String digest() {
    return switch (kind()) {
      case METADATA -> digests().map(digests -> digests.payload().toString()).orElse(null);
      case REVISIT -> entry.payloadDigest().map(Digest::toString).orElse(null);
      case RESPONSE, RESOURCE ->
          entry.payload().length == 0 ? null : Digest.sha256(entry.payload()).toString();
    };
  }
}
