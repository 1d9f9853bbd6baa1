package org.stemma.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stemma.json.Says;
import org.stemma.page.Site;
import org.stemma.store.Capture;
import org.stemma.store.Outcome;
import org.stemma.store.RecordKind;
import org.stemma.warc.Position;

/// One exchange with a publisher's server.
@Says("One exchange with a publisher’s server.")
record CaptureData(
    long id,
    String url,
    Instant captured,
    @Says("long after `captured` for what was imported") Instant recorded,
    @Says("of HTTP; null when there was no answer") @Nullable Integer status,
    Outcome outcome,
    @Nullable String detail,
    @Says("of the payload") @Nullable String digest,
    @Says("how the archive holds it") RecordKind record,
    @Says("null when it is not in the archive") @Nullable Warc warc,
    @Says("address of the capture as a WACZ file; null when there is none") @Nullable String wacz,
    @Says("id of the earlier capture whose bytes these are") @Nullable Long sameAs,
    @Says("the day under whose root it stands") @Nullable LocalDate sealed) {

  static CaptureData of(Site site, Capture capture) {
    @Nullable Position position = capture.position();
    return new CaptureData(
        capture.id(),
        capture.url(),
        capture.capturedAt(),
        capture.recordedAt(),
        capture.status() == 0 ? null : capture.status(),
        capture.outcome(),
        ArticleData.line(capture.detail()),
        capture.payloadDigest(),
        capture.record(),
        position == null ? null : new Warc(position.file(), position.offset(), position.length()),
        position == null || site.hooks().archive() == null
            ? null
            : site.links().absolute(site.links().evidence(capture.article(), capture.id())),
        capture.sameAs(),
        VersionData.day(capture.sealedDay()));
  }

  /// Where a record stands.
  @Says("Where the record stands: file, and place in it in bytes.")
  record Warc(String file, long offset, long length) {}
}
