package org.stemma.reuse;

import java.util.List;
import org.stemma.reuse.Weights.Weighed;
import org.stemma.text.Document;

/// A document of a large collection, read and weighed, ready to be compared with others: for who cannot hold all of them at once
/// and keeps some, as [Reuse#over] keeps a few for good.
///
/// Takes about 60 bytes a word. Never changes; may be compared by several threads at once.
public final class Prepared {

  private final Weighed weighed;

  private Prepared(Weighed weighed) {
    this.weighed = weighed;
  }

  /// @param holders of words in the collection that the document is from
  public static Prepared of(Document document, WordHolders holders) {
    return new Prepared(new Weights(holders).weigh(Reading.of(document)));
  }

  public Document document() {
    return weighed.reading().document;
  }

  /// How many words it has.
  public int words() {
    return weighed.reading().size();
  }

  /// Everything that this document (`from`) and another (`to`) share, whatever their series, in order of the other.
  public List<Borrowing> sharedWith(Prepared other) {
    return new Comparison(weighed, other.weighed).borrowings();
  }
}
