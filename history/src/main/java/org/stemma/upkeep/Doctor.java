package org.stemma.upkeep;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.stemma.extract.Extractor;
import org.stemma.history.Bodies;
import org.stemma.history.CaptureReader;
import org.stemma.history.Rereader;
import org.stemma.proof.DayProof;
import org.stemma.proof.Roots;
import org.stemma.proof.Sealing;
import org.stemma.proof.Standing;
import org.stemma.proof.Verifier;
import org.stemma.store.Ledger;
import org.stemma.store.Store;
import org.stemma.upkeep.Trouble.Mend;
import org.stemma.warc.Recovery;
import org.stemma.warc.WarcFolder;

/// Compares database, archive and indexes, and mends what can be mended without loss. It never removes a record or a row.
///
/// Everything is read once, the captures' records twice. It may run while others watch.
public final class Doctor {

  private final Store store;
  private final WarcFolder archive;
  private final InstantSource clock;
  private final Bodies bodies;
  private final CaptureReader reader;
  private final Rereader rereader;

  public Doctor(Store store, WarcFolder archive, InstantSource clock) {
    this.store = store;
    this.archive = archive;
    this.clock = clock;
    this.bodies = new Bodies(archive);
    this.reader = new CaptureReader(bodies, store.profiles(), Extractor.standard());
    this.rereader = new Rereader(store, bodies, Extractor.standard());
  }

  /// Looks at everything.
  ///
  /// @param mend true to mend what can be mended
  /// @param found is told of each trouble, as it is found
  /// @throws IOException when the archive's folder can't be read at all
  public void examine(boolean mend, Consumer<Trouble> found) throws IOException {
    for (Recovery.Mended file : archive.recovery().files()) {
      found.accept(Trouble.mended("archive", file.toString()));
    }
    store.integrity().tables().forEach(says -> found.accept(Trouble.left("database", says)));
    store.integrity().texts().forEach(says -> found.accept(Trouble.left("database", says)));
    // Files first: whoever is recording writes the record, then the row.
    FileExam files = new FileExam(archive.files(), mend, found);
    files.run();
    new CaptureExam(store.ledger(), bodies, found).run(files);
    new Adoption(store, archive, reader, rereader, mend, found).run(files.unnamed());
    new ScheduleExam(store, clock.instant(), mend, found).run();
    days(mend, found);
  }

  private void days(boolean mend, Consumer<Trouble> found) {
    unsealed(mend, found);
    List<DayProof> days = new ArrayList<>();
    new Verifier(store, bodies, reader, Roots.NONE)
        .days()
        .filter(day -> day.standing() == Standing.BROKEN)
        .forEach(days::add);
    for (DayProof day : days) {
      day.checks().stream()
          .filter(check -> check.standing() == Standing.BROKEN)
          .forEach(check -> found.accept(Trouble.left("sealed days", check.says())));
    }
  }

  private void unsealed(boolean mend, Consumer<Trouble> found) {
    Ledger ledger = store.ledger();
    Instant now = clock.instant();
    Instant today = Sealing.begin(now);
    boolean ahead =
        ledger.lastDay().map(last -> !Sealing.begin(last).isBefore(today)).orElse(false);
    if (ahead) {
      found.accept(
          Trouble.left(
              "sealed days",
              "a day is sealed that has not ended: a clock had run ahead, or runs behind"));
      return;
    }
    // A day's grace: it is sealed by whoever watches, if anybody does.
    long open = ledger.unsealed(today.minus(Sealing.GRACE)).count();
    if (open > 0) {
      if (mend) {
        new Sealing(store).seal(now);
      }
      found.accept(
          new Trouble(
              "sealed days",
              open + " captures and revisions of days long ended are not sealed",
              mend ? Mend.DONE : Mend.POSSIBLE));
    }
  }
}
