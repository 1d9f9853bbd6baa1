package org.stemma.index;

/// What the index is asked.
public final class Query {
  private final int[] shingles;
  private final int[] places;
  private final Scope scope;
  private final int limit;

  /// @param shingles hashes of the text's shingles, in order of place
  /// @param places of their first words in the text, in words; rising, as many as there are shingles
  /// @param limit how many candidates at most
  public Query(int[] shingles, int[] places, Scope scope, int limit) {
    if (shingles.length != places.length) {
      throw new IllegalArgumentException(shingles.length + " shingles, " + places.length);
    }
    this.shingles = shingles;
    this.places = places;
    this.scope = scope;
    this.limit = limit;
  }

  int[] shingles() {
    return shingles;
  }

  int place(int shingle) {
    return places[shingle];
  }

  Scope scope() {
    return scope;
  }

  int limit() {
    return limit;
  }
}
