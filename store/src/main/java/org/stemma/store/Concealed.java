package org.stemma.store;

/// An article that is shown to nobody but those who may undo it.
public record Concealed(Article article, Takedown takedown) {}
