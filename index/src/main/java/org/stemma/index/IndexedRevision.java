package org.stemma.index;

/// What the index holds of a revision.
public final class IndexedRevision {
  private final long revision;
  private final long article;
  private final long outlet;
  private final int[] shingles;
  private final int[] stems;
  private final Prose prose;

  /// @param revision its id in the store
  /// @param article its article's
  /// @param outlet its article's outlet: texts of one outlet are never each other's candidates
  /// @param shingles those that no revision of the article in the index holds yet; each once, in any order
  /// @param stems the stems of all its words, each once, where it is one of those from which the frequency of words is taken;
  ///     empty for others
  /// @param prose what is searched of it by words
  public IndexedRevision(
      long revision, long article, long outlet, int[] shingles, int[] stems, Prose prose) {
    this.revision = revision;
    this.article = article;
    this.outlet = outlet;
    this.shingles = shingles;
    this.stems = stems;
    this.prose = prose;
  }

  long revision() {
    return revision;
  }

  long article() {
    return article;
  }

  long outlet() {
    return outlet;
  }

  int[] shingles() {
    return shingles;
  }

  int[] stems() {
    return stems;
  }

  Prose prose() {
    return prose;
  }
}
