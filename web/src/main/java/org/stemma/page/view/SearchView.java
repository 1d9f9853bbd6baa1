package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.search.Snippet;

/// What a search found.
///
/// @param asked as it was typed; empty when nothing was
/// @param action where the form leads
/// @param notes what is to be said of the question, a sentence each
/// @param orders to choose from
/// @param total how many articles there are, in words; empty when nothing was asked
/// @param feed of what is found, the newest first; null when nothing was asked
/// @param save to where the form that saves the search is sent; null where nobody may save it
/// @param newer address of the page before; null for the first
/// @param older address of the page after; null for the last
public record SearchView(
    Frame frame,
    String asked,
    String action,
    List<String> notes,
    List<ChangesView.Choice> orders,
    String total,
    List<Hit> hits,
    @Nullable String feed,
    @Nullable String save,
    @Nullable String newer,
    @Nullable String older) {

  public SearchView {
    notes = List.copyOf(notes);
    orders = List.copyOf(orders);
    hits = List.copyOf(hits);
  }

  /// An article in which it was found.
  ///
  /// @param headline in short
  /// @param href of the version, or of the change, that answers
  /// @param version which one it is, and how many more there are, in words
  /// @param removed what its change took out; empty where that was not asked for
  /// @param added what its change put in
  /// @param snippet of its text below the headline; empty where a change was asked for
  /// @param note what kind of change it was; null where a version was asked for
  public record Hit(
      List<Snippet.Piece> headline,
      String href,
      String outlet,
      String outletHref,
      String articleHref,
      String version,
      Moment seen,
      List<Snippet.Piece> removed,
      List<Snippet.Piece> added,
      List<Snippet.Piece> snippet,
      @Nullable Note note) {

    public Hit {
      headline = List.copyOf(headline);
      removed = List.copyOf(removed);
      added = List.copyOf(added);
      snippet = List.copyOf(snippet);
    }
  }
}
