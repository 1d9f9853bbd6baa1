package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The newest changes, of all articles or of one outlet's.
///
/// @param weights to choose from
/// @param outlets to choose from; empty when there are too many for a list
/// @param news how much is new since the reader's last visit, in words; empty where that is not known
/// @param fresh how many changes, of those shown, are new
/// @param hidden what is not shown, in words; empty when nothing is hidden
/// @param all address of the same list with nothing hidden
/// @param live null when this is not the first page
/// @param newest address of the list's first page; null when this is it
/// @param older address of the page after this one; null when this is the last
public record ChangesView(
    Frame frame,
    String heading,
    List<Choice> weights,
    List<Choice> outlets,
    List<Change> changes,
    String news,
    int fresh,
    String hidden,
    String all,
    String feed,
    @Nullable Live live,
    @Nullable String newest,
    @Nullable String older) {

  public ChangesView {
    weights = List.copyOf(weights);
    outlets = List.copyOf(outlets);
    changes = List.copyOf(changes);
  }

  /// One of several that can be chosen.
  public record Choice(String value, String text, boolean chosen) {}
}
