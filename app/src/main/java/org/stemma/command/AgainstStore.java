package org.stemma.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stemma.ancestry.Ancestry;
import org.stemma.ancestry.Follower;
import org.stemma.ancestry.Lineage;
import org.stemma.ancestry.Shelf;
import org.stemma.descent.Times;
import org.stemma.input.Failures;
import org.stemma.reuse.Borrowing;
import org.stemma.service.Holdings;
import org.stemma.text.Document;
import org.stemma.trace.Trace;
import org.stemma.watch.ProcessName;

/// Traces documents against all articles that are kept.
final class AgainstStore {

  private AgainstStore() {}

  /// Brings the index up to date first, unless a service does that at the moment.
  ///
  /// @param documents that are asked about; they are not compared with each other
  static Trace trace(List<Document> documents, StoreOptions options, Console console)
      throws UsageException {
    try (Holdings holdings = options.open(console);
        Shelf shelf = new Shelf();
        IndexProgress progress = new IndexProgress(console);
        Follower follower =
            new Follower(
                holdings.store(),
                Holdings.index(holdings.folder()),
                shelf,
                ProcessName.ofThis().toString(),
                holdings.clock(),
                progress)) {
      follower.catchUp();
      Ancestry ancestry = new Ancestry(holdings.store(), shelf);
      List<Lineage> lineages = new ArrayList<>();
      for (Document document : documents) {
        lineages.add(ancestry.of(document));
      }
      return trace(documents, lineages);
    } catch (IOException unusable) {
      throw new UsageException(
          Holdings.index(options.folder(console)) + ": " + Failures.reason(unusable), unusable);
    }
  }

  private static Trace trace(List<Document> documents, List<Lineage> lineages) {
    Map<String, Document> all = new LinkedHashMap<>();
    documents.forEach(document -> all.put(document.id(), document));
    List<Borrowing> borrowings = new ArrayList<>();
    for (Lineage lineage : lineages) {
      lineage.documents().forEach(document -> all.putIfAbsent(document.id(), document));
      borrowings.addAll(lineage.found());
    }
    Times times =
        document ->
            lineages.stream()
                .map(lineage -> lineage.times().of(document))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    return Trace.of(List.copyOf(all.values()), borrowings, times);
  }
}
