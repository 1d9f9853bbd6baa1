package org.stemma.reuse;

import org.stemma.reuse.Fragment.Words;
import org.stemma.text.Span;

/// Decides which marks around the words of a passage belong to it: a quotation mark whose partner lies inside, and the full
/// stop of a sentence that ends there.
final class Marks {

  private static final String OPENING = "“„«\"'‘‚(";
  private static final String CLOSING = "”»\"'’)";
  private static final String STOPS = ".!?…";

  private Marks() {}

  /// @return in UTF-16 units of the document's text
  static Span around(Reading side, Words at) {
    String text = side.document.text();
    int begin = side.begins[at.from()];
    int end = side.ends[at.to() - 1];
    int marksBegin = begin;
    while (marksBegin > 0 && OPENING.indexOf(text.charAt(marksBegin - 1)) >= 0) {
      marksBegin--;
    }
    int marksEnd = end;
    while (marksEnd < text.length() && isTrailing(text.charAt(marksEnd))) {
      marksEnd++;
    }
    boolean wholeSentenceEnd = side.sentenceEnd(at.to() - 1) == at.to();
    boolean wholeSentenceBegin = side.sentenceBegin(at.from()) == at.from();
    String inside = text.substring(begin, end);
    boolean open = isOpen(text.substring(marksBegin, begin) + inside);
    int newEnd = marksEnd;
    while (newEnd > end && !belongs(text.charAt(newEnd - 1), open, wholeSentenceEnd)) {
      newEnd--;
    }
    boolean partnerInside = closesFirst(inside + text.substring(end, newEnd));
    return new Span(wholeSentenceBegin || partnerInside ? marksBegin : begin, newEnd);
  }

  private static boolean belongs(char mark, boolean open, boolean endsSentence) {
    boolean closing = CLOSING.indexOf(mark) >= 0;
    return (closing && open) || (endsSentence && (closing || STOPS.indexOf(mark) >= 0));
  }

  private static boolean isTrailing(char c) {
    return CLOSING.indexOf(c) >= 0 || STOPS.indexOf(c) >= 0 || c == ',';
  }

  /// True when a double mark was opened and not closed again.
  private static boolean isOpen(String text) {
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open = c == '"' ? !open : "“„«".indexOf(c) >= 0 || (open && "”»".indexOf(c) < 0);
    }
    return open;
  }

  /// True when the first double mark is a closing one.
  private static boolean closesFirst(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("“„«".indexOf(c) >= 0) {
        return false;
      }
      if ("”»".indexOf(c) >= 0 || c == '"') {
        return c != '"' || i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
      }
    }
    return false;
  }
}
