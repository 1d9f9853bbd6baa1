package org.stemma.store;

/// What came of adding an article.
///
/// @param id the article's, which may have been there under this address before
/// @param created false when it was there
/// @param state as it is now; adding changes nothing of an article that was there
public record Added(long id, boolean created, ArticleState state) {}
