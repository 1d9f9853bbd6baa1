package org.stemma.transfer;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.stemma.store.Store;

/// The files of an import, told by their content: WARC (`WARC/` at the begin), WACZ (a zip), JSON lines (`{`), saved pages (anything
/// else); each also packed with gzip.
public final class Inputs {

  private static final int SNIFFED = 512;

  private static final String ZIP = "PK\u0003\u0004";

  /// Indexes, locks and logs that stand beside WARC files.
  private static final List<String> UNWANTED =
      List.of(".cdx", ".cdx.gz", ".cdxj", ".idx", ".lock", ".log");

  /// Bytes of a saved page.
  private static final int LONGEST = 20 << 20;

  private final List<Input> inputs;
  private final long total;

  /// @param name for messages, and as what captures say of their origin
  private record Input(Path file, String name) {}

  private Inputs(List<Input> inputs, long total) {
    this.inputs = List.copyOf(inputs);
    this.total = total;
  }

  /// Files as they are named, and all files of folders, in the order of their names; those that begin with a dot are left out, and
  /// indexes beside WARC files.
  ///
  /// @throws BadImportException when one is not there
  public static Inputs of(List<Path> paths) throws IOException {
    List<Input> inputs = new ArrayList<>();
    long total = 0;
    for (Path path : paths) {
      for (Path file : files(path)) {
        inputs.add(new Input(file, String.valueOf(file.getFileName())));
        total += Files.size(file);
      }
    }
    return new Inputs(inputs, total);
  }

  /// What was copied into a file from elsewhere, standard input say.
  ///
  /// @param name for messages
  public static Inputs of(Path file, String name) throws IOException {
    return new Inputs(List.of(new Input(file, name)), Files.size(file));
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new BadImportException(path.toString(), "no such file or folder");
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.equals(path) || isWanted(file))
          .sorted()
          .toList();
    }
  }

  private static boolean isWanted(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && UNWANTED.stream().noneMatch(name::endsWith);
  }

  /// How they are read.
  ///
  /// @param clock for what says no time of its own
  /// @param store takes what people said
  record Reading(boolean lenient, Tally tally, InstantSource clock, Told told, Store store) {}

  /// Is told how far the reading has come.
  @FunctionalInterface
  interface Told {
    /// @param done bytes of all inputs
    void at(String name, long done, long total);
  }

  void read(Found.Taker taker, Reading reading) throws IOException {
    long before = 0;
    for (Input input : inputs) {
      long begin = before;
      reading.told().at(input.name(), begin, total);
      read(input, taker, reading, done -> reading.told().at(input.name(), begin + done, total));
      before += Files.size(input.file());
    }
  }

  private static void read(Input input, Found.Taker taker, Reading reading, LongConsumer at)
      throws IOException {
    byte[] begin = begin(input);
    if (startsWith(begin, "WARC/")) {
      new WarcPages(input.name(), reading.tally()).read(input.file(), taker, at);
    } else if (startsWith(begin, ZIP)) {
      readCollection(input, taker, reading, at);
    } else if (isObject(begin)) {
      try (CountedStream counted = new CountedStream(Files.newInputStream(input.file()), at);
          InputStream in = new BufferedInputStream(unpacked(counted))) {
        if (startsWith(begin, DisputeLines.BEGIN)) {
          new DisputeLines(input.name(), reading.lenient(), reading.tally(), reading.store())
              .read(in);
        } else {
          new VersionLines(input.name(), reading.lenient(), reading.tally()).read(in, taker);
        }
      }
    } else {
      readPage(input, taker, reading);
    }
  }

  private static void readPage(Input input, Found.Taker taker, Reading reading) throws IOException {
    try (InputStream in = unpacked(Files.newInputStream(input.file()))) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        reading.tally().skip("files that are too long for a page");
      } else {
        Instant saved = Files.getLastModifiedTime(input.file()).toInstant();
        SavedPages.read(input.name(), bytes, saved, taker);
      }
    }
  }

  /// The WARC files in a WACZ, each unpacked beside the others' temporary files for as long as it is read.
  private static void readCollection(
      Input input, Found.Taker taker, Reading reading, LongConsumer at) throws IOException {
    try (CountedStream counted = new CountedStream(Files.newInputStream(input.file()), at);
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(counted))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches("archive/[^/]+\\.warc(\\.gz)?")) {
          Path file = Files.createTempFile("stemma-import-", ".warc");
          try {
            Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
            new WarcPages(input.name(), reading.tally()).read(file, taker, done -> {});
          } finally {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }

  /// The first bytes, unpacked.
  private static byte[] begin(Input input) throws IOException {
    try (InputStream in = unpacked(Files.newInputStream(input.file()))) {
      return in.readNBytes(SNIFFED);
    } catch (ZipException broken) {
      throw new BadImportException(input.name(), "broken gzip: " + broken.getMessage());
    } catch (EOFException cut) {
      throw new BadImportException(input.name(), "gzip that ends at its begin");
    }
  }

  private static InputStream unpacked(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw);
    in.mark(2);
    boolean isGzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return isGzip ? new GZIPInputStream(in) : in;
  }

  private static boolean startsWith(byte[] begin, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
    return begin.length >= wanted.length
        && Arrays.equals(begin, 0, wanted.length, wanted, 0, wanted.length);
  }

  private static boolean isObject(byte[] begin) {
    String text = new String(begin, StandardCharsets.UTF_8);
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading().startsWith("{");
  }
}
