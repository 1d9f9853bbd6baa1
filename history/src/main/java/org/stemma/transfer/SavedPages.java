package org.stemma.transfer;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.stemma.extract.Page;
import org.stemma.store.Outcome;
import org.stemma.store.RecordKind;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;
import org.stemma.warc.Digest;
import org.stemma.warc.Records;

/// Pages that somebody saved from a revision tracker, as HTML or as text. They go into the archive under a name made of their content
/// (`urn:sha256:…`), for a file does not say under which address it was shown.
final class SavedPages {

  private static final Records RECORDS = Records.standard();

  /// What a saved page is a capture of is known only when it was read; no article ever has this address.
  private static final String NOWHERE = "https://saved.invalid/";

  private SavedPages() {}

  /// @param at when it was saved
  static void read(String name, byte[] bytes, Instant at, Found.Taker taker) throws IOException {
    Digest digest = Digest.sha256(bytes);
    String target = "urn:sha256:" + HexFormat.of().formatHex(digest.bytes());
    String mediaType =
        Page.decode(bytes, null).kind() == Page.Kind.HTML ? "text/html" : "text/plain";
    taker.take(
        new Found(
            name,
            nowhere(),
            target,
            at,
            0,
            Outcome.PAGE,
            RecordKind.RESOURCE,
            "imported from " + name,
            digest.toString(),
            bytes,
            null,
            mediaType,
            () -> RECORDS.resource(URI.create(target), at, mediaType, bytes),
            null,
            List.of()));
  }

  /// Whether an article was found where only a tracker's page can be taken in.
  static boolean isNowhere(WebUrl url) {
    return url.toString().equals(NOWHERE);
  }

  private static WebUrl nowhere() {
    try {
      return WebUrl.parse(NOWHERE);
    } catch (BadUrlException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
