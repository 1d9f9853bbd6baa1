package org.stemma.page.view;

import java.util.List;

/// The life of an article, drawn from left to right.
///
/// @param label what it shows, for who does not see it
/// @param begin when the article was first seen
/// @param end when it was last looked at
/// @param ticks its changes, in order
/// @param gaps when it was gone or could not be read
public record Timeline(String label, Moment begin, Moment end, List<Tick> ticks, List<Gap> gaps) {

  /// Units from left to right.
  public static final int WIDTH = 1_000;

  public Timeline {
    ticks = List.copyOf(ticks);
    gaps = List.copyOf(gaps);
  }

  /// A change.
  ///
  /// @param x its place
  /// @param weight of the change, for the stylesheet; `first` for the first version
  /// @param title number and time
  public record Tick(int x, String weight, String title, String href) {}

  /// A stretch without a text.
  public record Gap(int from, int to, String title) {}
}
