package org.stemma.page.view;

import java.util.List;

/// What was taken down, for who may undo it.
public record TakenDownView(Frame frame, List<Row> rows) {

  public TakenDownView {
    rows = List.copyOf(rows);
  }

  /// An article.
  ///
  /// @param original its address at its publisher's
  /// @param reason empty where nobody gave one
  /// @param undo shows it again
  public record Row(String headline, String original, Moment at, String reason, Frame.Deed undo) {}
}
