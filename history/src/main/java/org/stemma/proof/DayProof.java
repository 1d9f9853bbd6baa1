package org.stemma.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.store.SealedDay;

/// What became of a day.
///
/// @param day epoch day
/// @param sealed null when a root of it was kept, and it is not sealed here
/// @param leaf whether the rows of the database still give the tree it was sealed over
/// @param root whether its root is chained to a kept one
public record DayProof(int day, @Nullable SealedDay sealed, Check leaf, Check root) {

  /// The worse of the two.
  public Standing standing() {
    return leaf.standing().or(root.standing());
  }

  /// Both.
  public List<Check> checks() {
    return List.of(leaf, root);
  }
}
