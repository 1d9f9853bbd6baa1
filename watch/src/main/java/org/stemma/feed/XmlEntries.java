package org.stemma.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.text.PageTime;
import org.stemma.url.WebUrl;

/// Reads one entry of a feed or sitemap from its element. Each method gives null for an entry without an address.
final class XmlEntries {

  private final WebUrl base;

  /// @param base the address that the feed came from
  XmlEntries(WebUrl base) {
    this.base = base;
  }

  @Nullable Entry read(Dialect dialect, Element element) {
    Children children = new Children(base, element);
    return switch (dialect) {
      case RSS, RDF -> item(children);
      case ATOM -> entry(children, Vocabulary.of(element));
      case SITEMAP, SITEMAP_INDEX -> url(children);
    };
  }

  /// RSS: the `link`, else Atom's, else a guid that is an address. A guid is a permanent link unless it says otherwise (RSS
  /// 2.0), and often wrongly: it counts only when it looks like one.
  private static @Nullable Entry item(Children item) {
    Element guid = item.first(Vocabulary.PLAIN, "guid");
    String id = item.text(Vocabulary.PLAIN, "guid");
    boolean permanent =
        guid != null && !Children.attribute(guid, "isPermaLink").equalsIgnoreCase("false");
    List<@Nullable WebUrl> urls = new ArrayList<>();
    urls.add(original(item));
    for (Element link : item.all(Vocabulary.PLAIN, "link")) {
      String text = link.wholeText();
      urls.add(item.link(link, text.isBlank() ? Children.attribute(link, "href") : text));
    }
    urls.add(alternate(item, Vocabulary.ATOM));
    urls.add(permanent ? Links.absolute(id) : null);
    return entry(
        urls,
        id,
        item.text(Vocabulary.PLAIN, "title"),
        published(item, "pubdate", "date", "created", "issued"),
        first(
            FeedDates.read(item.text(Vocabulary.ATOM, "updated")),
            FeedDates.read(item.text(Vocabulary.DUBLIN_CORE, "modified"))));
  }

  private static @Nullable PageTime published(Children item, String own, String... dublinCore) {
    PageTime time = FeedDates.read(item.text(Vocabulary.PLAIN, own));
    for (String name : dublinCore) {
      time = first(time, FeedDates.read(item.text(Vocabulary.DUBLIN_CORE, name)));
    }
    return first(time, FeedDates.read(item.text(Vocabulary.ATOM, "published")));
  }

  /// Atom: the alternate link, else the address of the content, else an id that is an address.
  ///
  /// @param atom the vocabulary that the entry is in: a feed without any namespace is read too
  private static @Nullable Entry entry(Children entry, Vocabulary atom) {
    String id = entry.text(atom, "id");
    Element content = entry.first(atom, "content");
    List<@Nullable WebUrl> urls = new ArrayList<>();
    urls.add(original(entry));
    urls.add(alternate(entry, atom));
    urls.add(content == null ? null : entry.link(content, Children.attribute(content, "src")));
    urls.add(Links.absolute(id));
    return entry(
        urls,
        id,
        entry.text(atom, "title"),
        first(
            FeedDates.read(entry.text(atom, "published")),
            FeedDates.read(entry.text(atom, "issued")),
            FeedDates.read(entry.text(atom, "created"))),
        first(
            FeedDates.read(entry.text(atom, "updated")),
            FeedDates.read(entry.text(atom, "modified"))));
  }

  /// A sitemap's entry, with what the news extension adds.
  private @Nullable Entry url(Children url) {
    Element location = url.first(Vocabulary.PLAIN, "loc");
    Element news = url.first(Vocabulary.NEWS, "news");
    Children story = news == null ? null : new Children(base, news);
    List<@Nullable WebUrl> urls = new ArrayList<>();
    urls.add(location == null ? null : url.link(location, location.wholeText()));
    return entry(
        urls,
        null,
        story == null ? null : story.text(Vocabulary.NEWS, "title"),
        story == null ? null : FeedDates.read(story.text(Vocabulary.NEWS, "publication_date")),
        FeedDates.read(url.text(Vocabulary.PLAIN, "lastmod")));
  }

  private static @Nullable WebUrl original(Children entry) {
    return entry.link(
        entry.first(Vocabulary.FEEDBURNER, "origlink"),
        entry.text(Vocabulary.FEEDBURNER, "origlink"));
  }

  /// The Atom link to the article itself; of several the first that is a page or of no declared type.
  private static @Nullable WebUrl alternate(Children entry, Vocabulary atom) {
    WebUrl other = null;
    for (Element link : entry.all(atom, "link")) {
      String relation = Children.attribute(link, "rel").toLowerCase(Locale.ROOT);
      String type = Children.attribute(link, "type").toLowerCase(Locale.ROOT);
      WebUrl url = entry.link(link, Children.attribute(link, "href"));
      if (url == null || !(relation.isEmpty() || relation.equals("alternate"))) {
        continue;
      }
      if (type.isEmpty() || type.contains("html")) {
        return url;
      }
      other = other == null ? url : other;
    }
    return other;
  }

  private static @Nullable Entry entry(
      List<@Nullable WebUrl> urls,
      @Nullable String id,
      @Nullable String title,
      @Nullable PageTime published,
      @Nullable PageTime updated) {
    Set<WebUrl> known = new LinkedHashSet<>();
    for (WebUrl url : urls) {
      if (url != null) {
        known.add(url);
      }
    }
    if (known.isEmpty()) {
      return null;
    }
    List<WebUrl> aliases = new ArrayList<>(known);
    WebUrl url = aliases.removeFirst();
    return new Entry(url, id, aliases, PlainText.of(title), published, updated);
  }

  private static @Nullable PageTime first(@Nullable PageTime... times) {
    for (PageTime time : times) {
      if (time != null) {
        return time;
      }
    }
    return null;
  }
}
