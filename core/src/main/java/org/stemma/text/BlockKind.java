package org.stemma.text;

import java.util.Locale;

/// What a block of an article is. The consumer chooses which kinds it wants; extraction forgets none.
public enum BlockKind {
  HEADLINE,
  STANDFIRST,
  PARAGRAPH,
  SUBHEADLINE,
  LIST_ITEM,
  QUOTATION,
  CAPTION,
  CORRECTION,
  LIVE_ENTRY,
  TABLE;

  /// The word for it in output: lower case, words set apart by a blank ("list item").
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// True for kinds that are part of a witness's running text. Captions are not: they belong to a picture, are often an
  /// agency's, and change with the picture.
  public boolean isText() {
    return this != CAPTION;
  }

  /// True for the kinds that the `paragraphs` of an article's output hold.
  public boolean isParagraph() {
    return switch (this) {
      case PARAGRAPH, SUBHEADLINE, LIST_ITEM, QUOTATION, CORRECTION -> true;
      case HEADLINE, STANDFIRST, CAPTION, LIVE_ENTRY, TABLE -> false;
    };
  }
}
