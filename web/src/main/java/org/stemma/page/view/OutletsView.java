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
  /// @param articles whose text has been seen
  /// @param changed the share of them that changed in wording or substance, in words
  /// @param silent the share of these changes that it did not admit
  /// @param practice address of more of this
  /// @param feeds how many are watched, and how many of these fail
  public record Item(
      String name,
      String key,
      String href,
      boolean paused,
      Phrase heard,
      String feeds,
      long articles,
      String changed,
      String silent,
      String practice) {}
}
