package org.stemma.ancestry;

import org.stemma.ancestry.Library.Book;
import org.stemma.reuse.Borrowing;

/// A passage that a text shares with a revision.
///
/// @param borrowing `from` the revision, `to` the text; nothing claimed
/// @param book the revision
record Match(Borrowing borrowing, Book book) {}
