package org.stemma.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.BlockKind;

/// The text of an article as its outlet has it at one time: what a perfect extractor reads from any page that shows it.
///
/// @param headline of the page
/// @param standfirst the summary under the headline; null when there is none
/// @param byline names; empty when nobody is named
/// @param caption under the article's one picture, no part of its text; null when there is no picture
/// @param blocks of the body, in order
public record Draft(
    String headline,
    @Nullable String standfirst,
    List<String> byline,
    @Nullable String caption,
    List<Block> blocks) {

  public Draft {
    byline = List.copyOf(byline);
    blocks = List.copyOf(blocks);
  }

  /// One block of a body.
  ///
  /// @param kind paragraph, subheadline, list item, quotation or correction
  /// @param text without white space at its ends
  public record Block(BlockKind kind, String text) {}

  Draft withHeadline(String other) {
    return new Draft(other, standfirst, byline, caption, blocks);
  }

  Draft withBlocks(List<Block> others) {
    return new Draft(headline, standfirst, byline, caption, others);
  }

  /// The index of the one block that begins with `beginning`.
  ///
  /// @throws IllegalArgumentException when no block does, or several
  int indexOf(String beginning) {
    int found = -1;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).text().startsWith(beginning)) {
        if (found >= 0) {
          throw new IllegalArgumentException("two blocks begin with: " + beginning);
        }
        found = i;
      }
    }
    if (found < 0) {
      throw new IllegalArgumentException("no block begins with: " + beginning);
    }
    return found;
  }
}
