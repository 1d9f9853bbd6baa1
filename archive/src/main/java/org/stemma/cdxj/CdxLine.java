package org.stemma.cdxj;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// One line of a CDXJ index: where a capture of an address at a time stands.
///
/// ```
/// org,example)/a 20261120101500 {"url":"https://example.org/a","mime":"text/html","status":"200",…}
/// ```
///
/// @param key the address as a [Surt]
/// @param timestamp 14 digits, UTC: year to second; 17, to the millisecond, in some files
/// @param url the address as captured
/// @param mime media type without parameters; `warc/revisit` for a revisit; may be empty
/// @param status of HTTP; 0 when there is none
/// @param digest of the payload, `sha256:` and Base32; null when it is not known
/// @param length of the record in the file, in bytes
/// @param offset of the record in the file, in bytes
/// @param filename of the WARC
public record CdxLine(
    String key,
    String timestamp,
    String url,
    String mime,
    int status,
    @Nullable String digest,
    long length,
    long offset,
    String filename)
    implements Comparable<CdxLine> {

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

  /// The line of a capture whose key is computed.
  public static CdxLine of(
      String url,
      Instant at,
      String mime,
      int status,
      @Nullable String digest,
      long length,
      long offset,
      String filename) {
    return new CdxLine(
        Surt.key(url), TIMESTAMP.format(at), url, mime, status, digest, length, offset, filename);
  }

  /// The same capture in another file.
  public CdxLine at(String otherFile, long otherOffset, long otherLength) {
    return new CdxLine(
        key, timestamp, url, mime, status, digest, otherLength, otherOffset, otherFile);
  }

  /// The same capture with a timestamp of 17 digits, or 14 where the time is a whole second.
  ///
  /// For readers that look the original of a revisit up by its exact time in the index and would otherwise, the index
  /// being rounded down, come upon the next capture after it (wabac.js, and with it ReplayWeb.page).
  public CdxLine precisely(Instant at) {
    String precise = MILLISECONDS.format(at);
    String shortest = precise.endsWith("000") ? TIMESTAMP.format(at) : precise;
    return new CdxLine(key, shortest, url, mime, status, digest, length, offset, filename);
  }

  /// The order of index files: that of the lines' UTF-8 bytes.
  @Override
  public int compareTo(CdxLine other) {
    return Lines.compare(Lines.bytes(toString()), Lines.bytes(other.toString()));
  }

  /// The line, without line ending.
  @Override
  public String toString() {
    return CdxJson.line(this);
  }
}
