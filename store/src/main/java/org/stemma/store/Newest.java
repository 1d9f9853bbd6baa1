package org.stemma.store;

/// A revision in a list across articles.
public record Newest(Article article, Revision revision) {}
