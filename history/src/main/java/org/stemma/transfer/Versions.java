package org.stemma.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.history.Version;
import org.stemma.store.Outcome;
import org.stemma.store.RecordKind;
import org.stemma.text.PageTime;
import org.stemma.url.WebUrl;
import org.stemma.warc.Digest;
import org.stemma.warc.Records;

/// Versions that were brought in as captures, and how times are read that people and programs write.
public final class Versions {

  private static final Records RECORDS = Records.standard();

  private Versions() {}

  /// A version as what an input holds.
  ///
  /// @param detail where it came from, for a person
  static Found found(String place, WebUrl url, Instant at, Version version, String detail) {
    byte[] bytes = version.bytes();
    return new Found(
        place,
        url,
        url.toString(),
        at,
        0,
        Outcome.PAGE,
        RecordKind.RESOURCE,
        detail,
        Digest.sha256(bytes).toString(),
        bytes,
        null,
        Version.MEDIA_TYPE,
        () -> RECORDS.resource(url.toUri(), at, Version.MEDIA_TYPE, bytes),
        null,
        List.of());
  }

  /// What a capture of a version says of its origin: `told by News Sniffer, version 1`, or the name of the file.
  static String detail(Version version, String name) {
    Version.@Nullable ToldBy teller = version.toldBy();
    return teller == null
        ? "imported from " + name
        : "told by " + teller.tool() + ", version " + teller.version();
  }

  /// An instant in ISO 8601. One without a zone is taken as UTC, a day as its begin: trackers and databases mean UTC where they say
  /// nothing, and a wrong guess of hours is less than the days between two captures.
  public static Optional<Instant> instant(@Nullable String time) {
    Optional<PageTime> read = Optional.ofNullable(time).flatMap(PageTime::parse);
    return read.map(page -> page.earliest().equals(page.latest()) ? page.earliest() : utc(page));
  }

  private static Instant utc(PageTime time) {
    try {
      return LocalDateTime.parse(time.iso()).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException day) {
      return LocalDate.parse(time.iso()).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
  }
}
