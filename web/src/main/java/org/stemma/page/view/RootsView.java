package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The roots of the sealed days, newest first.
///
/// @param feed address of the same as a feed
/// @param text address of all roots as text
/// @param older address of the page after this one; null when this is the last
public record RootsView(
    Frame frame, List<Day> days, String feed, String text, @Nullable String older) {

  public RootsView {
    days = List.copyOf(days);
  }

  /// A sealed day.
  ///
  /// @param day in ISO 8601
  /// @param previous root of the sealed day before; empty for the first
  /// @param tree root over the day's own leaves
  /// @param leaves how many captures and revisions it stands over
  public record Day(String day, String root, String previous, String tree, long leaves) {}
}
