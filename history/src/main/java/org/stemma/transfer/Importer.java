package org.stemma.transfer;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stemma.history.Bodies;
import org.stemma.history.PageReader;
import org.stemma.history.Reads;
import org.stemma.history.Rereader;
import org.stemma.store.Article;
import org.stemma.store.Store;
import org.stemma.warc.WarcFolder;

/// Brings captures of others into a store: WARC and WACZ files, saved pages of trackers, versions as JSON lines, mementos.
///
/// Each becomes a record of our archive, a copy byte for byte where it was a record, and a capture of the article at its address.
/// What an article's revisions are follows from all its captures in the order of time, whenever they came in. Nothing comes in twice;
/// an import that was broken off is simply begun again. Memory does not grow with what is imported.
///
/// {@snippet :
/// try (Importer importer = new Importer(store, archive, reads, clock, ImportSettings.standard(), ImportProgress.SILENT)) {
///   importer.read(Inputs.of(List.of(Path.of("crawl-2031"))));
///   Imported imported = importer.finish();
/// }
/// }
///
/// Not thread-safe; several importers may work on one store.
public final class Importer implements AutoCloseable {

  /// Captures that are taken in together: one commit and one `fsync` for all of them.
  private static final int TOGETHER = 256;

  /// Bytes of payload that are held for one batch.
  private static final long HELD = 24L << 20;

  private static final int PORTION = 500;

  private final Store store;
  private final ImportSettings settings;
  private final ImportProgress progress;
  private final InstantSource clock;
  private final Tally tally = new Tally();
  private final Workshop workshop;
  private final Latecomers latecomers;
  private final Register register;
  private final Accession accession;
  private final List<Found> batch = new ArrayList<>();
  private long held;

  /// @param archive takes the records
  /// @param reads the extractor, in one version
  public Importer(
      Store store,
      WarcFolder archive,
      Reads reads,
      InstantSource clock,
      ImportSettings settings,
      ImportProgress progress) {
    this.store = store;
    this.settings = settings;
    this.progress = progress;
    this.clock = clock;
    Bodies bodies = new Bodies(archive);
    workshop = new Workshop(new PageReader(reads));
    latecomers = new Latecomers(new Rereader(store, bodies, reads), reads.version());
    Originals originals = new Originals(store, bodies);
    Homes homes = new Homes(store, clock, settings.watch());
    Writing writing = new Writing(store, archive, originals, latecomers, tally);
    register = new Register(store, homes, originals, latecomers, writing, tally);
    Present present = new Present(store, originals, latecomers::add);
    accession = new Accession(present, workshop, register, tally);
  }

  /// Reads inputs one after the other.
  ///
  /// @throws BadImportException when one is not what it should be; what was read before it stays
  /// @throws IOException when one can't be read, or the archive can't be written
  public void read(Inputs inputs) throws IOException {
    inputs.read(
        this::take, new Inputs.Reading(settings.lenient(), tally, clock, this::told, store));
    flush();
  }

  private void told(String name, long done, long total) {
    progress.at(name, done, total, tally.captures());
  }

  /// Takes one capture, which is written with others.
  void take(Found found) throws IOException {
    batch.add(found);
    held += found.payload().length;
    if (batch.size() >= TOGETHER || held >= HELD) {
      flush();
    }
  }

  /// Writes what was taken.
  void flush() throws IOException {
    List<Found> taken = List.copyOf(batch);
    batch.clear();
    held = 0;
    accession.take(taken);
  }

  Tally tally() {
    return tally;
  }

  /// Ends the import: captures that are older than others get their place among them.
  ///
  /// @throws IOException when the archive can't be read or written
  public Imported finish() throws IOException {
    flush();
    register.finish();
    latecomers.place(progress, tally.captures());
    return tally.result(revisions(tally.articles()));
  }

  private long revisions(Set<Long> articles) {
    List<Long> ids = List.copyOf(articles);
    long revisions = 0;
    for (int from = 0; from < ids.size(); from += PORTION) {
      List<Long> portion = ids.subList(from, Math.min(ids.size(), from + PORTION));
      revisions +=
          store.histories().articles(portion).values().stream().mapToLong(Article::revisions).sum();
    }
    return revisions;
  }

  @Override
  public void close() {
    workshop.close();
  }
}
