package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version alone.
///
/// @param notices that a reader must see first: not the newest, of an earlier reading
/// @param blocks standfirst and body
/// @param diff address of this version beside the one before; null for the first
/// @param leftOut pieces of the page that are no part of the text, with the reason
/// @param lost what people said of pieces that are not left out any more
public record VersionView(
    Frame frame,
    String headline,
    String language,
    String article,
    List<Phrase> notices,
    List<ArticleView.Fact> facts,
    List<Paragraph> blocks,
    List<Piece> leftOut,
    List<Judged.Said> lost,
    @Nullable String diff) {

  public VersionView {
    notices = List.copyOf(notices);
    facts = List.copyOf(facts);
    blocks = List.copyOf(blocks);
    leftOut = List.copyOf(leftOut);
    lost = List.copyOf(lost);
  }

  /// A block of the text.
  ///
  /// @param kind the label of its kind
  public record Paragraph(String kind, String text) {}

  /// What was left out of the page, and why.
  ///
  /// @param judged what people say of that
  public record Piece(String text, String why, Judged judged) {}
}
