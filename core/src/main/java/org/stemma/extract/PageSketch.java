package org.stemma.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page can teach about the others of its site: which words stood where, and what was made of them.
///
/// @param article a name for the article; pages of one name are fetches of it
/// @param site the host that the page says it belongs to, without `www.`; null when it says none
/// @param url the canonical one that the page states, else the one it was asked for at; null when neither is known
/// @param lines the pieces of the page, in order
public record PageSketch(
    String article, @Nullable String site, @Nullable String url, List<Line> lines) {

  /// Copies the lines.
  public PageSketch {
    lines = List.copyOf(lines);
  }

  /// The same page as one of the article of that name.
  public PageSketch of(String name) {
    return new PageSketch(name, site, url, lines);
  }

  /// A piece.
  ///
  /// @param place in the page's template
  /// @param key of its words: the same for words that differ in case and marks only
  /// @param length of its text, in UTF-16 units
  /// @param kept as part of the article's text
  /// @param prose reads as running text
  /// @param own a correction note or a live blog's entry, which no site teaches to leave out
  /// @param words its first ones, for a person to see
  record Line(
      String place, long key, int length, boolean kept, boolean prose, boolean own, String words) {

    private static final int SHOWN = 80;

    static Line of(Body.Judged judged) {
      Piece piece = judged.piece();
      String text = piece.text();
      return new Line(
          Place.of(piece.box()),
          key(text),
          text.length(),
          judged.isText(),
          piece.isProse(),
          SiteProfile.isOwn(judged),
          text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…");
    }

    /// FNV-1a over the letters and digits, 64 bits: two lines of one site hardly ever share one by chance.
    static long key(String text) {
      String key = Body.key(text);
      long hash = 0xcbf29ce484222325L;
      for (int i = 0; i < key.length(); i++) {
        hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
      }
      return hash;
    }
  }
}
