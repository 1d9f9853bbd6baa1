package org.stemma.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.BlockKind;
import org.stemma.text.Witness;

/// The article out of text that somebody copied from a page.
///
/// Idea: without markup a line shows what it is by its form (closed or not, short or long), by its words (labels, bylines,
/// dates) and by its neighbours. The head of the text (headline, standfirst, byline, dates) is read by [CopiedHead]; then each
/// line of the body is judged, and what was judged furniture is left out with the rule that says so.
///
/// In doubt a line is kept: a line of furniture in the text is seen and disputed, a lost paragraph is not. So a label alone
/// never ends an article. The heading of a list ("Most read", "Comments") ends it only if running text does not go on
/// afterwards: two paragraphs in a row, or one that directly follows or is too long for a teaser, count as going on, an
/// alternation of headline and one short paragraph does not. What follows a heading of comments must besides name whom the
/// article names.
///
/// Cost: every line is looked at a fixed number of times, and a line of millions of units only at its ends; the search for
/// where an article goes on runs once for each heading of a list, and headings that ended nothing are not searched again.
final class CopiedText {

  /// Longer than teasers of other articles are.
  private static final int LONGER_THAN_TEASER = 250;

  /// Long enough to be no sentence of furniture when it directly follows a heading.
  private static final int PARAGRAPH = 120;

  /// So many paragraphs make an article that can end; headings above them belong to menus.
  private static final int OPENING = 2;

  private static final Set<String> AGENCIES =
      Set.copyOf(
          Vocabulary.phrases(
              """
              reuters | afp | ap | associated press | the associated press | dpa | tass | xinhua
              ansa | efe | upi | pa | pa media | bloomberg | agencies | apa | ap news
              """));

  private final List<Line> lines;
  private final Witness.Builder witness = Witness.builder();
  private final Set<String> names = new HashSet<>();
  private final CopiedHead head;
  private int prose;

  private CopiedText(List<Line> lines) {
    this.lines = lines;
    this.head = new CopiedHead(lines);
  }

  static Extraction read(String text) {
    List<Line> lines = CopiedLines.of(text);
    NoArticle none = Refusals.inText(lines);
    return none != null ? none : new CopiedText(lines).article();
  }

  private Article article() {
    head.read(witness);
    int end = tail(head.end());
    for (int i = head.end(); i < end; ) {
      i = body(i, end);
    }
    for (int i = end; i < lines.size(); i++) {
      String why = furniture(i);
      leaveOut(
          i,
          why != null
              ? why
              : "stands unclosed after the text: another article's headline or a tag");
    }
    witness.language(Languages.guess(lines));
    return new Article(witness.build(), Hosts.of(head.url()), head.url());
  }

  /// Judges line `i` and returns the next to judge.
  private int body(int i, int end) {
    String text = lines.get(i).text();
    String section = Labels.head(text);
    if (section != null) {
      return list(i, end, section);
    }
    String why = furniture(i);
    if (why != null) {
      leaveOut(i, why);
    } else {
      keep(i, kind(i, end));
    }
    return i + 1;
  }

  /// Passes over a list that has a heading, as far as where the article goes on, if it does.
  private int list(int heading, int end, String section) {
    int resumed = new Resumption(heading, end, section.equals("comments")).find();
    int until = resumed < 0 ? end : resumed;
    leaveOut(
        heading, resumed < 0 ? "ends the article: heading of " + section : "heading of " + section);
    for (int i = heading + 1; i < until; i++) {
      String why = furniture(i);
      leaveOut(i, why != null ? why : "after '" + lines.get(heading) + "'");
    }
    return until;
  }

  private @Nullable String furniture(int i) {
    String text = lines.get(i).text();
    String why = Labels.reason(text);
    if (why != null) {
      return why;
    }
    if (Biographies.isOf(head.byline(), text)) {
      return "about the author";
    }
    if (isHeadingOfRequest(i)) {
      return "heading of a notice or subscription box";
    }
    if (text.equalsIgnoreCase(head.headline())) {
      return "headline repeated";
    }
    Dates.Line date = Dates.read(text);
    if (date.isDateLine() && (date.aged() || !isBetweenProse(i))) {
      return date.aged() ? "age of the page" : "date line";
    }
    return Bylines.isByline(text) ? "byline" : null;
  }

  private boolean isHeadingOfRequest(int i) {
    Line line = lines.get(i);
    boolean title = line.words() <= 8 && line.isTitleLike() && !line.isProse();
    return title && i + 1 < lines.size() && Labels.isRequest(lines.get(i + 1).text());
  }

  private boolean isBetweenProse(int i) {
    return i > 0
        && i + 1 < lines.size()
        && lines.get(i - 1).isProse()
        && lines.get(i + 1).isProse();
  }

