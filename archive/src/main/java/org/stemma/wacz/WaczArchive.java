package org.stemma.wacz;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.cdxj.CdxLine;
import org.stemma.cdxj.SortedLines;
import org.stemma.warc.DamagedRecordException;
import org.stemma.warc.Header;
import org.stemma.warc.Position;
import org.stemma.warc.Prepared;
import org.stemma.warc.RecordType;
import org.stemma.warc.Records;
import org.stemma.warc.Reference;
import org.stemma.warc.WarcEntry;
import org.stemma.warc.WarcFiles;
import org.stemma.warc.WarcIndex;

/// The WARC file inside a collection, and its index. Records that are gzip members already are copied as they are.
final class WaczArchive implements Closeable {

  static final String FILE = "data.warc.gz";

  private final WarcFiles files;
  private final Records records = Records.standard();
  private final OutputStream out;
  private final SortedLines lines;
  private final Set<Position> taken = new HashSet<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> targets = new HashSet<>();
  private final List<Reference> references = new ArrayList<>();
  private long size;
  private int captures;

  WaczArchive(WarcFiles files, Path warc, Path index) throws IOException {
    this.files = files;
    this.out = new BufferedOutputStream(Files.newOutputStream(warc));
    this.lines = new SortedLines(index);
  }

  void begin(Instant created) throws IOException {
    List<Header> about =
        List.of(new Header("software", "Stemma"), new Header("format", "WARC File Format 1.1"));
    write(records.warcinfo(FILE, created, about));
  }

  /// Takes a capture with its request, unless it was taken before.
  void add(Position position) throws IOException {
    if (!taken.add(position)) {
      return;
    }
    WarcEntry entry = files.read(position);
    long offset = size;
    copy(entry, files.raw(position));
    Position here = new Position(FILE, offset, size - offset);
    WarcIndex.line(entry).map(line -> placed(line, entry, here)).ifPresent(lines::add);
    captures++;
    ids.add(entry.id());
    targets.add(place(entry.target().orElse(null), entry.at().orElse(null)));
    entry.refersTo().ifPresent(references::add);
    addRequest(position, entry);
  }

  private static CdxLine placed(CdxLine line, WarcEntry entry, Position here) {
    CdxLine placed = line.at(here.file(), here.offset(), here.length());
    return entry.at().map(placed::precisely).orElse(placed);
  }

  /// Takes what revisits refer to; returns what could not be found.
  List<Reference> addOriginals(Originals originals) throws IOException {
    List<Reference> missing = new ArrayList<>();
    for (int index = 0; index < references.size(); index++) {
      Reference reference = references.get(index);
      if (holds(reference)) {
        continue;
      }
      Optional<Position> original = originals.find(reference);
      if (original.isPresent()) {
        add(original.get());
      } else {
        missing.add(reference);
      }
    }
    return missing;
  }

  int captures() {
    return captures;
  }

  void writeIndex() throws IOException {
    lines.write();
  }

  private boolean holds(Reference reference) {
    boolean byId = reference.id() != null && ids.contains(reference.id());
    return byId
        || (reference.at() != null && targets.contains(place(reference.target(), reference.at())));
  }

  private static String place(@Nullable URI target, @Nullable Instant at) {
    return at + " " + target;
  }

  /// The request of a capture stands behind it, if its writer is like ours; elsewhere it is left out.
  private void addRequest(Position position, WarcEntry capture) throws IOException {
    try {
      WarcEntry next = files.read(new Position(position.file(), position.end(), 0));
      boolean its = next.type() == RecordType.REQUEST && next.concurrentTo().contains(capture.id());
      if (its && next.position().length() > 0) {
        copy(next, files.raw(next.position()));
      }
    } catch (DamagedRecordException end) {
      // The capture is the file's last record, or what follows is damaged: it is whole without.
    }
  }

  private void copy(WarcEntry entry, byte[] raw) throws IOException {
    boolean packed = raw.length > 1 && raw[0] == 0x1f && raw[1] == (byte) 0x8b;
    if (packed) {
      out.write(raw);
      size += raw.length;
    } else {
      write(records.copy(entry));
    }
  }

  private void write(Prepared prepared) throws IOException {
    prepared.writeTo(out);
    size += prepared.size();
  }

  @Override
  public void close() throws IOException {
    try (lines) {
      out.close();
    }
  }
}
