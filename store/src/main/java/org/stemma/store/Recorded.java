package org.stemma.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one look that was to be recorded.
public sealed interface Recorded {

  /// It stands.
  ///
  /// @param captures ids of its captures, in their order
  /// @param revision that the last capture bore; null when it bore none
  /// @param number of that revision
  /// @param changes `seq`s of what it added to the log of changes; empty when nothing changed
  /// @param others articles that have one of its addresses and kept it: perhaps they are this one
  record Done(
      List<Long> captures,
      @Nullable Long revision,
      @Nullable Integer number,
      List<Long> changes,
      List<Long> others)
      implements Recorded {

    public Done {
      captures = List.copyOf(captures);
      changes = List.copyOf(changes);
      others = List.copyOf(others);
    }
  }

  /// Nothing of it stands: another process has the article's host now.
  record LeaseLost() implements Recorded {}

  /// Nothing of it stands: the article was removed, concealed or merged into another since.
  record ArticleRemoved() implements Recorded {}

  /// Nothing of it stands: the article was read anew since, and the revision that came back is of the reading before. The
  /// captures are to be looked at again.
  record ReadAnew() implements Recorded {}
}
