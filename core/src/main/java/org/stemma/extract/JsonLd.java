package org.stemma.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What the linked data of a page (schema.org in JSON-LD) say about its article.
final class JsonLd {

  /// Things that are articles; a page may hold many other things.
  private static final Set<String> ARTICLES =
      Vocabulary.words(
          """
          article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle backgroundnewsarticle
          reviewnewsarticle asknewsarticle blogposting liveblogposting report socialmediaposting techarticle
          scholarlyarticle advertisercontentarticle satiricalarticle review medicalwebpage
          """);

  /// More things than any page holds.
  private static final int MOST = 5_000;

  private final Map<?, ?> article;
  private final boolean liveBlog;
  private final boolean video;

  private JsonLd(Map<?, ?> article, boolean liveBlog, boolean video) {
    this.article = article;
    this.liveBlog = liveBlog;
    this.video = video;
  }

  static JsonLd of(Document page) {
    Map<?, ?> article = null;
    boolean liveBlog = false;
    boolean video = false;
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
        String data = script.data();
        liveBlog |= data.contains("LiveBlogPosting");
        if (article == null) {
          Object root = Json.read(data.replace("<!--", "").replace("<![CDATA[", ""));
          article = article(root);
          video |= isVideo(root);
        }
      }
    }
    return new JsonLd(article == null ? Map.of() : article, liveBlog, video && article == null);
  }

  /// True when one of the things that the data are about is a video; one inside another thing is its illustration.
  private static boolean isVideo(@Nullable Object root) {
    if (root instanceof List<?> things) {
      return things.stream().anyMatch(thing -> thing instanceof Map && isVideo(thing));
    }
    return root instanceof Map<?, ?> thing
        && ("VideoObject".equals(thing.get("@type"))
            || (thing.get("@graph") instanceof List<?> graph && isVideo(graph)));
  }

  /// The first article of a graph, breadth first.
  private static @Nullable Map<?, ?> article(@Nullable Object root) {
    Deque<Object> open = new ArrayDeque<>();
    if (root != null) {
      open.add(root);
    }
    for (int seen = 0; !open.isEmpty() && seen < MOST; seen++) {
      Object thing = open.remove();
      if (thing instanceof Map<?, ?> map) {
        if (isArticle(map.get("@type"))) {
          return map;
        }
        map.values().stream()
            .filter(value -> value instanceof Map || value instanceof List)
            .forEach(open::add);
      } else if (thing instanceof List<?> list) {
        list.forEach(open::add);
      }
    }
    return null;
  }

  private static boolean isArticle(@Nullable Object type) {
    if (type instanceof List<?> types) {
      return types.stream().anyMatch(JsonLd::isArticle);
    }
    return type instanceof String name
        && ARTICLES.contains(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
  }

  boolean isArticle() {
    return !article.isEmpty();
  }

  /// True when anything on the page says that it is a live blog.
  boolean isLiveBlog() {
    return liveBlog;
  }

  /// True when the page is about a video and no article.
  boolean isVideo() {
    return video;
  }

  /// True when the article says that it is not accessible for free, in any of the ways of writing a schema.org Boolean.
  boolean isPaid() {
    Object free = article.get("isAccessibleForFree");
    return Boolean.FALSE.equals(free)
        || (free instanceof String word && word.toLowerCase(Locale.ROOT).endsWith("false"));
  }

  @Nullable String headline() {
    String headline = text(article.get("headline"));
    return headline != null ? headline : text(article.get("name"));
  }

  List<String> authors() {
    List<String> names = new ArrayList<>();
    addNames(article.get("author"), names);
    return names;
  }

  private static void addNames(@Nullable Object author, List<String> names) {
    if (author instanceof List<?> several) {
      several.forEach(one -> addNames(one, names));
    } else if (author instanceof Map<?, ?> one) {
      addNames(one.get("name"), names);
    } else if (author instanceof String) {
      String name = text(author);
      if (name != null && !name.startsWith("http")) {
        List<String> several = Bylines.names(name);
        (several.isEmpty() ? List.of(name) : several)
            .stream().filter(some -> !names.contains(some)).forEach(names::add);
      }
    }
  }

  @Nullable String published() {
    String published = text(article.get("datePublished"));
    return published != null ? published : text(article.get("dateCreated"));
  }

  @Nullable String modified() {
    return text(article.get("dateModified"));
  }

  @Nullable String language() {
    return text(article.get("inLanguage"));
  }

  @Nullable String publisher() {
    Object publisher = article.get("publisher");
    if (publisher instanceof List<?> several && !several.isEmpty()) {
      publisher = several.getFirst();
    }
    return publisher instanceof Map<?, ?> one ? text(one.get("name")) : text(publisher);
  }

  /// The paragraphs of `articleBody`, markup taken out; empty when there is none.
  List<String> paragraphs() {
    if (!(article.get("articleBody") instanceof String body)) {
      return List.of();
    }
    String text = body.indexOf('<') < 0 && body.indexOf('&') < 0 ? body : plain(body);
    return text.lines().map(Space::collapse).filter(line -> !line.isEmpty()).toList();
  }

  private static String plain(String markup) {
    StringBuilder text = new StringBuilder();
    Pieces.of(Jsoup.parseBodyFragment(markup).body())
        .all()
        .forEach(piece -> text.append(piece.text()).append('\n'));
    return text.toString();
  }

  /// Collapsed, with character references resolved, which belong to HTML but often stand in linked data.
  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof List<?> several && !several.isEmpty()) {
      return text(several.getFirst());
    }
    if (!(value instanceof String words)) {
      return null;
    }
    String text = words.indexOf('&') < 0 ? words : Parser.unescapeEntities(words, false);
    String collapsed = Space.collapse(text);
    return collapsed.isEmpty() ? null : collapsed;
  }
}
