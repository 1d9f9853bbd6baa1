package org.stemma.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stemma.extract.Extractor;
import org.stemma.history.Bodies;
import org.stemma.history.CaptureReader;
import org.stemma.proof.ArticleProof;
import org.stemma.proof.Roots;
import org.stemma.proof.Standing;
import org.stemma.proof.Verifier;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.Revision;
import org.stemma.store.Sighting;
import org.stemma.upkeep.Doctor;
import org.stemma.upkeep.Trouble;
import org.stemma.warc.Damage;
import org.stemma.warc.Position;
import org.stemma.warc.WarcStream;

/// What holds of a store and its archive, whatever happened to the process, the disk, the database or the clock.
final class Evidence {

  private Evidence() {}

  /// Everything that was told is there, nothing is there twice, every file is readable, and doctor and verify agree, at the
  /// latest when what a crash left has been mended.
  static void assertWhole(Station station) throws IOException {
    assertToldIsKept(station);
    assertNothingTwice(station);
    assertReadable(station);
    examine(station, true);
    assertThat(examine(station, false)).isEmpty();
    assertNothingTwice(station);
    assertProved(station);
  }

  /// Each look that was told has its captures, and each of these its record.
  static void assertToldIsKept(Station station) throws IOException {
    for (Happened.Looked look : station.told(Happened.Looked.class)) {
      for (long id : look.recorded().captures()) {
        assertKept(station, id);
      }
    }
  }

  /// A capture is there, and its record as it was written; where nobody answered there is none.
  static Capture assertKept(Station station, long id) throws IOException {
    Capture capture = station.store.histories().capture(id).orElseThrow();
    Position position = capture.position();
    assertThat(position == null).as("capture %s", id).isEqualTo(capture.status() == 0);
    if (position != null) {
      assertThat(station.archive.read(position).fixity().intact()).as("capture %s", id).isTrue();
    }
    return capture;
  }

  static void assertNothingTwice(Station station) {
    station.articles().forEach(article -> assertNothingTwice(station, article));
  }

  private static void assertNothingTwice(Station station, Article article) {
    List<Revision> revisions = station.store.histories().revisions(article.id());
    assertThat(revisions).extracting(Revision::digest).doesNotHaveDuplicates();
    assertThat(revisions).extracting(Revision::seenAt).doesNotHaveDuplicates().isSorted();
    for (int i = 0; i < revisions.size(); i++) {
      assertThat(revisions.get(i).number()).isEqualTo(i + 1);
    }
    List<Capture> captures = station.store.histories().everyCapture(article.id()).toList();
    assertThat(captures).extracting(Capture::capturedAt, Capture::url).doesNotHaveDuplicates();
    assertThat(captures)
        .filteredOn(capture -> capture.position() != null)
        .extracting(Capture::position)
        .doesNotHaveDuplicates();
    List<Sighting> sightings = station.store.histories().sightings(article.id());
    for (int i = 1; i < sightings.size(); i++) {
      assertThat(sightings.get(i).firstAt()).isAfter(sightings.get(i - 1).lastAt());
      assertThat(sightings.get(i).revision()).isNotEqualTo(sightings.get(i - 1).revision());
    }
  }

  private static void assertReadable(Station station) throws IOException {
    List<Damage> damages = new ArrayList<>();
    int records = 0;
    for (Path file : station.archive.files().all()) {
      try (WarcStream stream = WarcStream.open(file, damages::add)) {
        while (stream.next().isPresent()) {
          records++;
        }
      }
    }
    assertThat(damages).isEmpty();
    assertThat(records).isPositive();
  }

  private static List<Trouble> examine(Station station, boolean mend) throws IOException {
    List<Trouble> found = new ArrayList<>();
    new Doctor(station.store, station.archive, station.time).examine(mend, found::add);
    assertThat(found).filteredOn(trouble -> mend && trouble.isLeft()).isEmpty();
    // Whoever opens a folder mends the files of writers that died, and the doctor tells it as often
    // as it is asked.
    return found.stream().filter(Trouble::isLeft).toList();
  }

  private static void assertProved(Station station) {
    Bodies bodies = new Bodies(station.archive);
    CaptureReader reader =
        new CaptureReader(bodies, station.store.profiles(), Extractor.standard());
    Verifier verifier = new Verifier(station.store, bodies, reader, Roots.NONE);
    for (Article article : station.articles()) {
      ArticleProof proof = verifier.verify(article);
      assertThat(proof.revisions())
          .filteredOn(revision -> revision.standing() == Standing.BROKEN)
          .isEmpty();
      assertThat(proof.captures())
          .filteredOn(capture -> capture.standing() == Standing.BROKEN)
          .isEmpty();
    }
  }
}
