package org.stemma.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.stemma.collate.Collation;
import org.stemma.store.Capture;
import org.stemma.store.NewRevision;
import org.stemma.store.Rereading;
import org.stemma.store.Witnesses;
import org.stemma.text.Witness;

/// The revisions and sightings that follow from an article's captures, taken in the order of time.
///
/// The same rules as at a look: a text that differs from the one before is a revision, one that was there before is back.
final class Timeline {

  private final List<NewRevision> revisions = new ArrayList<>();
  private final List<Stretch> stretches = new ArrayList<>();
  private final Map<String, Integer> byDigest = new HashMap<>();

  /// What each capture with a text bore, by the capture's id: an index into `revisions`.
  private final Map<Long, Integer> borne = new HashMap<>();

  /// A stretch that still grows.
  private record Stretch(int revision, List<Long> captures) {}

  /// A capture whose body was read.
  void add(Capture capture, Witness witness) {
    add(capture, Witnesses.digest(witness), () -> witness);
  }

  /// A capture whose text is known.
  ///
  /// @param witness asked for when no capture before had this text
  void add(Capture capture, String digest, Supplier<Witness> witness) {
    Integer known = byDigest.get(digest);
    add(capture, known == null ? append(witness.get(), digest) : known);
  }

  /// A capture whose body another one stands for: it bears what that one bore.
  ///
  /// @return false when that was not added, so that nothing is known of it here
  boolean addSame(Capture capture, long other) {
    Integer revision = borne.get(other);
    if (revision != null) {
      add(capture, revision);
    }
    return revision != null;
  }

  /// The texts by the captures that bore them: digests by ids.
  Map<Long, String> digests() {
    Map<Long, String> digests = new HashMap<>();
    borne.forEach((capture, revision) -> digests.put(capture, revisions.get(revision).digest()));
    return digests;
  }

  private int append(Witness witness, String digest) {
    int place = revisions.size();
    revisions.add(
        new NewRevision(
            witness,
            digest,
            stretches.isEmpty() ? null : Gists.of(Collation.of(standing(), witness))));
    byDigest.put(digest, place);
    return place;
  }

  private Witness standing() {
    return revisions.get(stretches.getLast().revision()).witness();
  }

  private void add(Capture capture, int revision) {
    borne.put(capture.id(), revision);
    if (stretches.isEmpty() || stretches.getLast().revision() != revision) {
      stretches.add(new Stretch(revision, new ArrayList<>()));
    }
    stretches.getLast().captures().add(capture.id());
  }

  /// @param upTo the newest capture that was considered
  Rereading rereading(long article, String extractor, String profile, long upTo) {
    return new Rereading(
        article,
        extractor,
        profile,
        upTo,
        revisions,
        stretches.stream()
            .map(stretch -> new Rereading.Stretch(stretch.revision(), stretch.captures()))
            .toList());
  }
}
