package org.stemma.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.descent.Descent;
import org.stemma.descent.Rewrite;
import org.stemma.descent.Slip;
import org.stemma.descent.Stemma;
import org.stemma.descent.Times;
import org.stemma.quote.FollowedQuote;
import org.stemma.quote.Following;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Progress;
import org.stemma.reuse.Reuse;
import org.stemma.text.Document;

/// What a handful to a few hundred documents share, who had it first, and what happened to it on the way.
///
/// Nothing of the result depends on the order of the documents, except which of two comes first where nobody knows.
///
/// @param documents as they were given
/// @param shares one a document, in the same order: how much of it stands elsewhere
/// @param borrowings every passage that two documents of different series share, its direction judged
/// @param quotes what became of the quotations and statements in borrowed passages, and statements that nobody is given for
/// @param slips readings that show kinship
/// @param rewrites swaps of words that recur
/// @param stemma who descends from whom
public record Trace(
    List<Document> documents,
    List<Share> shares,
    List<Borrowing> borrowings,
    List<FollowedQuote> quotes,
    List<Slip> slips,
    List<Rewrite> rewrites,
    Stemma stemma) {

  public Trace {
    documents = List.copyOf(documents);
    shares = List.copyOf(shares);
    borrowings = List.copyOf(borrowings);
    quotes = List.copyOf(quotes);
    slips = List.copyOf(slips);
    rewrites = List.copyOf(rewrites);
  }

  public static Trace of(List<Document> documents) {
    return of(documents, Progress.NONE);
  }

  /// @param documents with ids of their own
  /// @param progress hears how many pairs of documents have been compared
  /// @throws IllegalArgumentException when two documents have one id
  public static Trace of(List<Document> documents, Progress progress) {
    Set<String> ids = new HashSet<>();
    for (Document document : documents) {
      if (!ids.add(document.id())) {
        throw new IllegalArgumentException("two documents are called " + document.id());
      }
    }
    return of(documents, Reuse.among(documents, progress), Times.CLAIMED);
  }

  /// What follows from passages that were found elsewhere, in a collection too large to be given here.
  ///
  /// @param documents with ids of their own; all that the borrowings are of
  /// @param found undirected, as [Reuse] finds them
  /// @param times by which directions are judged
  public static Trace of(List<Document> documents, List<Borrowing> found, Times times) {
    Descent descent = Descent.of(documents, found, times);
    List<Borrowing> borrowings = descent.borrowings();
    return new Trace(
        documents,
        Share.of(documents, borrowings),
        borrowings,
        Following.of(documents, borrowings),
        descent.slips(),
        descent.rewrites(),
        descent.stemma());
  }
}
