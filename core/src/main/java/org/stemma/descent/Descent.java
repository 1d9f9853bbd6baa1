package org.stemma.descent;

import java.util.List;
import org.stemma.reuse.Borrowing;
import org.stemma.text.Document;

/// All that is known of who descends from whom among some documents.
///
/// @param borrowings with their directions, `from` the earlier where one is known
/// @param slips readings that show kinship
/// @param rewrites swaps that recur
/// @param stemma the graph drawn from them
public record Descent(
    List<Borrowing> borrowings, List<Slip> slips, List<Rewrite> rewrites, Stemma stemma) {

  public Descent {
    borrowings = List.copyOf(borrowings);
    slips = List.copyOf(slips);
    rewrites = List.copyOf(rewrites);
  }

  /// Judges directions, then finds slips and rewrites, then draws the stemma.
  ///
  /// @param documents all that were compared, in input order
  /// @param borrowings undirected, as [org.stemma.reuse.Reuse#among] finds them
  public static Descent of(List<Document> documents, List<Borrowing> borrowings) {
    return of(documents, borrowings, Times.CLAIMED);
  }

  /// The same, by other times than those that the pages claim.
  public static Descent of(List<Document> documents, List<Borrowing> borrowings, Times times) {
    List<Borrowing> judged = Directions.judge(borrowings, times);
    List<Slip> slips = Slips.among(documents, judged);
    List<Rewrite> rewrites = Rewrites.among(judged);
    return new Descent(judged, slips, rewrites, Stemmata.draw(documents, judged, slips));
  }
}
