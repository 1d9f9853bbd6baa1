package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.text.BlockKind;

/// Judges the pieces of a container one by one: what they are, or why they are left out.
///
/// Three kinds of sign are used, each of which covers for the others: where a piece stands ([Places]), how much of it is links,
/// and what it says (labels, bylines, dates, as in copied text).
final class Body {

  /// Running text of this length ends the head of an article: bylines, dates and labels stand before it.
  private static final int OPENING = 60;

  /// A shorter sentence may well be said twice.
  private static final int REPEATABLE = 100;

  /// A table cell with more running text lays the page out; others hold data.
  private static final int LAYOUT = 200;

  /// Two rows of two; less is a byline and a date set side by side.
  private static final int FEWEST_CELLS = 4;

  private static final int LONGEST_DATE = 100;

  /// Labels above the text ("FAQ", the name of a section) are shorter.
  private static final int LONGEST_LABEL = 40;

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "^<?(?:copyright\\b|©|\\(c\\) ?\\d{4}|printed from (?:https?:|www\\.))",
          Pattern.CASE_INSENSITIVE);

  /// Ends a line that says how old the page is, whatever stands before it.
  private static final Pattern AGED =
      Pattern.compile(
          "(?:updated|published|posted|modified):?\\s{0,3}(?:(?:more than|about|over) )?(?:\\d{1,3}|an?|one|two|three|a few) (?:second|minute|min|hour|hr|day|week|month|year)s? ago\\.?$",
          Pattern.CASE_INSENSITIVE);

  /// Posts of others that are embedded, by the classes that the networks' own code gives them.
  private static final Set<String> EMBEDDED =
      Vocabulary.words(
          "twitter-tweet twitter-video instagram-media tiktok-embed fb-post reddit-embed-bq reddit-card bluesky-embed text-post-media mastodon-embed");

  /// A piece.
  ///
  /// @param kind null when it is left out
  /// @param why it is left out; null when it is kept
  record Judged(Piece piece, @Nullable BlockKind kind, @Nullable String why) {
    boolean isKept() {
      return kind != null;
    }

    boolean isText() {
      return kind != null && kind != BlockKind.CAPTION;
    }
  }

  private final Box container;
  private final List<Piece> pieces;
  private final Places places;
  private final String headline;
  private final Set<String> seen = new HashSet<>();
  private final List<Judged> judged = new ArrayList<>();
  private final boolean byLinks;
  private boolean opened;

  private Body(
      Box container, Pieces page, Places places, @Nullable String headline, boolean byLinks) {
    this.container = container;
    this.pieces = page.all().subList(container.begin, container.end);
    this.places = places;
    this.headline = headline == null ? "" : key(headline);
    this.byLinks = byLinks;
  }

  /// @param strict also leave out places that class names call furniture, and pieces by their links
  /// @param host of the page; empty when it is not known
  static List<Judged> judge(
      Box container, Pieces page, @Nullable String headline, boolean strict, String host) {
    Places places = new Places(container, page.all(), page.boxes(), strict, host);
    Body body = new Body(container, page, places, headline, strict);
    body.judgeAll();
    return body.judged;
  }

  private void judgeAll() {
    for (Piece piece : pieces) {
      String why = why(piece);
      judged.add(why != null ? new Judged(piece, null, why) : new Judged(piece, kind(piece), null));
      opened |= why == null && opens(piece);
    }
    leaveOutAfterHeadings();
    leaveOutHeadingsOfBoxes();
    leaveOutHeadingsWithoutText();
  }

  /// Running text of the article; a summary above it is followed by byline and date as often as not.
  private boolean opens(Piece piece) {
    return piece.isProse()
        && piece.text().length() >= OPENING
        && !piece.box().names().isStandfirst();
  }

  private @Nullable String why(Piece piece) {
    String text = piece.text();
    String why = isData(piece) ? null : byWords(text);
    if (why != null) {
      return why;
    }
    String place = places.why(piece.box());
    if (!place.isEmpty()) {
      return place;
    }
    if (isHeadline(piece)) {
      return "headline repeated";
    }
    if (isEmbedded(piece)) {
      return "embedded post";
    }
    why = opened || isCaption(piece) ? null : aboveText(piece);
    if (why != null) {
      return why;
    }
    if (text.length() > REPEATABLE && piece.isProse() && !seen.add(text)) {
      return "repeated";
    }
    return byLinks ? byLinks(piece) : null;
  }

  static @Nullable String byWords(String text) {
    String label = Labels.reason(text);
    if (label != null) {
      return label;
    }
    if (!hasLetterOrDigit(text)) {
      return "ornament";
    }
    if (text.length() < 200 && COPYRIGHT.matcher(text).find()) {
      return "copyright notice";
    }
    Dates.Line date = text.length() > LONGEST_DATE ? Dates.Line.NONE : Dates.read(text);
    if (date.isDateLine()) {
      return date.aged() ? "age of the page" : "date line";
    }
    if (text.length() <= LONGEST_DATE && saysAge(text)) {
      return "age of the page";
    }
    boolean stamped =
        date.dated() && date.leftovers() <= 3 && text.length() <= 60 && !text.endsWith(".");
    return stamped ? "date line" : Bylines.isByline(text) ? "byline" : null;
  }

  private static boolean saysAge(String text) {
    int end = text.length() - (text.endsWith(".") ? 1 : 0);
    return text.regionMatches(true, end - 4, " ago", 0, 4) && AGED.matcher(text).find();
  }

  /// True in a table of figures, where a bare number is no counter of shares and a date dates no article.
  private boolean isData(Piece piece) {
    if (!opened || !(piece.tag().equals("td") || piece.tag().equals("th"))) {
      return false;
    }
    Box table = list(piece.box());
    return table != null
        && table.tag().equals("table")
        && table.end - table.begin >= FEWEST_CELLS
        && table.prose <= LAYOUT
        && table.linkDensity() < 0.5;
  }

  private static boolean hasLetterOrDigit(String text) {
    return text.chars().limit(100).anyMatch(Character::isLetterOrDigit) || text.length() > 100;
  }

  private boolean isHeadline(Piece piece) {
    String key = headline.isEmpty() || piece.text().length() > 400 ? "" : key(piece.text());
    if (!key.isEmpty() && key.equals(headline)) {
      return true;
    }
    boolean longer =
        !opened && piece.isHeading() && headline.length() > 10 && key.endsWith(headline);
    return longer || (!opened && piece.tag().equals("h1"));
  }

  private boolean isEmbedded(Piece piece) {
    for (Box box = piece.box(); box != null && box != container; box = box.parent) {
      if (box.tag().equals("blockquote") && EMBEDDED.stream().anyMatch(box.element::hasClass)) {
        return true;
      }
    }
    return false;
  }

  /// Short unclosed pieces before the first running text: names, sections, dates among other words.
  private static @Nullable String aboveText(Piece piece) {
    String text = piece.text();
    Line line = piece.line();
    if (piece.isHeading() || line.isClosed() || text.length() > 100) {
      return null;
    }
    if (Dates.read(text).dated()) {
      return "date line";
    }
    if (Bylines.opensAsByline(text)) {
      return "byline";
    }
    boolean item = piece.tag().equals("li") || piece.tag().equals("td") || piece.tag().equals("dd");
    return text.length() <= LONGEST_LABEL && !item && !piece.isStrong()
        ? "label above the text"
        : null;
  }

  private @Nullable String byLinks(Piece piece) {
    Box list = list(piece.box());
    if (list != null
        && list.linkDensity() > 0.6
        && list.begin >= container.begin
        && list.end <= container.end) {
      return "list of links";
    }
    boolean closed = piece.line().isClosed();
    double density = piece.linkDensity();
    if (density > 0.9 && (!closed || piece.text().length() < OPENING)) {
      return "link to another page";
    }
    return density > 0.6 && piece.text().length() < 80 && !closed ? "link to another page" : null;
  }

  private @Nullable Box list(Box from) {
    for (Box box = from; box != null && box != container; box = box.parent) {
      if (box.tag().equals("ul")
          || box.tag().equals("ol")
          || box.tag().equals("dl")
          || box.tag().equals("table")) {
        return box;
      }
    }
    return null;
  }

  private BlockKind kind(Piece piece) {
    if (isCaption(piece)) {
      return BlockKind.CAPTION;
    }
    if (Corrections.opens(piece.text())) {
      return BlockKind.CORRECTION;
    }
    if (piece.box().isInEntry()) {
      return BlockKind.LIVE_ENTRY;
    }
    if (piece.isHeading()) {
      return BlockKind.SUBHEADLINE;
    }
    for (Box box = piece.box(); box != null && box != container; box = box.parent) {
      String tag = box.tag();
      if (tag.equals("li") || tag.equals("dd") || tag.equals("dt")) {
        return BlockKind.LIST_ITEM;
      }
      if (tag.equals("blockquote")) {
        return BlockKind.QUOTATION;
      }
      if ((tag.equals("td") || tag.equals("th")) && box.prose <= LAYOUT) {
        return BlockKind.TABLE;
      }
    }
    return isStrongHeading(piece) ? BlockKind.SUBHEADLINE : BlockKind.PARAGRAPH;
  }

  private static boolean isStrongHeading(Piece piece) {
    return piece.isStrong() && piece.text().length() <= 120 && piece.line().isTitleLike();
  }

  private boolean isCaption(Piece piece) {
    if (piece.text().length() > 500) {
      return false;
    }
    for (Box box = piece.box(); box != null && box != container; box = box.parent) {
      String tag = box.tag();
      boolean figure =
          tag.equals("figcaption") || (tag.equals("figure") && piece.text().length() <= 300);
      boolean small = box.prose * 2 <= container.prose;
      if (figure
          || (small && box.names().isCaption())
          || (box.pictures > 0 && isBesidePicture(box, piece))) {
        return true;
      }
    }
    return piece.line().isCreditedCaption() && piece.text().length() < 300;
  }

  /// The only words of a box that holds a picture, and no sentence of an article's length.
  private static boolean isBesidePicture(Box box, Piece piece) {
    return box.end - box.begin <= 2
        && box.length < 300
        && !piece.isHeading()
        && !piece.tag().equals("li")
        && !piece.tag().equals("td");
  }

  /// Behind the heading of a list of links or comments everything that is no running text is part of that list.
  private void leaveOutAfterHeadings() {
    String heading = null;
    for (int i = 0; i < judged.size(); i++) {
      Judged at = judged.get(i);
      if (!at.isKept()) {
        continue;
      }
      String why = Labels.head(at.piece().text());
      if (why != null) {
        heading = at.piece().text();
        judged.set(i, new Judged(at.piece(), null, "heading of " + why));
      } else if (heading != null && (!at.piece().isProse() || at.piece().linkDensity() > 0.5)) {
        judged.set(i, new Judged(at.piece(), null, "after '" + heading + "'"));
      } else {
        heading = null;
      }
    }
  }

  /// A short line right above a newsletter box is its heading.
  private void leaveOutHeadingsOfBoxes() {
    for (int i = 0; i + 1 < judged.size(); i++) {
      Piece piece = judged.get(i).piece();
      String below = judged.get(i + 1).why();
      boolean box = below != null && below.contains("subscription");
      if (box
          && judged.get(i).isText()
          && piece.text().length() <= OPENING
          && !piece.line().isClosed()) {
        judged.set(i, new Judged(piece, null, "heading of a notice or subscription box"));
      }
    }
  }

  /// A heading that no text follows belongs to what was left out there.
  private void leaveOutHeadingsWithoutText() {
    boolean text = false;
    for (int i = judged.size() - 1; i >= 0; i--) {
      Judged at = judged.get(i);
      if (at.kind() == BlockKind.SUBHEADLINE && !text) {
        judged.set(i, new Judged(at.piece(), null, "heading without text"));
      } else {
        text |= at.isText();
      }
    }
  }

  /// The letters and digits of a text in lower case: what stays the same when it is set in another place.
  static String key(String text) {
    StringBuilder key = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (Character.isLetterOrDigit(lower.charAt(i))) {
        key.append(lower.charAt(i));
      }
    }
    return key.toString();
  }
}
