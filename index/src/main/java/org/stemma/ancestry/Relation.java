package org.stemma.ancestry;

import org.jspecify.annotations.Nullable;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Passage;
import org.stemma.store.Article;
import org.stemma.store.Outlet;
import org.stemma.text.Span;

/// A passage that a text shares with an article.
///
/// @param borrowing with its direction, `from` the earlier side if that is known; each side is the passage as it stood when it was
///     first seen in its article
/// @param order which of the two had it first
/// @param here the side of the text that was asked about; one of the borrowing's two
/// @param there the article's side; the other of the two
/// @param now where it stands in the text that was asked about, of an article its newest version; null when it is not there any more
/// @param article that shares it; for one that was merged, what it turned out to be: [Stay#first] says at which of the two it stood first
/// @param outlet whose article that is
/// @param stayHere how long it stood in the article that was asked about; null when a text was, that is no article's
/// @param stayThere how long it stood in the article that shares it
public record Relation(
    Borrowing borrowing,
    Order order,
    Passage here,
    Passage there,
    @Nullable Span now,
    Article article,
    Outlet outlet,
    @Nullable Stay stayHere,
    Stay stayThere) {

  /// Which of the two sides had the passage first; how that is known says [Borrowing#direction].
  public enum Order {
    THERE_FIRST,
    HERE_FIRST,
    UNKNOWN
  }
}
