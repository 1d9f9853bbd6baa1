package org.stemma.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.stemma.text.LeftOut;

/// The article out of a page's HTML.
///
/// The page is cut into pieces ([Pieces]), the part that holds the text is found ([Container]), its pieces are judged ([Body]);
/// when too little is left, they are judged again with fewer rules. Fields come from [Metadata].
final class HtmlPage {

  /// Units of HTML above which a page is not read: its tree would take gigabytes.
  static final int LARGEST = 48_000_000;

  /// Elements above which a page is not read, as it would take longer than a second or two. The largest of 435 pages of news has
  /// 3,319.
  static final int MOST_ELEMENTS = 150_000;

  /// With less than this it is judged again, more leniently.
  private static final int SHORT = 500;

  /// The text of the linked data is taken when it is so many times longer than what the page shows: as a rule it is the worse
  /// copy, without sub-headlines or cut.
  private static final double LONGER = 2.5;

  private final Document page;
  private final Metadata metadata;
  private final Pieces pieces;

  private HtmlPage(Document page, Metadata metadata, Pieces pieces) {
    this.page = page;
    this.metadata = metadata;
    this.pieces = pieces;
  }

  private static HtmlPage of(Document page, @Nullable String url) {
    return new HtmlPage(page, new Metadata(page, url), Pieces.of(page.body()));
  }

  static @Nullable PageSketch sketch(String article, String html, @Nullable String url) {
    if (tooLarge(html) != null) {
      return null;
    }
    HtmlPage page = of(Jsoup.parse(html, url == null ? "" : url), url);
    List<Body.Judged> judged = page.judged(page.container(), page.metadata.headline());
    String stated = page.metadata.canonical();
    return judged.isEmpty()
        ? null
        : new PageSketch(article, Hosts.of(stated), stated, page.lines(judged));
  }

  /// Of the whole page: what is left out around the article teaches, too.
  private List<PageSketch.Line> lines(List<Body.Judged> judged) {
    IdentityHashMap<Piece, Body.Judged> known = new IdentityHashMap<>();
    judged.forEach(one -> known.put(one.piece(), one));
    return pieces.all().stream()
        .map(piece -> known.getOrDefault(piece, new Body.Judged(piece, null, "outside")))
        .map(PageSketch.Line::of)
        .toList();
  }

  static Extraction read(String html, @Nullable String url, SiteProfile profile) {
    String excess = tooLarge(html);
    if (excess != null) {
      return new NoArticle(NoArticle.Kind.TOO_LARGE, excess, List.of());
    }
    Document page = Jsoup.parse(html, url == null ? "" : url);
    TrackerPage tracker = TrackerHtml.read(page, html);
    return tracker != null ? tracker : of(page, url).extraction(profile);
  }

  /// What is more than is read; null when nothing is.
  private static @Nullable String tooLarge(String html) {
    if (html.length() > LARGEST) {
      return "the page has " + html.length() + " characters, more than " + LARGEST;
    }
    return elements(html) > MOST_ELEMENTS
        ? "the page has more than " + MOST_ELEMENTS + " elements"
        : null;
  }

  /// Opening tags; counts what looks like one in a script, too.
  private static int elements(String html) {
    int elements = 0;
    for (int i = html.indexOf('<'); i >= 0 && i + 1 < html.length(); i = html.indexOf('<', i + 1)) {
      elements += Character.isLetter(html.charAt(i + 1)) ? 1 : 0;
    }
    return elements;
  }

  private List<Box> container() {
    return Container.find(pieces, LiveEntries.find(page, metadata.linked(), pieces));
  }

  private List<Body.Judged> judged(List<Box> container, @Nullable String headline) {
    List<Body.Judged> judged = judge(container, headline, true);
    if (prose(judged) < SHORT) {
      List<Body.Judged> lenient = judge(container, headline, false);
      judged = prose(lenient) > prose(judged) * 2 ? lenient : judged;
    }
    return judged;
  }

  private Extraction extraction(SiteProfile profile) {
    List<Box> container = container();
    String headline = metadata.headline();
    List<Body.Judged> judged = profile.apply(judged(container, headline));
    List<String> stated = metadata.statedText();
    int length = stated.stream().mapToInt(String::length).sum();
    if (headline != null && length > SHORT && length > LONGER * prose(judged)) {
      return new HtmlArticle(metadata, pieces, headline, textBegin(judged)).ofStated(stated);
    }
    NoArticle none =
        new Absence(page, metadata, pieces).judge(texts(judged), longestRun(judged), headline);
    if (none != null) {
      Article held = none.kind().isSilent() && headline != null ? held() : null;
      return held != null ? held : none;
    }
    return new HtmlArticle(metadata, pieces, headline, textBegin(judged)).of(judged, container);
  }

  /// The article that the page holds for its scripts; null when it holds none.
  private @Nullable Article held() {
    Pieces held = HeldText.find(page);
    if (held == null) {
      return null;
    }
    HtmlPage other = new HtmlPage(page, metadata, held);
    List<Box> container = Container.find(held);
    List<Body.Judged> judged = other.judged(container, metadata.headline());
    return prose(judged) < SHORT
        ? null
        : new HtmlArticle(metadata, held, metadata.headline(), other.textBegin(judged))
            .of(judged, container);
  }

  private List<Body.Judged> judge(List<Box> container, @Nullable String headline, boolean strict) {
    List<Body.Judged> judged = new ArrayList<>();
    String host = Hosts.of(metadata.canonical());
    for (Box box : container) {
      judged.addAll(Body.judge(box, pieces, headline, strict, host == null ? "" : host));
    }
    return judged;
  }

  /// The place of the first piece of running text that was kept.
  private int textBegin(List<Body.Judged> judged) {
    return judged.stream()
        .filter(piece -> piece.isText() && piece.piece().isProse())
        .findFirst()
        .map(piece -> pieces.all().indexOf(piece.piece()))
        .orElse(0);
  }

  private static int prose(List<Body.Judged> judged) {
    return texts(judged).stream().mapToInt(String::length).sum();
  }

  private static List<String> texts(List<Body.Judged> judged) {
    return judged.stream().filter(Body.Judged::isText).map(piece -> piece.piece().text()).toList();
  }

  /// How many pieces of running text follow each other at most, in what was kept.
  private static int longestRun(List<Body.Judged> judged) {
    int longest = 0;
    int run = 0;
    for (Body.Judged piece : judged) {
      if (piece.isText()) {
        run = piece.piece().isProse() ? run + 1 : run;
        longest = Math.max(longest, run);
      } else if (piece.piece().linkDensity() > 0.8) {
        run = 0;
      }
    }
    return longest;
  }

  /// What a page without an article says, for a person to see.
  static List<LeftOut> words(Pieces pieces) {
    return pieces.all().stream()
        .limit(200)
        .map(piece -> new LeftOut(piece.text(), "no article"))
        .toList();
  }
}
