package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What the class, id and role of an element say it is, read word by word: `c-article__share-bar` says article, share and
/// bar, while `shareholders` says nothing. Words are set apart by hyphens, underscores, colons and inner capitals.
final class ClassNames {

  /// Names of places that hold no text of the article, and what a person would call them.
  private static final Map<String, String> FURNITURE = new HashMap<>();

  static {
    furniture(
        "share bar",
        """
        share sharing sharebar sharetools sharethis addthis addtoany social socials sociable
        sociallinks socialshare sharedaddy jp-relatedposts shares socialmedia
        """);
    furniture(
        "advertisement",
        """
        ad ads adv advert adverts advertisement advertising advertisment adbox adslot adunit
        adwrapper adcontainer banner banners sponsor sponsored sponsors dfp gpt taboola outbrain
        teads promoted commercial publicidad anzeige werbung mpu leaderboard revcontent nativo
        paidcontent
        """);
    furniture(
        "related links",
        """
        related relateds relatedlinks relatedposts relatedarticles relatedcontent recommended
        recommendation recommendations recommend recirc recirculation readmore readnext
        morestories seealso alsoread youmaylike mostread mostpopular popular trending teaser
        teasers promo promos promobox crosslink crosslinks linklist morelinks morenews onward
        outbrain zergnet relacionadas relacionados similar suggested suggestions upnext
        """);
    furniture(
        "newsletter or subscription box",
        """
        newsletter newsletters subscribe subscription subscriptions signup piano
        mailchimp mailmunch optin donate donation donations membership regwall
        appeal
        """);
    furniture(
        "comments",
        """
        comments comment commentlist commenting disqus respond livefyre fbcomments kommentare
        commentaires comentarios spotim
        """);
    furniture(
        "navigation",
        """
        nav navbar navigation breadcrumb breadcrumbs menu menus pagination pager paging toc
        skiplink skip skiplinks sitemap tabs submenu jumpto
        """);
    furniture(
        "about the author",
        """
        bio biography authorbio authorbox aboutauthor authorinfo
        """);
    furniture(
        "byline",
        """
        byline bylines author authors contributor contributors dateline timestamp datestamp
        pubdate postmeta articlemeta entrymeta meta metadata publishdate dateblock published
        updated
        """);
    furniture(
        "tags",
        """
        tags tag taglist keywords topics tagcloud categories postcategories cats
        """);
    furniture(
        "page footer",
        """
        footer foot footnav bottombar copyright legal disclaimer
        """);
    furniture(
        "side column",
        """
        sidebar rightrail rail aside widget widgets secondary
        """);
    furniture(
        "notice",
        """
        cookie cookies consent gdpr modal popup overlay lightbox tooltip toast alert hidden hide
        visuallyhidden screenreader sronly noprint no-print nocontent print-only
        """);
    furniture(
        "tool bar",
        """
        toolbar tools tool utility utilities actions actionbar buttons button btn icons listen
        audioplayer player rating ratings vote voting poll quiz form feedback print search login
        """);
    furniture(
        "picture gallery",
        """
        gallery slideshow slides carousel slider swiper thumbnails thumbs imagegallery
        """);
  }

  private static final Set<String> CAPTION =
      Vocabulary.words(
          "caption captions figcaption cap credit credits photocredit imagecredit photocaption imagecaption bildunterschrift copyright legende");

  private static final Set<String> STANDFIRST =
      Vocabulary.words(
          """
          standfirst strapline dek deck subtitle subheadline subheading subhead lead lede leadin intro introduction
          summary excerpt abstract chapo teasertext kicker-text ingress entradilla bajada sumario copete vorspann synopsis
          """);

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final ClassNames NONE = new ClassNames("");

  private final String names;
  private final List<String> words;

  private ClassNames(String names) {
    this.names = names;
    this.words = words(names);
  }

  private static void furniture(String why, String words) {
    Vocabulary.words(words).forEach(word -> FURNITURE.putIfAbsent(word, why));
  }

  static ClassNames of(Element element) {
    if (element.attributesSize() == 0) {
      return NONE;
    }
    // The id of a heading is often made of its words, which name no place.
    boolean heading = HEADINGS.contains(element.normalName());
    String names = element.className() + (heading ? "" : " " + element.id());
    String place =
        element.attr("data-component")
            + " "
            + element.attr("data-testid")
            + " "
            + element.attr("role");
    return new ClassNames((names + " " + place).strip());
  }

  /// Why an element is furniture by its names; null when it is not. `article` among the words of the same name does not help:
  /// `article-share` is a share bar.
  @Nullable String furniture() {
    for (String word : words) {
      String why = FURNITURE.get(word);
      if (why != null) {
        return why;
      }
    }
    return null;
  }

  boolean isCaption() {
    return words.stream().anyMatch(CAPTION::contains) && !words.contains("drop");
  }

  boolean isStandfirst() {
    return words.stream().anyMatch(STANDFIRST::contains)
        || words.contains("sub-title")
        || names.contains("eadtext")
        || names.contains("teaserText");
  }

  boolean has(String word) {
    return words.contains(word);
  }

  /// All names in lower case without the marks between their words: "articlebody".
  String joined() {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      if (c != '-' && c != '_') {
        joined.append(c);
      }
    }
    return joined.toString().toLowerCase(Locale.ROOT);
  }

  /// The words of all names, and each name as one word.
  private static List<String> words(String names) {
    List<String> words = new ArrayList<>();
    for (String name : Vocabulary.words(names.substring(0, Math.min(names.length(), 400)))) {
      words.add(name.toLowerCase(Locale.ROOT));
      int begin = 0;
      for (int i = 1; i <= name.length(); i++) {
        boolean mark = i < name.length() && !Character.isLetterOrDigit(name.charAt(i));
        boolean hump =
            i < name.length()
                && Character.isUpperCase(name.charAt(i))
                && Character.isLowerCase(name.charAt(i - 1));
        if (i == name.length() || mark || hump) {
          if (i > begin) {
            words.add(name.substring(begin, i).toLowerCase(Locale.ROOT));
          }
          begin = mark ? i + 1 : i;
        }
      }
    }
    return words;
  }
}
