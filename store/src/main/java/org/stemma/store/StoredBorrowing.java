package org.stemma.store;

/// A borrowing with its id, which stays as long as both articles are shown and read as they are.
public record StoredBorrowing(long id, FoundBorrowing found) {}
