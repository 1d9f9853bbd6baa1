package org.stemma.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text an article bears at one capture, after extraction.
///
/// [#text()] is the running text that all offsets count in. For an extracted article it is the headline, the standfirst and
/// the body blocks that are present, in that order, joined by a blank line; for a document that came as plain data it is
/// that string, nothing removed.
///
/// @param headline null when the page has none
/// @param standfirst the summary under the headline; null when there is none
/// @param byline names only, in the order of the page; empty when nobody is named
/// @param publishedAt null when the page gives no date of its own
/// @param modifiedAt null when the page does not say that it was changed
/// @param language BCP 47 tag; null when it is not known
/// @param text the running text
/// @param blocks in order of the page, headline and standfirst included
/// @param leftOut in order of the page
public record Witness(
    @Nullable String headline,
    @Nullable String standfirst,
    List<String> byline,
    @Nullable PageTime publishedAt,
    @Nullable PageTime modifiedAt,
    @Nullable String language,
    String text,
    List<Block> blocks,
    List<LeftOut> leftOut) {

  /// What stands between two blocks of the running text.
  public static final String BREAK = "\n\n";

  public Witness {
    byline = List.copyOf(byline);
    blocks = List.copyOf(blocks);
    leftOut = List.copyOf(leftOut);
    for (Block block : blocks) {
      if (block.span() != null && !block.span().of(text).equals(block.text())) {
        throw new IllegalArgumentException("a block is not the slice its span names: " + block);
      }
    }
  }

  /// A witness of plain text, kept to the letter: paragraphs are what empty lines, or failing those line ends, set apart.
  public static Witness ofText(String text) {
    return new Witness(
        null, null, List.of(), null, null, null, text, PlainText.paragraphs(text), List.of());
  }

  public static Builder builder() {
    return new Builder();
  }

  /// The blocks of `paragraphs` in the command line's contract: paragraphs, sub-headlines, list items, quotations and
  /// corrections, in order.
  public List<Block> paragraphs() {
    return blocks.stream().filter(block -> block.kind().isParagraph()).toList();
  }

  /// The blocks that are part of the running text, in its order; every one has a span.
  public List<Block> textBlocks() {
    return blocks.stream().filter(block -> block.span() != null).toList();
  }

  /// Collects the parts of an article and lays its running text out.
  public static final class Builder {
    private @Nullable String headline;
    private @Nullable String standfirst;
    private List<String> byline = List.of();
    private @Nullable PageTime publishedAt;
    private @Nullable PageTime modifiedAt;
    private @Nullable String language;
    private final List<Block> body = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private Builder() {}

    public Builder headline(@Nullable String text) {
      headline = text;
      return this;
    }

    public Builder standfirst(@Nullable String text) {
      standfirst = text;
      return this;
    }

    public Builder byline(List<String> names) {
      byline = names;
      return this;
    }

    public Builder publishedAt(@Nullable PageTime time) {
      publishedAt = time;
      return this;
    }

    public Builder modifiedAt(@Nullable PageTime time) {
      modifiedAt = time;
      return this;
    }

    public Builder language(@Nullable String tag) {
      language = tag;
      return this;
    }

    /// Appends a block of the body; headline and standfirst have methods of their own.
    public Builder block(BlockKind kind, String text) {
      body.add(new Block(kind, text, null));
      return this;
    }

    public Builder leftOut(String text, String why) {
      leftOut.add(new LeftOut(text, why));
      return this;
    }

    public Witness build() {
      List<Block> all = new ArrayList<>();
      if (headline != null) {
        all.add(new Block(BlockKind.HEADLINE, headline, null));
      }
      if (standfirst != null) {
        all.add(new Block(BlockKind.STANDFIRST, standfirst, null));
      }
      all.addAll(body);
      StringBuilder text = new StringBuilder();
      all.replaceAll(block -> block.kind().isText() ? placed(block, text) : block);
      return new Witness(
          headline,
          standfirst,
          byline,
          publishedAt,
          modifiedAt,
          language,
          text.toString(),
          all,
          leftOut);
    }

    private static Block placed(Block block, StringBuilder text) {
      if (!text.isEmpty()) {
        text.append(BREAK);
      }
      int begin = text.length();
      text.append(block.text());
      return new Block(block.kind(), block.text(), new Span(begin, text.length()));
    }
  }
}
