package org.stemma.store;

import java.util.List;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Evidence;

/// A passage that revisions of two articles share. Who had it first is not said: whoever reads it judges that by what is known
/// of the captures then.
///
/// @param passage in the revision that was recorded later, which says nothing of the text
/// @param other in the one recorded earlier
/// @param confidence that one was made from the other, or both from a common source, in [0, 1]
/// @param evidence why it was taken for a borrowing
public record FoundBorrowing(
    SharedPassage passage,
    SharedPassage other,
    Borrowing.Kind kind,
    double confidence,
    List<Evidence> evidence) {

  public FoundBorrowing {
    evidence = List.copyOf(evidence);
    if (passage.revision() <= other.revision()) {
      throw new IllegalArgumentException("revision " + other.revision() + " is not the earlier");
    }
  }

  /// The two sides in the order in which they were recorded, however they are given.
  public static FoundBorrowing of(
      SharedPassage one,
      SharedPassage two,
      Borrowing.Kind kind,
      double confidence,
      List<Evidence> evidence) {
    boolean inOrder = one.revision() > two.revision();
    return new FoundBorrowing(inOrder ? one : two, inOrder ? two : one, kind, confidence, evidence);
  }

  /// The side that is an article's.
  ///
  /// @param article one of the two
  public SharedPassage of(long article) {
    return passage.article() == article ? passage : other;
  }

  /// The side that is the other article's.
  public SharedPassage besides(long article) {
    return passage.article() == article ? other : passage;
  }
}
