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

  private static final int LONGEST_TIME = 60;

  private final Pieces pieces;
  private final boolean stated;

  /// Whether a `<time>` stands in a box; each is searched once, however many pieces it lays out.
  private final Map<Box, Boolean> times = new HashMap<>();

  private LiveEntries(Pieces pieces, boolean stated) {
    this.pieces = pieces;
    this.stated = stated;
  }

  /// The boxes of the entries in document order, none inside another, marked as entries; empty when the page has none.
  static List<Box> find(Document page, JsonLd linked, Pieces pieces) {
    boolean stated =
        linked.isLiveBlog()
            || !page.getElementsByAttributeValueEnding("itemtype", "/LiveBlogPosting").isEmpty();
    return new LiveEntries(pieces, stated).find();
  }

  private List<Box> find() {
    if (!stated && pieces.boxes().stream().noneMatch(LiveEntries::isLive)) {
      return List.of();
    }
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
    return outermost(entries);
  }

  /// Marks those that stand in no other.
  private List<Box> outermost(Set<Box> entries) {
    List<Box> outermost = new ArrayList<>();
    for (Box box : pieces.boxes()) {
      if (entries.contains(box) && !box.isInEntry()) {
        box.entry = true;
        outermost.add(box);
      }
    }
    return outermost;
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
      if (!timed.contains(piece.box()) && isTime(piece)) {
        addUp(piece.box(), timed);
      }
    }
    return timed;
  }

  private boolean isTime(Piece piece) {
    return piece.text().length() <= LONGEST_TIME
        && (Dates.read(piece.text()).isDateLine()
            || times.computeIfAbsent(piece.box(), LiveEntries::holdsTime));
  }

  private static boolean holdsTime(Box box) {
    return !box.element.getElementsByTag("time").isEmpty();
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
      if (isLive(box)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLive(Box box) {
    ClassNames names = box.names();
    return LIVE.stream().anyMatch(names::has);
  }
}