  private BlockKind kind(int i, int end) {
    Line line = lines.get(i);
    if (Corrections.opens(line.text())) {
      return BlockKind.CORRECTION;
    }
    if (isCaption(i)) {
      return BlockKind.CAPTION;
    }
    if (line.isBulleted()) {
      return BlockKind.LIST_ITEM;
    }
    boolean title = line.isTitleLike() && !line.readsOn() && !line.isProse();
    return title && i + 1 < end ? BlockKind.SUBHEADLINE : BlockKind.PARAGRAPH;
  }

  private boolean isCaption(int i) {
    return lines.get(i).isCreditedCaption();
  }

  /// Where the unclosed lines at the end begin, which are headlines of other articles; the number of lines if none does.
  private int tail(int begin) {
    int end = lines.size();
    int titles = 0;
    while (end > begin && (isForeignTitle(end - 1) || furniture(end - 1) != null)) {
      end--;
      titles += furniture(end) == null ? 1 : 0;
    }
    if (titles == 0) {
      return lines.size();
    }
    long prose = lines.subList(begin, end).stream().filter(Line::isProse).count();
    return end == lines.size() || prose < 2 || prose * 10 < (end - begin) * 4L ? lines.size() : end;
  }

  private boolean isForeignTitle(int i) {
    Line line = lines.get(i);
    String text = line.text();
    return line.isTitleLike()
        && !line.isProse()
        && !line.readsOn()
        && text.length() <= 140
        && Labels.reason(text) == null
        && Labels.head(text) == null
        && !Dates.read(text).isDateLine()
        && !Bylines.opensAsByline(text)
        && !isCaption(i)
        && !AGENCIES.contains(bare(text));
  }

  private static String bare(String text) {
    return text.replaceAll("[^\\p{L} ]", "").strip().toLowerCase(java.util.Locale.ROOT);
  }

  private void keep(int i, BlockKind kind) {
    String text = lines.get(i).text();
    witness.block(kind, kind == BlockKind.LIST_ITEM ? text.substring(2).strip() : text);
    prose += lines.get(i).isProse() ? 1 : 0;
    addNames(text, names);
  }

  private void leaveOut(int i, String why) {
    witness.leftOut(lines.get(i).text(), why);
  }

  /// Capitalised words that do not open the line, of its first 2,000 units.
  private static void addNames(String text, Set<String> into) {
    String begin = text.substring(0, Math.min(text.length(), 2_000));
    String[] words = begin.split(" ", -1);
    for (int i = 1; i < words.length; i++) {
      String word = words[i];
      if (word.length() > 3 && Character.isUpperCase(word.charAt(0))) {
        into.add(word.replaceAll("\\P{L}+$", ""));
      }
    }
  }

  /// The search for where an article goes on after the heading of a list.
  private final class Resumption {
    private final int heading;
    private final int end;
    private final boolean comments;
    private boolean titled;
    private int teasers;
    private int lastTeaser = -1;

    Resumption(int heading, int end, boolean comments) {
      this.heading = heading;
      this.end = end;
      this.comments = comments;
    }

    /// The line where it goes on; -1 when it does not.
    int find() {
      if (prose < OPENING) {
        return heading + 1;
      }
      for (int i = heading + 1; i < end; i++) {
        Line line = lines.get(i);
        if (Labels.head(line.text()) != null) {
          titled = false;
        } else if (!isRunning(i)) {
          titled |= isTitle(i);
        } else if (goesOn(i)) {
          return i;
        } else {
          teasers++;
          lastTeaser = i;
          titled = false;
        }
      }
      return teasers == 1 && sharesNames(lastTeaser) ? lastTeaser : -1;
    }

    private boolean isTitle(int i) {
      Line line = lines.get(i);
      return furniture(i) == null && !isCaption(i) && !line.isBulleted() && !line.isProse();
    }

    private boolean isRunning(int i) {
      Line line = lines.get(i);
      boolean caption =
          lines.get(i).mayBeCaption() || (line.isTight() && i + 1 < end && isTitle(i + 1));
      return line.isProse()
          && !caption
          && !line.text().startsWith(">")
          && furniture(i) == null
          && !Labels.isRequest(line.text());
    }

    private boolean goesOn(int i) {
      int length = lines.get(i).text().length();
      int next = i + 1;
      while (next < end && furniture(next) != null && !Bylines.isByline(lines.get(next).text())) {
        next++;
      }
      boolean followed = next < end && isRunning(next);
      if (comments) {
        boolean alike = sharesNames(i) || (followed && sharesNames(next));
        return alike && (followed || length >= LONGER_THAN_TEASER);
      }
      return titled
          ? followed || length >= LONGER_THAN_TEASER
          : followed || length >= PARAGRAPH || sharesNames(i);
    }

    private boolean sharesNames(int i) {
      Set<String> own = new HashSet<>();
      addNames(lines.get(i).text(), own);
      own.retainAll(names);
      return own.size() >= 2;
    }
  }
}
