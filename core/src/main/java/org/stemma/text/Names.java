package org.stemma.text;

import java.util.ArrayList;
import java.util.List;

/// Finds what is probably a name: words that begin with a capital where no sentence begins, joined into runs.
public final class Names {

  private Names() {}

  /// The runs of capitalised words of a text, as ranges of tokens. The first word of a sentence counts only when the word
  /// after it is capitalised too.
  public static List<Span> in(Tokens tokens) {
    List<Span> names = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i <= tokens.size(); i++) {
      boolean part = i < tokens.size() && tokens.isWord(i) && tokens.isCapitalised(i);
      if (part && begin < 0) {
        begin = i;
      } else if (!part && begin >= 0) {
        if (i - begin > 1 || !opensSentence(tokens, begin)) {
          names.add(new Span(begin, i));
        }
        begin = -1;
      }
    }
    return names;
  }

  private static boolean opensSentence(Tokens tokens, int token) {
    int before = token - 1;
    while (before >= 0 && !tokens.isWord(before) && "\"'(".contains(tokens.folded(before))) {
      before--;
    }
    return before < 0 || ".!?:".contains(tokens.folded(before));
  }
}
