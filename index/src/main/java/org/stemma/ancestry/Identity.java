package org.stemma.ancestry;

import java.util.List;
import org.stemma.index.Mark;
import org.stemma.store.Change;
import org.stemma.store.Store;

/// Tells whether an index is of this store as it went on, or of another, or of this one before it was set back to a backup: by
/// the change that the index ended with, which another history has at another time or of another article.
final class Identity {

  private Identity() {}

  static String at(Change change) {
    return change.at().toEpochMilli() + " " + change.kind() + " " + change.article();
  }

  static boolean isOf(Store store, Mark mark) {
    if (mark.seq() == 0) {
      return true;
    }
    List<Change> at = store.histories().changes(mark.seq() - 1, 1);
    return !at.isEmpty()
        && at.getFirst().seq() == mark.seq()
        && at(at.getFirst()).equals(mark.store());
  }
}
