package org.stemma.wacz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.stemma.warc.Position;
import org.stemma.warc.Reference;
import org.stemma.warc.WarcFiles;

/// Packs captures into a WACZ file (Web Archive Collection Zipped 1.1.1, https://specs.webrecorder.net/wacz/1.1.1/).
///
/// ```
/// archive/data.warc.gz       the records, each gzip member as it stands in the folder; stored
/// indexes/index.cdx          CDXJ
/// pages/pages.jsonl          what a reader can choose from
/// datapackage.json           what is in here, each with its SHA-256
/// datapackage-digest.json    the SHA-256 of the former
/// ```
///
/// Cost: one pass over the captures, one over the archive for its checksum; memory does not grow with their size.
public final class Wacz {

  private Wacz() {}

  /// Packs the captures, the originals of those that are revisits, and the requests that stand behind them.
  ///
  /// @param to written in one step: there is a whole file or none; must end in `.wacz` to be recognised by readers
  /// @param files where the captures are
  /// @param originals where the records are that revisits refer to
  /// @throws org.stemma.warc.DamagedRecordException when a capture can't be read where it should be
  public static Packed pack(Path to, WarcFiles files, WaczContents contents, Originals originals)
      throws IOException {
    Path warc = beside(to, ".archive");
    Path index = beside(to, ".index");
    Path unfinished = beside(to, ".new");
    try {
      Packed packed = archive(warc, index, files, contents, originals);
      zip(unfinished, warc, index, contents);
      Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
      return packed;
    } finally {
      Files.deleteIfExists(warc);
      Files.deleteIfExists(index);
      Files.deleteIfExists(unfinished);
    }
  }

  private static Packed archive(
      Path warc, Path index, WarcFiles files, WaczContents contents, Originals originals)
      throws IOException {
    try (WaczArchive archive = new WaczArchive(files, warc, index)) {
      archive.begin(contents.created());
      for (Position capture : contents.captures()) {
        archive.add(capture);
      }
      List<Reference> missing = archive.addOriginals(originals);
      archive.writeIndex();
      return new Packed(archive.captures(), missing);
    }
  }

  private static void zip(Path to, Path warc, Path index, WaczContents contents)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(to);
        ZipWriter zip = new ZipWriter(out, contents.created())) {
      List<Resource> resources = new ArrayList<>();
      resources.add(zip.store("archive/" + WaczArchive.FILE, warc));
      resources.add(zip.deflate("indexes/index.cdx", Files.readAllBytes(index)));
      resources.add(zip.deflate("pages/pages.jsonl", WaczJson.pages(contents.pages())));
      byte[] manifest = WaczJson.dataPackage(contents, resources);
      Resource described = zip.deflate("datapackage.json", manifest);
      zip.deflate("datapackage-digest.json", WaczJson.digest(described));
    }
  }

  private static Path beside(Path to, String suffix) {
    return to.resolveSibling(to.getFileName() + suffix);
  }
}
