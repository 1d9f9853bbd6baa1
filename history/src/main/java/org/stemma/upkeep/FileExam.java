package org.stemma.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.stemma.cdxj.SortedLines;
import org.stemma.upkeep.Trouble.Mend;
import org.stemma.warc.DigestsOnly;
import org.stemma.warc.Position;
import org.stemma.warc.WarcEntry;
import org.stemma.warc.WarcFiles;
import org.stemma.warc.WarcIndex;
import org.stemma.warc.WarcStream;

/// Reads every file of the archive from begin to end: is it whole, is its index what it would be if it were made anew, and where do its
/// records stand.
final class FileExam {

  private static final String OPEN = ".open";

  private final WarcFiles files;
  private final boolean mend;
  private final Consumer<Trouble> found;
  private final Map<String, Offsets> offsets = new TreeMap<>();

  FileExam(WarcFiles files, boolean mend, Consumer<Trouble> found) {
    this.files = files;
    this.mend = mend;
    this.found = found;
  }

  void run() throws IOException {
    for (Path file : files.all()) {
      // One that is still open after the folder was opened has a living writer: it is not finished.
      if (!file.toString().endsWith(OPEN)) {
        try {
          read(file);
        } catch (IOException unreadable) {
          found.accept(Trouble.left(name(file), "can't be read: " + unreadable.getMessage()));
        }
      }
    }
  }

  private void read(Path file) throws IOException {
    Offsets records = new Offsets();
    Path made = Files.createTempFile("stemma", ".cdxj");
    try (SortedLines index = new SortedLines(made)) {
      try (WarcStream stream =
          WarcStream.open(
              file,
              damage ->
                  found.accept(
                      Trouble.left(
                          name(file),
                          "at byte "
                              + damage.offset()
                              + ": "
                              + damage.what()
                              + " ("
                              + damage.length()
                              + " bytes)")))) {
        for (Optional<WarcEntry> next = stream.next(); next.isPresent(); next = stream.next()) {
          WarcIndex.line(next.get()).ifPresent(index::add);
          record(next.get(), records);
        }
      }
      index.write();
      offsets.put(name(file), records);
      compare(file, made);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private void record(WarcEntry entry, Offsets records) {
    if (isCapture(entry)) {
      records.add(entry.position().offset());
    } else if (!entry.fixity().intact()) {
      found.accept(
          Trouble.left(
              entry.position().file(),
              "at byte "
                  + entry.position().offset()
                  + ": the "
                  + entry.type().word()
                  + " record's content has not its digest"));
    }
  }

  /// Whether a record is one that captures name: not the request beside it, nor a note of another program.
  private static boolean isCapture(WarcEntry entry) {
    return switch (entry.type()) {
      case RESPONSE, RESOURCE, REVISIT -> true;
      case METADATA -> DigestsOnly.of(entry).isPresent();
      case REQUEST, WARCINFO, CONVERSION, CONTINUATION, OTHER -> false;
    };
  }

  private void compare(Path file, Path made) throws IOException {
    Path index = WarcIndex.sidecar(file);
    boolean isThere = Files.exists(index);
    if (isThere && Files.mismatch(index, made) < 0) {
      return;
    }
    if (mend) {
      Path beside = index.resolveSibling(index.getFileName() + ".new");
      Files.copy(made, beside, StandardCopyOption.REPLACE_EXISTING);
      Files.move(beside, index, StandardCopyOption.REPLACE_EXISTING);
    }
    found.accept(
        new Trouble(
            String.valueOf(index.getFileName()),
            isThere ? "the index is not that of its file" : "there is no index",
            mend ? Mend.DONE : Mend.POSSIBLE));
  }

  /// Notes that a capture names a record.
  void name(Position position) {
    Offsets records = offsets.get(position.file());
    if (records != null) {
      records.name(position.offset());
    }
  }

  /// Records that no capture names, by file and place; their lengths are not known.
  List<Position> unnamed() {
    List<Position> unnamed = new ArrayList<>();
    offsets.forEach((file, records) ->
        records.unnamed().forEach(offset -> unnamed.add(new Position(file, offset, 0))));
    return unnamed;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
