package org.stemma.page.view;

import java.util.List;

/// The outlets that are watched.
public record OutletsView(Frame frame, List<Item> outlets) {

  public OutletsView {
    outlets = List.copyOf(outlets);
  }

  /// An outlet.
  ///
  /// @param heard when one of its feeds last brought something
  /// @param feeds how many are watched, and how many of these fail
  public record Item(
      String name, String key, String href, boolean paused, Phrase heard, String feeds) {}
}
