package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version alone.
///
/// @param notices that a reader must see first: not the newest, of an earlier reading
/// @param blocks standfirst and body
/// @param diff address of this version beside the one before; null for the first
/// @param leftOut pieces of the page that are no part of the text, with the reason
public record VersionView(
    Frame frame,
    String headline,
    String language,
    String article,
    List<Phrase> notices,
    List<ArticleView.Fact> facts,
    List<Paragraph> blocks,
    List<Piece> leftOut,
    @Nullable String diff) {

  public VersionView {
    notices = List.copyOf(notices);
    facts = List.copyOf(facts);
    blocks = List.copyOf(blocks);
    leftOut = List.copyOf(leftOut);
  }

  /// A block of the text.
  ///
  /// @param kind the label of its kind
  public record Paragraph(String kind, String text) {}

  /// What was left out of the page, and why.
  public record Piece(String text, String why) {}
}
