package org.stemma.collate;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;
import org.stemma.text.Sentences;
import org.stemma.text.Span;
import org.stemma.text.Witness;

/// A unit of a witness's running text, before it is known what became of it.
///
/// @param kind of its block; a text without blocks has paragraphs
/// @param span where it stands; holds more than white space
/// @param text what stands there
record Stretch(BlockKind kind, Span span, String text) {

  /// The blocks of the running text, in order. Text that no block covers is a paragraph of its own, so that everything but
  /// white space is covered.
  static List<Stretch> blocks(Witness witness) {
    List<Stretch> blocks = new ArrayList<>();
    int covered = 0;
    for (Block block : witness.textBlocks()) {
      Span span = block.span();
      if (span != null && !block.text().isBlank() && span.begin() >= covered) {
        addUncovered(blocks, witness.text(), covered, span.begin());
        blocks.add(new Stretch(block.kind(), span, block.text()));
        covered = span.end();
      }
    }
    addUncovered(blocks, witness.text(), covered, witness.text().length());
    return blocks;
  }

  private static void addUncovered(List<Stretch> blocks, String text, int begin, int end) {
    Span span = new Span(begin, end).stripped(text);
    if (!span.isEmpty()) {
      blocks.add(new Stretch(BlockKind.PARAGRAPH, span, span.of(text)));
    }
  }

  /// Its sentences, in order; all of it but white space between them.
  List<Stretch> sentences() {
    return Sentences.in(text).stream()
        .map(span -> new Stretch(kind, span.shift(span().begin()), span.of(text)))
        .toList();
  }
}
