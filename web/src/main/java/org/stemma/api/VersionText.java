package org.stemma.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.json.Format;
import org.stemma.json.Says;
import org.stemma.page.Links;
import org.stemma.store.Revision;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;
import org.stemma.text.PageTime;
import org.stemma.text.Witness;

/// A version of an article with its text.
@Format("version")
@Says("A version of an article with its text; texts are told to the letter, whatever they hold.")
record VersionText(
    @Says("id of the article") long article,
    VersionData version,
    @Nullable String title,
    @Nullable String standfirst,
    @Says("names only") List<String> byline,
    @Says("as precise as the page is, in its own zone") @Nullable String published,
    @Says("as precise as the page is, in its own zone") @Nullable String modified,
    @Says("BCP 47") @Nullable String language,
    @Says("the running text, in which offsets count") String text,
    List<Piece> blocks,
    @Says("pieces of the page that are no part of the text") List<LeftOut> leftOut) {

  VersionText {
    byline = List.copyOf(byline);
    blocks = List.copyOf(blocks);
    leftOut = List.copyOf(leftOut);
  }

  static VersionText of(Links links, Revision revision, Witness witness) {
    return new VersionText(
        revision.article(),
        VersionData.of(links, revision),
        witness.headline(),
        witness.standfirst(),
        witness.byline(),
        iso(witness.publishedAt()),
        iso(witness.modifiedAt()),
        witness.language(),
        witness.text(),
        witness.blocks().stream().map(Piece::of).toList(),
        witness.leftOut().stream().map(piece -> new LeftOut(piece.text(), piece.why())).toList());
  }

  private static @Nullable String iso(@Nullable PageTime time) {
    return time == null ? null : time.iso();
  }

  /// A block of the page.
  @Says(
      "A block of the page; offsets are UTF-16 code units, half-open, null outside the running text.")
  record Piece(BlockKind kind, String text, @Nullable Integer begin, @Nullable Integer end) {

    static Piece of(Block block) {
      return block.span() == null
          ? new Piece(block.kind(), block.text(), null, null)
          : new Piece(block.kind(), block.text(), block.span().begin(), block.span().end());
    }
  }

  /// What was left out of a page.
  @Says("What was left out of the text, and why.")
  record LeftOut(String text, String why) {}
}
