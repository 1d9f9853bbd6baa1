package org.stemma.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Capture;
import org.stemma.store.Reading;
import org.stemma.store.Revision;

/// What is hashed of a capture or a revision: one line of UTF-8 without line ending, fields set apart by tabs.
///
/// ```
/// stemma.capture/1  id article address capturedAt recordedAt status outcome record digest sameAs
/// stemma.revision/1 id article capture seenAt number digest extractor profile
/// ```
/// Instants are milliseconds since 1970 UTC, numbers decimal, `digest` of a capture is that of its payload as WARC writes it, of a
/// revision that of its witness in hexadecimal digits. What is absent is `\N`; a tab, line feed, carriage return or backslash inside of a
/// field is `\t`, `\n`, `\r`, `\\`: so no two captures have one line.
///
/// Nothing stands in it that may change after recording (the article's address, the capture's place in the archive, whether a
/// reading was replaced) and nothing that follows from the rest (headline, weight). Ids are kept by backup and restore.
///
/// @param line see above
public record Leaf(String line) {

  private static final String ABSENT = "\\N";

  /// The leaf of a capture.
  public static Leaf of(Capture capture) {
    return line(
        "stemma.capture/1",
        capture.id(),
        capture.article(),
        capture.url(),
        capture.capturedAt().toEpochMilli(),
        capture.recordedAt().toEpochMilli(),
        capture.status(),
        capture.outcome().label(),
        capture.record().label(),
        capture.payloadDigest(),
        capture.sameAs());
  }

  /// The leaf of a revision.
  ///
  /// @param reading that it belongs to; null when that is not there any more, which is damage
  static Leaf of(Revision revision, @Nullable Reading reading) {
    return line(
        "stemma.revision/1",
        revision.id(),
        revision.article(),
        revision.capture(),
        revision.seenAt().toEpochMilli(),
        revision.number(),
        revision.digest(),
        reading == null ? null : reading.extractor(),
        reading == null ? null : reading.profile());
  }

  private static Leaf line(@Nullable Object... fields) {
    return new Leaf(Arrays.stream(fields).map(Leaf::written).collect(Collectors.joining("\t")));
  }

  private static String written(@Nullable Object field) {
    if (field == null) {
      return ABSENT;
    }
    return field
        .toString()
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  /// Its hash in the tree.
  byte[] hash() {
    return Hashes.leaf(line.getBytes(StandardCharsets.UTF_8));
  }
}
