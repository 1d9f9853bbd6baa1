package org.stemma.quote;

import java.util.List;
import org.stemma.text.Document;
import org.stemma.text.Span;

/// The unit that is followed from text to text: one stretch in quotation marks, or one reported statement.
///
/// @param document where it stands
/// @param quotation whose part it is
/// @param span what is shown of it: the words inside the marks, or the sentence of the statement
/// @param content what is compared: the same words, or what is stated, without the one who states it; in order
/// @param marked true for words in quotation marks
record Utterance(
    Document document, Quotation quotation, Span span, List<Span> content, boolean marked) {

  Utterance {
    content = List.copyOf(content);
  }

  /// What was said, its pieces set apart by blanks.
  String words() {
    StringBuilder words = new StringBuilder();
    for (Span piece : content) {
      words.append(words.isEmpty() ? "" : " ").append(piece.of(document.text()));
    }
    return words.toString();
  }
}
