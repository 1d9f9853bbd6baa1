package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.text.PageTime;

/// What a page says about its article outside the text: JSON-LD first, then `meta` elements, then marked-up places of the page.
///
/// That order is by measure: on pages of 40 countries JSON-LD, then meta, then `h1` gave the exact headline, authors and day
/// most often.
final class Metadata {

  /// Names of `meta` elements with the date of publication, most reliable first.
  private static final Set<String> PUBLISHED =
      Vocabulary.words(
          """
          article:published_time article:published datepublished og:published_time date
          dc.date.issued dc.date dcterms.created pubdate publishdate publish-date
          originalpublicationdate parsely-pub-date sailthru.date article.published
          published_time cxenseparse:recs:publishtime ptime publish_date datecreated
          """);

  private static final String MARKED_TIMES =
      "[itemprop=datePublished], time[pubdate], time.published, time.entry-date, article time[datetime], header time[datetime]";
  private static final String NAMED_TIMES = ".post-date, .published, .date, .dateline, .timestamp";
  private static final String UPDATES = "[itemprop=dateModified], time.updated, time.modified";

  /// Where pages name their article, best first.
  private static final List<String> TITLES =
      List.of(
          "og:title", "headline", "dc.title", "twitter:title", "parsely-title", "sailthru.title");

  private static final int LONGEST_HEADLINE = 400;

  /// Elements around a heading that are looked at.
  private static final int TRAIL = 4;

  private final Document page;
  private final JsonLd linked;
  private final Map<String, String> metas = new HashMap<>();
  private final @Nullable String url;

  Metadata(Document page, @Nullable String url) {
    this.page = page;
    this.url = url;
    this.linked = JsonLd.of(page);
    for (Element meta : page.getElementsByTag("meta")) {
      String content = Space.collapse(meta.attr("content"));
      for (String name :
          new String[] {meta.attr("property"), meta.attr("name"), meta.attr("itemprop")}) {
        if (!name.isEmpty() && !content.isEmpty()) {
          metas.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
        }
      }
    }
  }

  private @Nullable String meta(String... names) {
    return meta(List.of(names));
  }

