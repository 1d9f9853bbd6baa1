package org.stemma.page.view;

import java.util.List;

/// How an outlet changes its articles after publication.
///
/// @param outlet its name
/// @param href of its page
/// @param data address of the same as JSON
/// @param sentences what is to be said, a sentence each
/// @param weights changes by weight
/// @param lapses changes of wording or substance by how long after the article was first seen
/// @param weeks the newest last
public record PracticeView(
    Frame frame,
    String outlet,
    String href,
    String data,
    List<String> sentences,
    List<Bar> weights,
    List<Bar> lapses,
    List<Week> weeks) {

  public PracticeView {
    sentences = List.copyOf(sentences);
    weights = List.copyOf(weights);
    lapses = List.copyOf(lapses);
    weeks = List.copyOf(weeks);
  }

  /// A row of a table, and a bar beside its number.
  ///
  /// @param silent how many the outlet did not admit; 0 where it would not be expected to
  /// @param length of the bar, in [0, 100]
  /// @param silentLength of its part that was silent
  public record Bar(String label, long changes, long silent, int length, int silentLength) {}

  /// Seven days, as a row and as a bar.
  ///
  /// @param height of the bar, in [0, 100]
  /// @param silentHeight of its part that was silent
  public record Week(
      Moment begin, long articles, long changes, long silent, int height, int silentHeight) {}
}
