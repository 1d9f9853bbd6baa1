package org.stemma.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.stemma.extract.Extractor;
import org.stemma.history.Bodies;
import org.stemma.history.Reads;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.Revision;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.url.WebUrl;
import org.stemma.warc.FolderSettings;
import org.stemma.warc.WarcEntry;
import org.stemma.warc.WarcFolder;

/// A store with its archive in a folder, and short ways to import into it and to look at what came of it.
final class Ledge implements AutoCloseable {

  static final Instant NOW = Instant.parse("2031-06-01T12:00:00Z");

  final Store store;
  final WarcFolder archive;
  final Path folder;

  Ledge(Path folder) throws IOException {
    this(folder, new StoreAddress.File(folder.resolve("stemma.db")));
  }

  Ledge(Path folder, StoreAddress address) throws IOException {
    this.folder = folder;
    this.store = Store.open(address, () -> NOW);
    this.archive =
        WarcFolder.open(folder.resolve("archive"), FolderSettings.standard("", "", () -> NOW));
  }

  static Reads reads() {
    return Reads.with(Extractor.standard());
  }

  Importer importer(ImportSettings settings) {
    return new Importer(store, archive, reads(), () -> NOW, settings, ImportProgress.SILENT);
  }

  Imported take(Path... files) throws IOException {
    return take(ImportSettings.standard(), files);
  }

  Imported take(ImportSettings settings, Path... files) throws IOException {
    try (Importer importer = importer(settings)) {
      importer.read(Inputs.of(Arrays.asList(files)));
      return importer.finish();
    }
  }

  Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  Article article(String url) {
    return store.watching().find(WebUrl.tryParse(url).orElseThrow().key()).orElseThrow();
  }

  /// The last paragraph of each revision, in their order.
  List<String> lastWords(String url) {
    return revisions(url).stream()
        .map(
            revision -> store.histories().witness(revision.witness()).paragraphs().getLast().text())
        .toList();
  }

  List<Revision> revisions(String url) {
    return store.histories().revisions(article(url).id());
  }

  List<Capture> captures(String url) {
    return store.histories().everyCapture(article(url).id()).toList();
  }

  Bodies bodies() {
    return new Bodies(archive);
  }

  /// The record that a capture stands in.
  WarcEntry record(Capture capture) throws IOException {
    return archive.read(Objects.requireNonNull(capture.position()));
  }

  static Instant day(int day) {
    return Instant.parse("2031-05-01T08:00:00Z").plus(Duration.ofDays(day - 1L));
  }

  @Override
  public void close() throws IOException {
    store.close();
    archive.close();
  }
}
