package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people said, newest first.
///
/// @param feed address of it as a feed
/// @param older address of the page after this one; null at the end
public record DisputesView(Frame frame, List<Row> rows, String feed, @Nullable String older) {

  public DisputesView {
    rows = List.copyOf(rows);
  }

  /// What somebody said.
  ///
  /// @param what is judged, in words
  /// @param judged its wording, shortened
  /// @param beside what it was held against, shortened
  /// @param headline of the article
  /// @param href where it is shown
  public record Row(
      Judged.Said said, String what, String judged, String beside, String headline, String href) {}
}
