package org.stemma.feed;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Which vocabulary an element of a feed belongs to. Told by the namespace where that is declared, whatever its prefix (`a10`
/// is Atom in many feeds), else by the prefix that everybody uses, since feeds forget to declare.
enum Vocabulary {
  /// The feed's own: RSS in all its namespaces and none, a sitemap's.
  PLAIN,
  ATOM,
  DUBLIN_CORE,
  FEEDBURNER,
  SYNDICATION,
  NEWS,
  /// Pictures, films, podcasts, comments: nothing that is read here.
  OTHER;

  private static final Map<String, Vocabulary> BY_NAMESPACE =
      Map.of(
          "http://www.w3.org/2005/atom", ATOM,
          "http://purl.org/atom/ns#", ATOM,
          "http://purl.org/dc/elements/1.1/", DUBLIN_CORE,
          "http://purl.org/dc/terms/", DUBLIN_CORE,
          "http://rssnamespace.org/feedburner/ext/1.0", FEEDBURNER,
          "http://purl.org/rss/1.0/modules/syndication/", SYNDICATION,
          "http://www.google.com/schemas/sitemap-news/0.9", NEWS);

  private static final Map<String, Vocabulary> BY_PREFIX =
      Map.of(
          "atom", ATOM,
          "a10", ATOM,
          "dc", DUBLIN_CORE,
          "dcterms", DUBLIN_CORE,
          "feedburner", FEEDBURNER,
          "sy", SYNDICATION,
          "news", NEWS);

  static Vocabulary of(Element element) {
    String prefix = element.tag().prefix();
    String namespace = element.tag().namespace().strip();
    if (prefix.isEmpty() && namespace.equals(Parser.NamespaceXml)) {
      return PLAIN;
    }
    Vocabulary declared = declared(namespace.toLowerCase(Locale.ROOT));
    if (declared != null) {
      return declared;
    }
    if (prefix.isEmpty() || prefix.equalsIgnoreCase("rss")) {
      return PLAIN;
    }
    return BY_PREFIX.getOrDefault(prefix.toLowerCase(Locale.ROOT), OTHER);
  }

  private static @Nullable Vocabulary declared(String namespace) {
    return BY_NAMESPACE.get(
        namespace.startsWith("https:") ? "http:" + namespace.substring(6) : namespace);
  }

  /// The element's name without prefix, in lower case: `pubdate` for `pubDate`, as careless feeds write it.
  static String name(Element element) {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }

  /// True when the element is of this vocabulary and so called.
  boolean has(Element element, String name) {
    return name(element).equals(name) && of(element) == this;
  }
}
