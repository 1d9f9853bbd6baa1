package org.stemma.feed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.stemma.url.WebUrl;

/// Reads a feed or sitemap in XML as a stream of closed elements, so that only one entry stands in memory at a time.
///
/// jsoup's XML parser takes what feeds are: bare `&`, HTML's entities, tags that nobody closes, an end that is missing. It
/// resolves no entity of a document type, so neither a bomb nor a file on our disk can come in by one.
///
/// Cost: linear in the text. Memory: the entries, plus at most [#HELD] elements of the document; nesting is cut at [#DEEPEST].
/// What goes beyond ends the reading, with what was read until then.
final class XmlFeed {

  /// So many elements are held at once: a shell for each entry that is done with, all of the one that is being read, and what
  /// stands outside of entries.
  private static final int HELD = 250_000;

  /// Feeds nest ten levels deep; markup inside an Atom entry some more.
  private static final int DEEPEST = 100;

  private final Dialect dialect;
  private final WebUrl url;
  private final XmlEntries reader;
  private final FeedHead head;
  private final EntryList entries = new EntryList();
  private boolean news;
  private boolean truncated;

  private XmlFeed(Dialect dialect, WebUrl url) {
    this.dialect = dialect;
    this.url = url;
    this.reader = new XmlEntries(url);
    this.head = new FeedHead(url);
  }

  static FeedReading read(Dialect dialect, String text, WebUrl url) {
    XmlFeed feed = new XmlFeed(dialect, url);
    Ending ending = Ending.of(text, dialect);
    feed.truncated = ending.cut();
    feed.walk(ending.text());
    return dialect == Dialect.SITEMAP_INDEX ? feed.index() : feed.feed();
  }

  private void walk(String text) {
    try (StreamParser parser = new StreamParser(Parser.xmlParser().setMaxDepth(DEEPEST))) {
      Iterator<Element> elements = parser.parse(text, url.toString()).iterator();
      int held = 0;
      while (elements.hasNext()) {
        Element element = elements.next();
        held++;
        if (isEntry(element)) {
          held -= element.getAllElements().size() - 1;
          take(element);
          element.empty();
        } else if (isOfFeed(element)) {
          head.note(element);
        }
        if (held > HELD || entries.isFull()) {
          truncated = true;
          return;
        }
      }
    }
  }

  private boolean isEntry(Element element) {
    if (!Vocabulary.name(element).equals(dialect.entry())) {
      return false;
    }
    Vocabulary vocabulary = Vocabulary.of(element);
    return vocabulary == Vocabulary.PLAIN
        || (vocabulary == Vocabulary.ATOM && dialect == Dialect.ATOM);
  }

  private static boolean isOfFeed(Element element) {
    Element parent = element.parent();
    String within = parent == null ? "" : Vocabulary.name(parent);
    return within.equals("channel") || within.equals("feed");
  }

  private void take(Element element) {
    entries.add(reader.read(dialect, element));
    Element parent = element.parent();
    if (dialect == Dialect.ATOM && parent != null) {
      head.say("language", Children.attribute(parent, "xml:lang"));
    }
    if (dialect == Dialect.SITEMAP) {
      noteNews(element);
    }
  }

  /// A news sitemap says with every entry which paper it is of, and nowhere else.
  private void noteNews(Element element) {
    for (Element child : element.children()) {
      if (Vocabulary.NEWS.has(child, "news")) {
        news = true;
        Element publication = new Children(url, child).first(Vocabulary.NEWS, "publication");
        if (publication != null) {
          Children said = new Children(url, publication);
          head.say("title", PlainText.of(said.text(Vocabulary.NEWS, "name")));
          head.say("language", said.text(Vocabulary.NEWS, "language"));
        }
      }
    }
  }

  private SitemapIndex index() {
    List<SitemapIndex.Ref> sitemaps = new ArrayList<>();
    for (Entry entry : entries.entries()) {
      sitemaps.add(new SitemapIndex.Ref(entry.url(), entry.updated()));
    }
    return new SitemapIndex(sitemaps, warnings(), truncated);
  }

  private Feed feed() {
    return new Feed(
        kind(),
        head.said("title"),
        head.link("site"),
        head.link("self"),
        head.said("language"),
        entries.entries(),
        head.hubs(),
        head.link("next"),
        head.updateEvery(),
        warnings(),
        truncated);
  }

  private Feed.Kind kind() {
    return switch (dialect) {
      case RSS -> Feed.Kind.RSS;
      case RDF -> Feed.Kind.RDF;
      case ATOM -> Feed.Kind.ATOM;
      case SITEMAP, SITEMAP_INDEX -> news ? Feed.Kind.NEWS_SITEMAP : Feed.Kind.SITEMAP;
    };
  }

  private List<String> warnings() {
    return entries.warnings(truncated);
  }
}
