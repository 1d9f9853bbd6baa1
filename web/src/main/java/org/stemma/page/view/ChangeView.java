package org.stemma.page.view;

import java.util.List;
import org.stemma.collate.WordRun;

/// A change in a feed: what changed, in the order of the newer text.
///
/// @param more changes that are not shown
public record ChangeView(List<Item> items, int more) {

  public ChangeView {
    items = List.copyOf(items);
  }

  /// A unit that changed.
  ///
  /// @param label what became of it
  public record Item(String label, List<WordRun> runs) {

    public Item {
      runs = List.copyOf(runs);
    }
  }
}
