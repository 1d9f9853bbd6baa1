package org.stemma.collate;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;

/// The parts of a text that stand in quotation marks.
///
/// Double marks open and close in turn, whatever their shape; a single mark opens before a letter where no letter or digit is
/// before it, and closes where none is behind it. A quotation that is never closed lasts to the end of the text, as a
/// quotation of several paragraphs does; a single mark that is never closed opens nothing.
final class QuotedParts {

  private static final String DOUBLE = "\"“”„‟«»＂";
  private static final String SINGLE = "'‘’‚‛‹›";

  private QuotedParts() {}

  /// The parts without their marks, in order; may be empty.
  static List<Span> in(String text) {
    List<Span> parts = new ArrayList<>();
    int openDouble = -1;
    int openSingle = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (DOUBLE.indexOf(c) >= 0) {
        if (openDouble >= 0) {
          parts.add(new Span(openDouble, i));
        }
        openDouble = openDouble >= 0 ? -1 : i + 1;
      } else if (SINGLE.indexOf(c) >= 0 && openDouble < 0) {
        boolean wordBefore = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
        boolean wordAfter = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
        if (openSingle >= 0 && !wordAfter) {
          parts.add(new Span(openSingle, i));
          openSingle = -1;
        } else if (!wordBefore && wordAfter) {
          openSingle = i + 1;
        }
      }
    }
    if (openDouble >= 0 && openDouble < text.length()) {
      parts.add(new Span(openDouble, text.length()));
    }
    return parts;
  }
}
