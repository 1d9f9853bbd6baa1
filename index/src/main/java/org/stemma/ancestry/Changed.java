package org.stemma.ancestry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Collation;
import org.stemma.collate.Variant;
import org.stemma.collate.WordRun;
import org.stemma.index.Prose;
import org.stemma.store.Gist;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;
import org.stemma.text.Witness;

/// What a revision brings to the search: its words, and those that its change removed and added.
final class Changed {

  private Changed() {}

  /// @param before the revision before it; null for the first
  static Prose prose(Library library, Outlet outlet, @Nullable Revision before, Revision revision) {
    Witness witness = library.witness(revision);
    List<String> removed = new ArrayList<>();
    List<String> added = new ArrayList<>();
    if (before != null) {
      Collation.of(library.witness(before), witness).variants().stream()
          .filter(Variant::isChange)
          .forEach(variant -> take(variant, removed, added));
    }
    return new Prose(
        outlet.key(),
        revision.seenAt(),
        Optional.ofNullable(revision.gist()).map(Gist::weight).map(Enum::ordinal).orElse(-1),
        Optional.ofNullable(revision.headline()).orElse(""),
        witness.text(),
        removed,
        added);
  }

  private static void take(Variant variant, List<String> removed, List<String> added) {
    for (WordRun run : variant.words()) {
      switch (run.sign()) {
        case OMITTED -> removed.add(run.text());
        case ADDED -> added.add(run.text());
        case KEPT -> {
          // Stands in both.
        }
      }
    }
  }
}
