package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Articles of all outlets.
///
/// @param newest address of the first page; null when this is it
/// @param older address of the page after this one; null when this is the last
public record ArticlesView(
    Frame frame, List<Row> rows, @Nullable String newest, @Nullable String older) {

  public ArticlesView {
    rows = List.copyOf(rows);
  }

  /// An article and whose it is.
  ///
  /// @param href of the outlet
  public record Row(OutletView.Article article, String outlet, String href) {}
}
