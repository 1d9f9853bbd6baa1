package org.stemma.feed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The kinds of XML that are read here, told by the first element that names one.
enum Dialect {
  RSS("rss", "item"),
  RDF("rdf", "item"),
  ATOM("feed", "entry"),
  SITEMAP("urlset", "url"),
  SITEMAP_INDEX("sitemapindex", "sitemap");

  /// So much is looked at: prologues are short, and servers put a warning or two before them.
  private static final int LOOKED_AT = 65_536;

  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
  private static final Pattern ROOT =
      Pattern.compile("<(?:[\\w.-]{1,40}:)?([A-Za-z]{3,12})(?=[\\s/>])");

  private final String root;
  private final String entry;

  Dialect(String root, String entry) {
    this.root = root;
    this.entry = entry;
  }

  /// The local name of the outermost element.
  String root() {
    return root;
  }

  /// The local name of an entry's element.
  String entry() {
    return entry;
  }

  /// Null when the text is none of them; a page is none, whatever it quotes.
  static @Nullable Dialect of(String text) {
    String begin = text.substring(0, Math.min(text.length(), LOOKED_AT));
    Matcher root = ROOT.matcher(COMMENT.matcher(begin).replaceAll(""));
    while (root.find()) {
      String name = root.group(1).toLowerCase(Locale.ROOT);
      if (name.equals("html") || name.equals("body") || name.equals("head")) {
        return null;
      }
      for (Dialect dialect : values()) {
        if (dialect.root.equals(name)) {
          return dialect;
        }
      }
    }
    return null;
  }
}
