package org.stemma.text;

import java.util.ArrayList;
import java.util.List;

/// Cuts plain text into paragraphs without changing it.
final class PlainText {

  private PlainText() {}

  /// Empty lines set paragraphs apart; where a text has none, every line is a paragraph (a copied text often has one line a
  /// paragraph, a wrapped one has empty lines).
  static List<Block> paragraphs(String text) {
    boolean emptyLines = text.strip().matches("(?s).*\\R\\h*\\R.*");
    List<Block> blocks = new ArrayList<>();
    int begin = -1;
    int end = 0;
    for (int line = 0; line < text.length(); ) {
      int next = text.indexOf('\n', line);
      int lineEnd = next < 0 ? text.length() : next;
      boolean blank = text.substring(line, lineEnd).isBlank();
      if (begin >= 0 && (blank || !emptyLines)) {
        add(blocks, text, begin, end);
        begin = -1;
      }
      if (!blank) {
        begin = begin < 0 ? line : begin;
        end = lineEnd;
      }
      line = lineEnd + 1;
    }
    if (begin >= 0) {
      add(blocks, text, begin, end);
    }
    return blocks;
  }

  private static void add(List<Block> blocks, String text, int begin, int end) {
    Span paragraph = new Span(begin, end).stripped(text);
    blocks.add(new Block(BlockKind.PARAGRAPH, paragraph.of(text), paragraph));
  }
}