  private @Nullable String meta(Iterable<String> names) {
    for (String name : names) {
      String content = metas.get(name);
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  /// What the page shows, where it shows one of the titles it names. Null when the page has no headline: a `title` alone names
  /// the page, and counts only where it is all there is.
  @Nullable String headline() {
    List<String> named = new ArrayList<>();
    String linkedTitle = linked.headline();
    if (linkedTitle != null) {
      named.add(linkedTitle);
    }
    TITLES.stream().map(metas::get).filter(Objects::nonNull).forEach(named::add);
    String shown = shownHeadline(named);
    if (shown != null) {
      return shown;
    }
    return named.isEmpty() ? title() : withoutOutlet(named.getFirst());
  }

  /// The `h1` that is most like what the page names its article: linked data are often written for search engines, and the
  /// title for other sites is the shown one then. Without a name the only `h1`.
  private @Nullable String shownHeadline(List<String> named) {
    List<String> headings = new ArrayList<>();
    for (Element heading : page.getElementsByTag("h1")) {
      String text = Space.collapse(heading.text());
      if (!text.isEmpty() && text.length() <= LONGEST_HEADLINE && !isTrail(heading)) {
        headings.add(text);
      }
    }
    for (String name : named) {
      for (String heading : headings) {
        if (isLike(heading, name)) {
          return heading;
        }
      }
    }
    return named.isEmpty() && headings.size() == 1 ? headings.getFirst() : null;
  }

  /// The end of the way from the front page to this one, which some sites write as a heading.
  private static boolean isTrail(Element heading) {
    Element at = heading;
    for (int up = 0; up < TRAIL && at != null; up++, at = at.parent()) {
      String tag = at.normalName();
      if (tag.equals("nav")
          || tag.equals("li")
          || at.className().toLowerCase(Locale.ROOT).contains("breadcrumb")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLike(String some, String other) {
    String one = Body.key(some);
    String two = Body.key(other);
    return one.equals(two) || (one.length() > 8 && (two.startsWith(one) || one.startsWith(two)));
  }

  private @Nullable String title() {
    Element named = page.getElementsByTag("title").first();
    String title = named == null ? "" : Space.collapse(named.text());
    return title.isEmpty() ? null : withoutOutlet(title);
  }

  /// "Headline | Outlet" without the outlet, where the page names it or it is the shorter end.
  private String withoutOutlet(String title) {
    String site = meta("og:site_name");
    for (String mark : new String[] {" | ", " - ", " – ", " — ", " :: ", " » ", "｜", "ㅣ"}) {
      int last = title.lastIndexOf(mark);
      if (last > 0) {
        String end = title.substring(last + mark.length());
        boolean outlet = site != null && Body.key(end).contains(Body.key(site));
        if (outlet || (end.length() < 30 && end.length() * 2 < last)) {
          return withoutOutlet(title.substring(0, last).strip());
        }
      }
    }
    return title;
  }

  /// Names, each once; empty when nobody is named.
  List<String> authors() {
    List<String> authors = linked.authors();
    if (authors.isEmpty()) {
      authors =
          names(
              meta(
                  "author",
                  "article:author",
                  "dc.creator",
                  "byl",
                  "parsely-author",
                  "sailthru.author",
                  "article:author_name",
                  "cxenseparse:author"));
    }
    List<String> persons = authors.stream().filter(name -> !isOutlet(name)).toList();
    List<String> named = persons.isEmpty() ? shownAuthors() : persons;
    return named.isEmpty() ? authors : named;
  }

  /// An outlet that names itself as the author says nothing of who wrote it.
  private boolean isOutlet(String author) {
    String key = Body.key(author);
    String site = meta("og:site_name");
    String publisher = linked.publisher();
    return (site != null && Body.key(site).equals(key))
        || (publisher != null && Body.key(publisher).equals(key));
  }

  private static List<String> names(@Nullable String byline) {
    return byline == null || byline.startsWith("http") ? List.of() : Bylines.names(byline);
  }

  private List<String> shownAuthors() {
    List<String> names = new ArrayList<>();
    for (Element element :
        page.select(
            "[rel=author], [itemprop=author], .byline, .author, .author-name, .authorname, .article-author, .byline__name, article header a[href*=/author/]")) {
      for (String name : Bylines.names(nameIn(element))) {
        if (!names.contains(name) && names.size() < 6) {
          names.add(name);
        }
      }
      if (!names.isEmpty() && !element.hasAttr("rel")) {
        break;
      }
    }
    return names;
  }

  /// The links to the author's own page, where there are some: beside them stand links to networks.
  private static String nameIn(Element element) {
    List<String> linked = element.select("a[href*=/author]").eachText();
    return Space.collapse(linked.isEmpty() ? element.text() : String.join(", ", linked));
  }

  @Nullable PageTime published() {
    String stated = linked.published();
    PageTime time = time(stated);
    if (time == null) {
      time = time(meta(PUBLISHED));
    }
    return time != null ? time : shownTime();
  }

  /// The first `time` element of the page's article that is marked as its date.
  private @Nullable PageTime shownTime() {
    for (Element element : page.select(MARKED_TIMES)) {
      String stated =
          element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
      PageTime time = time(stated.isEmpty() ? Space.collapse(element.text()) : stated);
      if (time != null) {
        return time;
      }
    }
    for (Element element : page.select(NAMED_TIMES)) {
      PageTime time = time(Space.collapse(element.text()));
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  @Nullable PageTime modified() {
    PageTime time = time(linked.modified());
    time =
        time != null
            ? time
            : time(
                meta(
                    "article:modified_time",
                    "og:updated_time",
                    "datemodified",
                    "lastmod",
                    "last-modified",
                    "dcterms.modified",
                    "dc.date.modified"));
    Element shown = time != null ? null : page.selectFirst(UPDATES);
    return shown == null
        ? time
        : time(shown.hasAttr("datetime") ? shown.attr("datetime") : shown.attr("content"));
  }

  private static @Nullable PageTime time(@Nullable String stated) {
    if (stated == null || stated.isBlank()) {
      return null;
    }
    Optional<PageTime> time = PageTime.parse(Space.collapse(stated));
    return time.or(() -> Dates.find(Space.collapse(stated))).orElse(null);
  }

  /// The summary that the page gives of itself; null when it gives none.
  @Nullable String description() {
    return meta("og:description", "description", "twitter:description");
  }

  @Nullable String language() {
    String tag = page.getElementsByTag("html").attr("lang");
    if (tag.isBlank()) {
      tag = page.getElementsByTag("html").attr("xml:lang");
    }
    String stated = tag.isBlank() ? linked.language() : tag;
    if (stated == null || stated.isBlank() || stated.length() > 12) {
      stated = meta("og:locale", "content-language", "language");
    }
    return stated == null || stated.length() > 12
        ? null
        : Locale.forLanguageTag(stated.strip().replace('_', '-')).toLanguageTag();
  }

  @Nullable String source() {
    String site = meta("og:site_name");
    if (site == null) {
      site = linked.publisher();
    }
    if (site == null) {
      site = meta("application-name", "dc.publisher", "publisher");
    }
    return site != null ? site : Hosts.of(canonical());
  }

  /// The address the page names as its own, else the one it was asked for at; null when neither is known.
  @Nullable String canonical() {
    for (Element link : page.select("link[rel=canonical]")) {
      String address = address(link.attr("href"));
      if (address != null) {
        return address;
      }
    }
    String stated = meta("og:url");
    String address = stated == null ? null : address(stated);
    return address != null ? address : url;
  }

  private @Nullable String address(String stated) {
    if (stated.startsWith("http")) {
      return stated;
    }
    if (url == null || stated.isBlank()) {
      return null;
    }
    String absolute = StringUtil.resolve(url, stated);
    return absolute.isEmpty() ? null : absolute;
  }

  /// What the page's linked data say.
  JsonLd linked() {
    return linked;
  }

  /// The paragraphs of the text as the page's linked data have it; empty when they have none.
  List<String> statedText() {
    return linked.paragraphs();
  }

  /// True when the page says that it is there for a video; an article that has one on top says that it is an article.
  boolean isVideo() {
    String type = meta("og:type");
    boolean video = type != null && type.toLowerCase(Locale.ROOT).startsWith("video");
    return linked.isVideo() || (video && !linked.isArticle());
  }

  /// True when the page calls itself an article.
  boolean isArticle() {
    return linked.isArticle() || "article".equalsIgnoreCase(meta("og:type"));
  }

  /// True when the page says that its article has to be paid for.
  boolean isPaid() {
    String tier = meta("article:content_tier");
    return linked.isPaid() || "locked".equalsIgnoreCase(tier);
  }
}
