package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says which places inside a container are furniture, by their elements and their names.
///
/// A place is never furniture if it holds half of the container's running text, alone or together with all places of the same
/// name: sites name layouts after their side columns, and every picture of a gallery may carry a paragraph of the article.
final class Places {

  private static final Map<String, String> TAGS =
      Map.of(
          "button",
          "button",
          "nav",
          "navigation",
          "footer",
          "page footer",
          "form",
          "form",
          "aside",
          "side column",
          "menu",
          "navigation",
          "fieldset",
          "form");

  /// So many boxes of one form in a row are a list of teasers.
  private static final int CARDS = 3;

  /// Units of text above which a box is no teaser.
  private static final int LARGEST_CARD = 800;

  private final Box container;
  private final List<Piece> pieces;
  private final boolean byNames;
  private final String host;
  private final Map<Box, String> reasons = new HashMap<>();
  private final Map<String, Integer> proseByName = new HashMap<>();
  private final Set<Box> cards = new HashSet<>();

  /// @param all pieces of the page
  /// @param boxes of the page
  /// @param byNames also believe class names
  /// @param host of the page; empty when it is not known
  Places(Box container, List<Piece> all, List<Box> boxes, boolean byNames, String host) {
    this.container = container;
    this.pieces = all;
    this.byNames = byNames;
    this.host = host;
    List<Box> inside =
        boxes.stream()
            .filter(
                box -> box.begin >= container.begin && box.end <= container.end && box != container)
            .toList();
    inside.forEach(box -> proseByName.merge(box.element.className(), box.prose, Integer::sum));
    findCards(inside);
  }

  /// Why the place of a box is furniture; empty when it is not. Each box is judged once.
  String why(Box box) {
    List<Box> path = new ArrayList<>();
    Box at = box;
    while (at != null && at != container && !reasons.containsKey(at)) {
      path.add(at);
      at = at.parent;
    }
    String why = at == null || at == container ? "" : reasons.getOrDefault(at, "");
    for (int i = path.size() - 1; i >= 0; i--) {
      why = why.isEmpty() ? own(path.get(i)) : why;
      reasons.put(path.get(i), why);
    }
    return why;
  }

  private String own(Box box) {
    if (cards.contains(box)) {
      return "teaser of another article";
    }
    if (box.prose * 2 > container.prose) {
      return "";
    }
    String tag = TAGS.get(box.tag());
    if (tag != null) {
      return tag;
    }
    int together = proseByName.getOrDefault(box.element.className(), 0);
    boolean layout = box.prose > 0 && together * 2 > container.prose;
    if (!byNames || layout || isLongParagraph(box)) {
      return "";
    }
    ClassNames names = box.names();
    String why = names.isCaption() ? null : names.furniture();
    boolean told = "picture gallery".equals(why) && box.prose > 0;
    return why == null || told ? "" : why;
  }

  /// A paragraph may be named after where it stands ("p class=ad-first"), hardly after what it is not.
  private static boolean isLongParagraph(Box box) {
    return box.tag().equals("p") && box.prose > 200;
  }

  /// Boxes of one name in one parent, each of which opens with a linked heading to the same site and holds at most two short
  /// paragraphs, are teasers.
  private void findCards(List<Box> inside) {
    Map<Box, Map<String, List<Box>>> groups = new HashMap<>();
    for (Box box : inside) {
      if (box.parent != null && isCard(box)) {
        String name = box.tag() + " " + box.element.className();
        groups
            .computeIfAbsent(box.parent, parent -> new HashMap<>())
            .computeIfAbsent(name, some -> new ArrayList<>())
            .add(box);
      }
    }
    groups
        .values()
        .forEach(byName ->
            byName.values().stream().filter(group -> group.size() >= CARDS).forEach(cards::addAll));
  }

  private boolean isCard(Box box) {
    if (box.proses > 2
        || box.length > LARGEST_CARD
        || box.end - box.begin > 8
        || box.tag().equals("p")) {
      return false;
    }
    for (int i = box.begin; i < Math.min(box.end, box.begin + 3); i++) {
      Piece piece = pieces.get(i);
      boolean heading = piece.isHeading() || box.end - box.begin > 1;
      if (heading
          && piece.linkDensity() > 0.9
          && piece.text().length() >= 20
          && isOwn(piece.href())) {
        return true;
      }
    }
    return false;
  }

  private boolean isOwn(String href) {
    return href.startsWith("/") || (!host.isEmpty() && host.equals(Hosts.of(href)));
  }
}
