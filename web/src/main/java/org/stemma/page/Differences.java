package org.stemma.page;

import java.util.Optional;
import java.util.stream.Collectors;
import org.stemma.collate.Collation;
import org.stemma.collate.Variant;
import org.stemma.collate.WordRun;
import org.stemma.store.Histories;
import org.stemma.store.Revision;

/// The words that a change took out and put in, as a search shows them.
///
/// @param removed stretches with an ellipsis between
/// @param added likewise
record Differences(String removed, String added) {
  static final Differences NONE = new Differences("", "");

  /// @param revision that came of the change
  static Differences of(Histories histories, Revision revision) {
    return collation(histories, revision)
        .map(collation ->
            new Differences(
                words(collation, WordRun.Sign.OMITTED), words(collation, WordRun.Sign.ADDED)))
        .orElse(NONE);
  }

  /// A revision against the one before it; empty for the first.
  static Optional<Collation> collation(Histories histories, Revision revision) {
    return histories.revisions(revision.article(), revision.reading()).stream()
        .filter(other -> other.number() == revision.number() - 1)
        .findFirst()
        .map(before ->
            Collation.of(
                histories.witness(before.witness()), histories.witness(revision.witness())));
  }

  private static String words(Collation collation, WordRun.Sign sign) {
    return collation.variants().stream()
        .filter(Variant::isChange)
        .flatMap(variant -> variant.words().stream())
        .filter(run -> run.sign() == sign)
        .map(run -> run.text().strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" … "));
  }
}
