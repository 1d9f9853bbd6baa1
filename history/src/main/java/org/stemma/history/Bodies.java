package org.stemma.history;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.fetch.Payload;
import org.stemma.store.Capture;
import org.stemma.store.RecordKind;
import org.stemma.warc.HttpMessage;
import org.stemma.warc.Position;
import org.stemma.warc.WarcEntry;
import org.stemma.warc.WarcFolder;

/// Has bodies back from the archive.
public final class Bodies {

  /// Bytes of a decoded body: as many as were taken when it was fetched.
  private static final int LONGEST = 20 << 20;

  private final WarcFolder archive;

  public Bodies(WarcFolder archive) {
    this.archive = archive;
  }

  /// A body as the extractor reads it.
  ///
  /// @param bytes content-coding taken off
  /// @param contentType null when the host gave none
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Body(byte[] bytes, @Nullable String contentType) {}

  /// The record that a capture stands in; empty when nothing of it was archived.
  ///
  /// @throws IOException when the archive does not have it whole, naming file and offset
  public Optional<WarcEntry> entry(Capture capture) throws IOException {
    Position position = capture.position();
    return position == null ? Optional.empty() : Optional.of(archive.read(position));
  }

  /// The body that a capture keeps itself; empty when it has none or another capture's body stands for it.
  ///
  /// @throws IOException when the archive does not have it whole, naming file and offset
  public Optional<Body> body(Capture capture) throws IOException {
    if (capture.record() != RecordKind.RESPONSE && capture.record() != RecordKind.RESOURCE) {
      return Optional.empty();
    }
    Optional<WarcEntry> entry = entry(capture);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Optional<HttpMessage> http = entry.get().http();
    if (http.isEmpty()) {
      return Optional.of(new Body(entry.get().payload(), entry.get().contentType()));
    }
    return Payload.decoded(http.get().head(), entry.get().payload(), LONGEST)
        .map(bytes -> new Body(bytes, http.get().head().first("Content-Type").orElse(null)));
  }
}
