package org.stemma.reuse;

import org.stemma.text.Document;
import org.stemma.text.Span;

/// A stretch of one document, exact to the word.
///
/// @param span in the document's running text; not empty
public record Passage(Document document, Span span) {

  public Passage {
    if (span.isEmpty() || span.end() > document.text().length()) {
      throw new IllegalArgumentException("no passage of " + document.id() + ": " + span);
    }
  }

  public String text() {
    return span.of(document.text());
  }
}
