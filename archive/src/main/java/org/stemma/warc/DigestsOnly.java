package org.stemma.warc;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a `metadata` record of [Records#digestsOnly] says: that a capture brought other bytes than any before, which read the same
/// as an earlier one's and were not kept.
///
/// @param payload digest of the bytes that were not kept
/// @param status of the response; 0 when the record names none
/// @param sameAs the earlier capture, as far as it is named
public record DigestsOnly(Digest payload, int status, Reference sameAs) {

  /// Reads it from a record; empty for any other record.
  public static Optional<DigestsOnly> of(WarcEntry entry) {
    if (entry.type() != RecordType.METADATA) {
      return Optional.empty();
    }
    List<Header> fields = entry.fields();
    return field(fields, "payload-digest")
        .flatMap(Digest::parse)
        .map(payload -> new DigestsOnly(payload, status(fields), sameAs(fields)));
  }

  private static int status(List<Header> fields) {
    return field(fields, "http-status-line")
        .map(line -> new Head(line, List.of()).status())
        .orElse(0);
  }

  private static Reference sameAs(List<Header> fields) {
    @Nullable String id = field(fields, "read-same-as").orElse(null);
    return new Reference(
        id,
        field(fields, "read-same-as-uri").flatMap(WarcEntry::uri).orElse(null),
        field(fields, "read-same-as-date").flatMap(WarcEntry::instant).orElse(null),
        null,
        false);
  }

  private static Optional<String> field(List<Header> fields, String name) {
    return fields.stream().filter(field -> field.is(name)).map(Header::value).findFirst();
  }
}
