package org.stemma.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds the part of a page that holds the article's text.
///
/// Idea: publishers name that part, in microdata (`itemprop=articleBody`) or by a class or id of a few conventional forms; where
/// they do not, `<article>` or `<main>` holds it; where those are missing, it is the element with most running text directly in it
/// (the paragraph scoring of Readability, Arc90 2009). A named part counts only if it holds a fair share of what the scoring finds,
/// so that a teaser that bears the name is passed over. An article that is split over several parts of the same name is joined.
///
/// Cost: linear in the number of boxes, apart from a sort of the named ones.
final class Container {

  /// A part with less running text than this share of the best is a teaser, or a cut piece of the article.
  private static final double FAIR = 0.4;

  /// Units of running text beside a live blog's entries, from which they are an article.
  private static final int SUMMARY = 300;

  /// Forms of names of an article's text, compared without hyphens, underscores and case.
  private static final Set<String> BODIES =
      Vocabulary.words(
          """
          articlebody storybody articlecontent storycontent articletext storytext
          articlebodytext bodycopy entrycontent postcontent postbody posttext entrybody
          articlemaincontent articlewysiwyg newsbody newstext newscontent contentbody
          bodycontent bodytext textbody articledetail detailtext articlewrap richtextstory
          richtextbody articlecopy fulltext singlecontent thecontent tdpostcontent
          articleparagraphs storycopy postarticle blogcontent contentarticle textcontent
          maintext itemfulltext artikeltext artikelbody
          """);

  /// Forms of names of the part of a page that is not its frame.
  private static final Set<String> PAGES =
      Vocabulary.words(
          """
          articlemain maincontent contentmain pagecontent mainarticle articlepage singlepost
          primarycontent
          """);

  private static final Set<String> NO_PLACE = Vocabulary.words("body html head");

  private final Pieces pieces;

  private Container(Pieces pieces) {
    this.pieces = pieces;
  }

  /// The boxes that hold the text, in order, none inside another; empty for a page without running text.
  static List<Box> find(Pieces pieces) {
    return new Container(pieces).find();
  }

  /// The same for a page with a live blog: what stands beside the entries is the article, when it is one, and the lists of
  /// entries belong to it.
  ///
  /// @param entries marked in the boxes
  static List<Box> find(Pieces pieces, List<Box> entries) {
    if (entries.isEmpty()) {
      return find(pieces);
    }
    pieces.sum(piece -> !piece.box().isInEntry());
    List<Box> beside = find(pieces);
    int prose = beside.stream().mapToInt(box -> box.prose).sum();
    pieces.sum(piece -> true);
    if (prose < SUMMARY) {
      return find(pieces);
    }
    List<Box> found = new ArrayList<>(beside);
    for (Box entry : entries) {
      Box list = entry.parent;
      if (list != null && found.stream().noneMatch(list::isIn)) {
        found.removeIf(box -> box.isIn(list));
        found.add(list);
      }
    }
    found.sort(Comparator.comparingInt(box -> box.begin));
    return found;
  }

  private List<Box> find() {
    Box scored = scored();
    if (scored == null) {
      return List.of();
    }
    int fair = (int) (FAIR * scored.prose);
    List<Supplier<List<Box>>> rules =
        List.of(
            () -> boxes(box -> box.element.attr("itemprop").equalsIgnoreCase("articleBody")),
            () -> named(BODIES),
            () -> boxes(box -> box.tag().equals("article")),
            () -> named(PAGES),
            () ->
                boxes(box -> box.tag().equals("main") || box.element.attr("role").equals("main")));
    for (Supplier<List<Box>> rule : rules) {
      List<Box> found = fit(rule.get(), fair);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of(scored);
  }

  private List<Box> boxes(Predicate<Box> test) {
    return pieces.boxes().stream().filter(test).toList();
  }

  private List<Box> named(Set<String> forms) {
    List<Box> named = new ArrayList<>();
    for (Box box : pieces.boxes()) {
      if (box.prose > 0 && !NO_PLACE.contains(box.tag())) {
        String joined = box.names().joined();
        if (!joined.isEmpty() && forms.stream().anyMatch(joined::contains)) {
          named.add(box);
        }
      }
    }
    return named;
  }

  /// The outermost of the candidates that together hold enough; the best one with its siblings of the same name.
  private List<Box> fit(List<Box> candidates, int fair) {
    List<Box> outer = new ArrayList<>();
    for (Box box : candidates) {
      boolean inside = !outer.isEmpty() && box.isIn(outer.getLast());
      if (!inside && box.prose > 0 && !isForeign(box)) {
        outer.add(box);
      }
    }
    Box best = outer.stream().max(Comparator.comparingInt(box -> box.prose)).orElse(null);
    if (best == null) {
      return List.of();
    }
    List<Box> parts = outer.stream().filter(box -> box == best || isPartWith(best, box)).toList();
    return parts.stream().mapToInt(box -> box.prose).sum() < Math.max(fair, 1) ? List.of() : parts;
  }

  /// In a part of the page that holds other things than the article.
  private boolean isForeign(Box box) {
    for (Box above = box; above != null; above = above.parent) {
      String tag = above.tag();
      if (tag.equals("aside") || tag.equals("footer") || tag.equals("nav")) {
        return true;
      }
      String why = above.names().furniture();
      if (why != null && (why.equals("related links") || why.equals("comments"))) {
        return above.prose < pieces.boxes().getFirst().prose / 2;
      }
    }
    return false;
  }

  /// Parts of one article bear the same class and stand in the same `<article>`, with no other headline between.
  private boolean isPartWith(Box best, Box other) {
    boolean alike =
        best.element.className().equals(other.element.className())
            && best.tag().equals(other.tag());
    return alike
        && !best.tag().equals("article")
        && article(best) == article(other)
        && !hasHeadlineBetween(best, other);
  }

  private static @Nullable Box article(Box box) {
    for (Box above = box; above != null; above = above.parent) {
      if (above.tag().equals("article")) {
        return above;
      }
    }
    return null;
  }

  private boolean hasHeadlineBetween(Box some, Box other) {
    int begin = Math.min(some.end, other.end);
    int end = Math.max(some.begin, other.begin);
    for (int i = begin; i < end; i++) {
      if (pieces.all().get(i).tag().equals("h1")) {
        return true;
      }
    }
    return false;
  }

  /// The element with most running text in its own children and grandchildren, widened to its parent as long as the parent adds
  /// much to it.
  private @Nullable Box scored() {
    Map<Box, Double> scores = scores();
    Box best = null;
    double most = 0;
    for (Box box : pieces.boxes()) {
      double score = scores.getOrDefault(box, 0.0) * (1 - box.linkDensity());
      if (score > most && !isForeign(box)) {
        most = score;
        best = box;
      }
    }
    while (best != null && best.parent != null && widens(best, best.parent)) {
      best = best.parent;
    }
    return best;
  }

  private boolean widens(Box box, Box parent) {
    return parent.prose > 1.5 * box.prose && !isForeign(parent) && parent.linkDensity() < 0.3;
  }

  private Map<Box, Double> scores() {
    Map<Box, Double> scores = new HashMap<>();
    for (Piece piece : pieces.all()) {
      if (piece.isProse() && piece.box().prose > 0) {
        double score = 1 + Math.min(3, piece.text().length() / 100.0);
        Box parent = piece.box().parent;
        Box box = piece.tag().equals("p") && parent != null ? parent : piece.box();
        scores.merge(box, score, Double::sum);
        if (box.parent != null) {
          scores.merge(box.parent, score / 2, Double::sum);
        }
      }
    }
    return scores;
  }
}
