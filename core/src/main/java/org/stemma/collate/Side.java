package org.stemma.collate;

import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/// What one witness has at the place of a variant.
///
/// @param span where it stands in the witness's running text, whose slice equals `text`; null for a field that is not part of
///     the running text: a byline, a date, and a headline or standfirst that came apart from the text
/// @param text never empty. A byline is its names, joined by comma and blank; a date is in ISO 8601
public record Side(@Nullable Span span, String text) {

  /// The stretch of a running text.
  static Side of(String text, Span span) {
    return new Side(span, span.of(text));
  }

  /// True when it is part of the running text.
  boolean isPlaced() {
    return span != null;
  }
}
