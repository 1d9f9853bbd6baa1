package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the entries of a live blog, which come and go while the summary above them is the article.
///
/// A page must say that it is one (schema.org's `LiveBlogPosting`, or a class name with `live` in it around the entries), and the
/// entries must look like some: boxes of one element and name, each with a time of its own. Comments look so, too; therefore the
/// page's word is asked for. Cost: linear in the number of boxes.
final class LiveEntries {

  /// Fewer dated boxes of one form are no live blog.
  private static final int FEWEST = 3;

  private static final Set<String> LIVE =
      Vocabulary.words("live liveblog livestream livepost liveticker ticker liveupdates");

  private final Pieces pieces;
  private final boolean stated;

  private LiveEntries(Pieces pieces, boolean stated) {
    this.pieces = pieces;
    this.stated = stated;
  }

  /// The boxes of the entries in document order, none inside another; empty when the page has none.
  static List<Box> find(Document page, JsonLd linked, Pieces pieces) {
    boolean stated =
        linked.isLiveBlog()
            || !page.getElementsByAttributeValueEnding("itemtype", "/LiveBlogPosting").isEmpty();
    return new LiveEntries(pieces, stated).find();
  }

  private List<Box> find() {
    Map<Box, Map<String, List<Box>>> groups = new HashMap<>();
    for (Box box : timed()) {
      Box list = box.parent;
      if (list != null && (stated || isNamedLive(box))) {
        groups
            .computeIfAbsent(list, some -> new HashMap<>())
            .computeIfAbsent(form(box), some -> new ArrayList<>())
            .add(box);
      }
    }
    Set<Box> entries = new HashSet<>();
    for (Map<String, List<Box>> byForm : groups.values()) {
      byForm.values().stream().filter(LiveEntries::areEntries).forEach(entries::addAll);
    }
    return pieces.boxes().stream()
        .filter(box -> entries.contains(box) && !isInside(box, entries))
        .toList();
  }

  /// Not a list of teasers, which have times of their own, too, but lead elsewhere; an entry may be a picture alone.
  private static boolean areEntries(List<Box> group) {
    long told = group.stream().filter(box -> box.prose > 0).count();
    int length = group.stream().mapToInt(box -> box.length).sum();
    int linked = group.stream().mapToInt(box -> box.linked).sum();
    return group.size() >= FEWEST && told >= 2 && linked * 2 < length;
  }

  /// Boxes that hold a time of day or a `<time>`, each as often as once.
  private Set<Box> timed() {
    Set<Box> timed = new HashSet<>();
    for (Box box : pieces.boxes()) {
      Element element = box.element;
      if (element.hasAttr("data-timestamp")
          || element.hasAttr("data-timestamp-ms")
          || element.attr("itemtype").endsWith("/BlogPosting")
          || box.tag().equals("amp-timeago")) {
        addUp(box, timed);
      }
    }
    for (Piece piece : pieces.all()) {
      if (isTime(piece)) {
        addUp(piece.box(), timed);
      }
    }
    return timed;
  }

  private static boolean isTime(Piece piece) {
    if (piece.text().length() > 60) {
      return false;
    }
    return Dates.read(piece.text()).isDateLine()
        || !piece.box().element.getElementsByTag("time").isEmpty();
  }

  private static void addUp(Box from, Set<Box> timed) {
    for (Box box = from; box != null && timed.add(box); ) {
      box = box.parent;
    }
  }

  private static String form(Box box) {
    String names = box.element.className();
    int end = names.indexOf(' ');
    return box.tag() + " " + (end < 0 ? names : names.substring(0, end));
  }

  private static boolean isNamedLive(Box from) {
    Box box = from;
    for (int up = 0; up < 4 && box != null; up++, box = box.parent) {
      ClassNames names = box.names();
      if (LIVE.stream().anyMatch(names::has)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInside(Box box, Set<Box> entries) {
    for (Box above = box.parent; above != null; above = above.parent) {
      if (entries.contains(above)) {
        return true;
      }
    }
    return false;
  }
}
