package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.page.view.DiffView.Table;

/// The form for two texts, and what differs between them.
///
/// @param action where they are sent
/// @param older as it was typed; empty when nothing was
/// @param newer likewise
/// @param notice why they are not compared; empty for nothing
/// @param summary how many changes there are of which weight; empty before two texts were sent
/// @param hidden how many of them are not marked; empty when all are
/// @param changesOnly true without the paragraphs that stayed
/// @param weights from which on changes are marked
/// @param table what differs; null before two texts were sent
/// @param inline true for one column
public record CompareView(
    Frame frame,
    String action,
    String older,
    String newer,
    String notice,
    String summary,
    String hidden,
    boolean changesOnly,
    List<Choice> weights,
    @Nullable Table table,
    boolean inline) {

  public CompareView {
    weights = List.copyOf(weights);
  }

  /// One of several.
  public record Choice(String value, String text, boolean chosen) {}
}
