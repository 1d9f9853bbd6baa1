package org.stemma.warc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.cdxj.CdxLine;
import org.stemma.cdxj.SortedLines;

/// What an index says of a record. Only what can be shown is listed: responses, resources, and revisits of the same
/// payload. A revisit that says "not modified" shows nothing that its original does not, and replay tools answer it
/// with an empty page.
public final class WarcIndex {

  private static final String REVISIT = "warc/revisit";

  private WarcIndex() {}

  /// Where the index of a WARC file stands: beside it, `.cdxj` instead of `.warc.gz`.
  public static Path sidecar(Path warc) {
    String name = WarcFiles.baseName(warc);
    return warc.resolveSibling(name.substring(0, name.lastIndexOf(".warc")) + ".cdxj");
  }

  /// The line of a record; empty when its type is not listed, or it names no target or time, or it can't be found by
  /// its place.
  public static Optional<CdxLine> line(WarcEntry entry) {
    if (!isListed(entry) || entry.position().length() == 0) {
      return Optional.empty();
    }
    String target = entry.target().map(Object::toString).orElse(null);
    Instant at = entry.at().orElse(null);
    if (target == null || at == null) {
      return Optional.empty();
    }
    int status = entry.http().map(message -> message.head().status()).orElse(0);
    Digest digest = entry.payloadDigest().orElse(null);
    return Optional.of(
        line(entry.type(), target, at, entry.mime(), status, digest, entry.position()));
  }

  /// The line of a record that was just written.
  static Optional<CdxLine> line(Prepared prepared, Position position) {
    if (!prepared.listed() || prepared.target() == null) {
      return Optional.empty();
    }
    return Optional.of(
        line(
            prepared.type(),
            prepared.target().toASCIIString(),
            prepared.at(),
            prepared.mime(),
            prepared.status(),
            prepared.payload(),
            position));
  }

  /// Whether an index lists the record, as far as its type goes.
  static boolean isListed(WarcEntry entry) {
    return isListed(entry.type(), entry.refersTo().map(Reference::notModified).orElse(false));
  }

  static boolean isListed(RecordType type, boolean notModified) {
    return switch (type) {
      case RESPONSE, RESOURCE -> true;
      case REVISIT -> !notModified;
      case WARCINFO, REQUEST, METADATA, CONVERSION, CONTINUATION, OTHER -> false;
    };
  }

  /// Writes an index unless the disk is full, which must keep nobody from writing or reading records: an index that is
  /// missing is made when the folder is next opened.
  static void writeIfThereIsRoom(SortedLines lines) {
    try {
      lines.write();
    } catch (IOException full) {
      // what was written of it is removed when the lines are closed
    }
  }

  private static CdxLine line(
      RecordType type,
      String target,
      Instant at,
      String mime,
      int status,
      @Nullable Digest digest,
      Position position) {
    return CdxLine.of(
        target,
        at,
        type == RecordType.REVISIT ? REVISIT : mime,
        status,
        digest == null ? null : digest.toString(),
        position.length(),
        position.offset(),
        position.file());
  }
}
