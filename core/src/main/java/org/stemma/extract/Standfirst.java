package org.stemma.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.BlockKind;

/// Finds the summary between headline and text.
///
/// It is known by its place (after the headline, before the text) together with one more sign: a class name that says so, an
/// element of its own behind the headline, or words that the page gives as its description.
final class Standfirst {

  private static final int SHORTEST = 20;
  private static final int LONGEST = 700;

  private Standfirst() {}

  /// Null when there is none. A first paragraph of the container that is marked as the summary is taken out of `judged`.
  static @Nullable String find(
      Pieces pieces,
      List<Body.Judged> judged,
      int begin,
      @Nullable String headline,
      @Nullable String description) {
    int title = headline == null ? -1 : headlineAt(pieces, begin, Body.key(headline));
    for (int i = Math.max(0, title + 1); i < begin && (title >= 0 || i >= begin - 12); i++) {
      Piece piece = pieces.all().get(i);
      if (isCandidate(piece, headline)
          && isMarked(piece, title, i, description)
          && !standsIn(judged, piece)) {
        return piece.text();
      }
    }
    return inside(judged, headline, description);
  }

  /// The last place before the text that bears the headline, failing that the last `h1`; -1 for none.
  private static int headlineAt(Pieces pieces, int begin, String headline) {
    int heading = -1;
    for (int i = Math.min(begin, pieces.all().size()) - 1; i >= 0; i--) {
      Piece piece = pieces.all().get(i);
      if (Body.key(piece.text()).equals(headline)) {
        return i;
      }
      heading = heading < 0 && piece.tag().equals("h1") ? i : heading;
    }
    return heading;
  }

  /// Another form of the headline: one holds the other, or they share most of their words.
  private static boolean isLikeHeadline(String text, @Nullable String headline) {
    if (headline == null || text.length() > 2 * headline.length() + 20) {
      return false;
    }
    String one = Body.key(text);
    String two = Body.key(headline);
    return one.contains(two) || two.contains(one) || Vocabulary.sharedWords(text, headline) > 0.8;
  }

  private static boolean isCandidate(Piece piece, @Nullable String headline) {
    String text = piece.text();
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && piece.linkDensity() < 0.5
        && Labels.reason(text) == null
        && !Bylines.isByline(text)
        && !Bylines.opensAsByline(text)
        && !Dates.read(text).isDateLine()
        && !piece.line().isCreditedCaption()
        && !isLikeHeadline(text, headline);
  }

  private static boolean isMarked(Piece piece, int title, int at, @Nullable String description) {
    if (isDescription(piece.text(), description)) {
      return true;
    }
    boolean named = false;
    Box box = piece.box();
    for (int up = 0; up < 3 && box != null; up++, box = box.parent) {
      String tag = box.tag();
      if (tag.equals("figure")
          || tag.equals("figcaption")
          || tag.equals("nav")
          || tag.equals("li")
          || tag.equals("aside")) {
        return false;
      }
      ClassNames names = box.names();
      named |=
          box.proses <= 2
              && (names.isStandfirst() || box.element.attr("itemprop").equals("description"));
    }
    boolean behindHeadline =
        title >= 0 && at == title + 1 && (piece.tag().equals("h2") || piece.tag().equals("p"));
    return named || (behindHeadline && piece.text().length() >= 40);
  }

  private static boolean isDescription(String text, @Nullable String description) {
    if (description == null || description.length() < 40) {
      return false;
    }
    String one = Body.key(text);
    String two =
        Body.key(
            description.endsWith("...") || description.endsWith("…")
                ? description.substring(0, description.length() - 3)
                : description);
    return two.length() > 30 && (one.startsWith(two) || (one.length() > 40 && two.startsWith(one)));
  }

  private static boolean standsIn(List<Body.Judged> judged, Piece piece) {
    return judged.stream()
        .anyMatch(other -> other.isKept() && other.piece().text().equals(piece.text()));
  }

  /// The first kept piece, if it is named a summary.
  private static @Nullable String inside(
      List<Body.Judged> judged, @Nullable String headline, @Nullable String description) {
    for (int i = 0; i < judged.size() && i < 12; i++) {
      Body.Judged at = judged.get(i);
      if (!at.isKept() || at.kind() == BlockKind.CAPTION) {
        continue;
      }
      boolean followed = judged.size() > i + 1;
      boolean named =
          at.piece().box().names().isStandfirst()
              || (at.piece().tag().equals("h2") && isDescription(at.piece().text(), description));
      if (followed && named && isCandidate(at.piece(), headline)) {
        judged.remove(i);
        return at.piece().text();
      }
      return null;
    }
    return null;
  }
}
