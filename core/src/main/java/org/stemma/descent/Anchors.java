package org.stemma.descent;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.reuse.Passage;
import org.stemma.text.Block;
import org.stemma.text.Names;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// Tells whether a pronoun that speaks ("he said") has a name before it in its paragraph.
final class Anchors {

  private static final Pattern SPEAKS =
      Pattern.compile("\\b(?:[Hh]e|[Ss]he) (?:said|says|added|told|noted|stressed)\\b");

  /// In UTF-16 units; a longer passage brings its speakers along.
  private static final int LONGEST = 1000;

  private Anchors() {}

  /// The first pronoun of a passage that speaks; -1 when there is none, or the passage is long.
  static int pronoun(Passage passage) {
    if (passage.span().length() > LONGEST) {
      return -1;
    }
    Matcher speaks = SPEAKS.matcher(passage.text());
    return speaks.find() ? passage.span().begin() + speaks.start() : -1;
  }

  /// True when a name stands before a place, in its paragraph.
  static boolean hasName(Passage passage, int place) {
    String text = passage.document().text();
    for (Block block : passage.document().witness().textBlocks()) {
      Span at = block.span();
      if (at != null && at.contains(place)) {
        return !Names.in(Tokens.of(text.substring(at.begin(), place))).isEmpty();
      }
    }
    return false;
  }
}
