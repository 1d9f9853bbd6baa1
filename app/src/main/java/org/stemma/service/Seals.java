package org.stemma.service;

import java.time.Instant;
import java.time.LocalDate;
import org.stemma.config.Configuration.LogLevel;
import org.stemma.proof.Sealing;
import org.stemma.store.SealedDay;
import org.stemma.store.Store;
import org.stemma.watch.Chore;

/// Seals each day when it has ended, so that `stemma verify` can prove what was recorded in it.
final class Seals implements Chore {

  private final Store store;
  private final Log log;

  Seals(Store store, Log log) {
    this.store = store;
    this.log = log;
  }

  @Override
  public String name() {
    return "seal";
  }

  @Override
  public Instant run(Instant now) {
    for (SealedDay day : new Sealing(store).seal(now)) {
      log.write(
          LogEntry.of(
              now,
              LogLevel.INFO,
              "sealed",
              LocalDate.ofEpochDay(day.day())
                  + ": "
                  + day.leaves()
                  + " records under "
                  + day.root()));
    }
    return Sealing.next(now);
  }
}
