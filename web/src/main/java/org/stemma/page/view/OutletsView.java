package org.stemma.page.view;

import java.util.List;

/// The outlets that are watched.
public record OutletsView(Frame frame, List<Item> outlets) {

  public OutletsView {
    outlets = List.copyOf(outlets);
  }

  /// An outlet.
  public record Item(String name, String key, String href, boolean paused) {}
}
