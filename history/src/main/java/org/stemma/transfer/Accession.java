package org.stemma.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stemma.history.PageReader;

/// Takes in what an import found, batch by batch: leaves out what is there, has the rest read, and enters it into the [Register].
///
/// Not thread-safe.
final class Accession {

  private final Present present;
  private final Workshop workshop;
  private final Register register;
  private final Tally tally;

  Accession(Present present, Workshop workshop, Register register, Tally tally) {
    this.present = present;
    this.workshop = workshop;
    this.register = register;
    this.tally = tally;
  }

  /// Takes a batch in. When this returns it is on the disk.
  void take(List<Found> batch) throws IOException {
    List<Brought> read = new ArrayList<>();
    List<TrackerVersions> told = new ArrayList<>();
    for (Brought brought : workshop.read(absent(batch))) {
      if (brought.result() instanceof PageReader.Tracked tracked) {
        TrackerVersions.of(brought.found(), tracked.page(), tally).ifPresent(told::add);
      } else if (SavedPages.isNowhere(brought.found().home())) {
        tally.skip("files that are neither an archive, nor versions, nor a tracker's page");
      } else {
        read.add(brought);
      }
    }
    register.enter(read);
    for (TrackerVersions versions : told) {
      take(versions);
    }
  }

  /// Takes in what a tracker tells; its page too, unless nothing of what it tells is new.
  private void take(TrackerVersions told) throws IOException {
    List<Found> versions = absent(told.versions());
    if (!versions.isEmpty()) {
      List<Found> all = new ArrayList<>(versions);
      all.addAll(absent(List.of(told.page())));
      all.sort(Comparator.comparing(Found::at));
      register.enter(workshop.read(all));
    }
  }

  /// In the order of time.
  private List<Found> absent(List<Found> batch) {
    List<Found> sorted = batch.stream().sorted(Comparator.comparing(Found::at)).toList();
    List<Found> absent = present.absent(sorted);
    tally.known(sorted.size() - absent.size());
    return absent;
  }
}
