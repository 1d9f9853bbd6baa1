package org.stemma.warc;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A folder of WARC files as it is read: by place, or file by file. Reading needs no lock and may go on while others write.
///
/// Thread-safe.
public final class WarcFiles {

  /// A file that is being written bears this after its base name.
  static final String OPEN = ".open";

  private final Path folder;

  /// @param folder need not exist yet
  public WarcFiles(Path folder) {
    this.folder = folder;
  }

  /// The folder.
  public Path folder() {
    return folder;
  }

  /// All WARC files, closed or being written, in the order of their names.
  public List<Path> all() throws IOException {
    return list(name -> isWarc(withoutOpen(name)));
  }

  /// The size of everything in the folder, in bytes.
  public long bytes() throws IOException {
    long bytes = 0;
    for (Path file : list(name -> true)) {
      bytes += size(file);
    }
    return bytes;
  }

  /// The files whose names are wanted, sorted; none when there is no folder yet.
  List<Path> list(Predicate<String> wanted) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> wanted.test(name(file))).sorted().toList();
    }
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException renamed) {
      return 0; // closed by its writer since it was listed; counted at the next look
    }
  }

  /// The record at a place, its checksum checked.
  ///
  /// @throws DamagedRecordException when there is no whole record there
  /// @throws FileNotFoundException when there is no such file
  public WarcEntry read(Position position) throws IOException {
    try (RecordInput input = new RecordInput(open(position.file()))) {
      input.seek(position.offset());
      WarcEntry entry =
          new RecordParser(position.file(), input, Integer.MAX_VALUE - 8).next().orElse(null);
      if (entry == null) {
        throw damaged(position, "the file ends before it");
      }
      if (position.length() > 0 && entry.position().length() != position.length()) {
        throw damaged(
            position,
            "the record has "
                + entry.position().length()
                + " bytes instead of "
                + position.length());
      }
      return entry;
    } catch (DamagedRecordException | FileNotFoundException | ClosedChannelException told) {
      throw told; // the last when its thread was interrupted, which says nothing of the file
    } catch (IOException broken) {
      throw damaged(position, String.valueOf(broken.getMessage()));
    }
  }

  /// The bytes at a place as they stand in the file: a gzip member, or an uncompressed record.
  ///
  /// @throws DamagedRecordException when the file is shorter
  /// @throws FileNotFoundException when there is no such file
  public byte[] raw(Position position) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(position.length()));
    try (FileChannel channel = open(position.file())) {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, position.offset() + bytes.position()) < 0) {
          throw damaged(position, "the file ends inside the record");
        }
      }
    }
    return bytes.array();
  }

  /// Whether the record at a place still has the digests that it names.
  ///
  /// @throws DamagedRecordException when there is no whole record there
  /// @throws FileNotFoundException when there is no such file
  public Fixity verify(Position position) throws IOException {
    return read(position).fixity();
  }

  /// The path of a file under the name that it bears now.
  ///
  /// @throws FileNotFoundException when there is none, under either name
  public Path path(String file) throws FileNotFoundException {
    // Its writer may rename it between two looks, hence the third.
    for (String name : List.of(file, file + OPEN, file)) {
      Path path = folder.resolve(name);
      if (Files.exists(path)) {
        return path;
      }
    }
    throw new FileNotFoundException(folder.resolve(file) + ": no such WARC file");
  }

  private FileChannel open(String file) throws IOException {
    try {
      return FileChannel.open(path(file));
    } catch (NoSuchFileException renamed) {
      return FileChannel.open(path(file));
    }
  }

  private static DamagedRecordException damaged(Position position, String what) {
    return new DamagedRecordException(position.file(), position.offset(), what);
  }

  private static boolean isWarc(String name) {
    return name.endsWith(".warc.gz") || name.endsWith(".warc");
  }

  /// What a file is called once it is closed.
  static String baseName(Path path) {
    return withoutOpen(name(path));
  }

  private static String withoutOpen(String name) {
    return name.endsWith(OPEN) ? name.substring(0, name.length() - OPEN.length()) : name;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
