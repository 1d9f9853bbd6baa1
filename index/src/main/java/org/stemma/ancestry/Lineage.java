package org.stemma.ancestry;

import java.util.List;
import org.stemma.descent.Times;
import org.stemma.reuse.Borrowing;
import org.stemma.text.Document;
import org.stemma.trace.Origin;
import org.stemma.trace.Trace;

/// What a text shares with all that was seen, as far as it is known now.
///
/// @param relations in order of place in the text
/// @param articles how many articles share something
/// @param origins by how many ways they have it: near-copies of one text count once
/// @param share of the text's words that stand in at least one of them, in [0, 1]
/// @param found the relations' borrowings before they were judged: `from` the article that shares, `to` the text
/// @param documents the text first, of an article its newest version, then every version that a relation names, by their ids
/// @param times when each of the documents came to be
public record Lineage(
    List<Relation> relations,
    int articles,
    List<Origin> origins,
    double share,
    List<Borrowing> found,
    List<Document> documents,
    Times times) {

  public Lineage {
    relations = List.copyOf(relations);
    origins = List.copyOf(origins);
    found = List.copyOf(found);
    documents = List.copyOf(documents);
  }

  /// The same as `stemma trace` would tell of these documents: what became of quotations, the slips, the stemma. Costs some milliseconds a
  /// document.
  public Trace trace() {
    return Trace.of(documents, found, times);
  }
}
