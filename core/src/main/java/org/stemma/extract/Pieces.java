package org.stemma.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Cuts a page into pieces, one a block of its layout, in one walk without recursion.
///
/// A piece ends where an element begins or ends that is not inline, and at two line breaks in a row (`<br><br>`), which old
/// pages set paragraphs apart with.
final class Pieces {

  private static final Set<String> INLINE =
      Vocabulary.words(
          """
          a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rp rt ruby s samp small
          span strike strong sub sup time tt u var wbr label ibm-icon g-emoji
          """);

  /// Elements whose words are not the page's.
  private static final Set<String> SILENT =
      Vocabulary.words(
          """
          script style template noscript iframe object embed svg canvas math select option datalist textarea audio
          video map area input head title link meta param source track progress meter dialog amp-ad
          amp-embed amp-iframe
          """);

  /// Parts of class names for what only screen readers say.
  private static final Set<String> UNSEEN =
      Vocabulary.words(
          "sr-only screen-reader screenreader visually-hidden visuallyhidden a11y-hidden assistive");

  private final List<Piece> pieces = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();

  private Pieces() {}

  static Pieces of(Element root) {
    Pieces pieces = new Pieces();
    NodeTraversor.filter(pieces.new Walk(), root);
    pieces.sum(piece -> true);
    return pieces;
  }

  List<Piece> all() {
    return pieces;
  }

  /// In document order: a box stands before those in it.
  List<Box> boxes() {
    return boxes;
  }

  /// Every word of the page, pieces apart by a blank.
  String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(text.isEmpty() ? "" : " ").append(piece.text()));
    return text.toString();
  }

  /// Sums anew what the boxes hold.
  ///
  /// @param counted other pieces do not stand there
  void sum(Predicate<Piece> counted) {
    boxes.forEach(Box::clear);
    for (Piece piece : pieces) {
      if (counted.test(piece)) {
        add(piece);
      }
    }
    addUp();
  }

  private static void add(Piece piece) {
    Box box = piece.box();
    box.length += piece.text().length();
    box.linked += piece.linked();
    if (piece.isProse()) {
      box.prose += piece.text().length();
      box.proses++;
    }
  }

  private void addUp() {
    for (int i = boxes.size() - 1; i >= 0; i--) {
      Box box = boxes.get(i);
      if (box.parent != null) {
        box.parent.length += box.length;
        box.parent.linked += box.linked;
        box.parent.prose += box.prose;
        box.parent.proses += box.proses;
        box.parent.pictures += box.pictures;
      }
    }
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    if (!style.isEmpty() && (style.contains("display:none") || style.contains("display: none"))) {
      return true;
    }
    String names = element.className();
    boolean link = element.normalName().equals("a");
    return !names.isEmpty() && !link && UNSEEN.stream().anyMatch(names::contains);
  }

  private final class Walk implements NodeFilter {
    private final Deque<Box> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int strong;
    private int links;
    private int strongs;
    private int breaks;
    private String href = "";

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        add(words.getWholeText());
        return FilterResult.CONTINUE;
      }
      if (node instanceof DataNode raw) {
        // Scripts and styles are silent: what is left is `<xmp>`, which old pages set code with.
        add(raw.getWholeData());
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      String tag = element.normalName();
      if (SILENT.contains(tag) || (isHidden(element) && open.size() > 1)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element, tag);
      return FilterResult.CONTINUE;
    }

    private void enter(Element element, String tag) {
      if (tag.equals("br")) {
        breaks++;
        if (breaks == 2 || isHeadLine()) {
          flush();
        } else {
          text.append('\n');
        }
      } else if (tag.equals("a")) {
        links++;
        href = href.isEmpty() ? element.attr("href") : href;
      } else if (tag.equals("b") || tag.equals("strong")) {
        strongs++;
      } else if (tag.equals("img") || tag.equals("amp-img")) {
        picture();
      } else if (!INLINE.contains(tag)) {
        flush();
        Box box = new Box(element, open.peek(), pieces.size());
        boxes.add(box);
        open.push(box);
      }
    }

    /// A line of its own before a single break: a sub-headline in bold face, or a byline.
    private boolean isHeadLine() {
      String line = text.length() > 200 ? "" : Space.collapse(text.toString());
      return !line.isEmpty()
          && line.length() <= 80
          && (strong >= line.length() - 1 || Bylines.isByline(line));
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        leave(element, element.normalName());
      }
      return FilterResult.CONTINUE;
    }

    private void leave(Element element, String tag) {
      if (tag.equals("a")) {
        links--;
      } else if (tag.equals("b") || tag.equals("strong")) {
        strongs--;
      } else if (!open.isEmpty() && open.peek().element.equals(element)) {
        flush();
        open.pop().end = pieces.size();
      }
    }

    private void add(String words) {
      int before = text.length();
      text.append(words);
      int filled = 0;
      for (int i = before; i < text.length(); i++) {
        filled += Space.isBlank(text.charAt(i)) ? 0 : 1;
      }
      if (filled > 0) {
        breaks = 0;
      }
      int visible = filled == 0 ? 0 : Space.collapse(words).length();
      linked += links > 0 ? visible : 0;
      strong += strongs > 0 ? visible : 0;
    }

    private void picture() {
      Box box = open.peek();
      if (box != null) {
        box.ownPictures++;
      }
    }

    private void flush() {
      String words = Space.collapse(text.toString());
      if (!words.isEmpty() && open.peek() != null) {
        pieces.add(
            new Piece(
                words,
                Math.min(linked, words.length()),
                Math.min(strong, words.length()),
                href,
                open.peek()));
      }
      text.setLength(0);
      linked = 0;
      strong = 0;
      breaks = 0;
      href = "";
    }
  }
}
