package org.stemma.fetch;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page roughly holds: enough to tell a page that stands in an article's place, without extracting anything.
///
/// @param title and first headings, folded
/// @param text what a person reads between the menu and the foot, folded
/// @param length characters of all that a person reads
/// @param prose characters of running text that speaks of neither cookies nor subscriptions
/// @param plea characters of running text that does
/// @param teasers headings that are links
/// @param password whether it asks for one
/// @param unfree whether its linked data say `isAccessibleForFree: false`
/// @param claimedWords of the article, as its linked data say; 0 when they do not
/// @param markup the page as it came, for the marks of firewalls
record PageSketch(
    String title,
    String text,
    int length,
    int prose,
    int plea,
    int teasers,
    boolean password,
    boolean unfree,
    int claimedWords,
    String markup) {

  /// A paragraph shorter than this is a label.
  private static final int SHORTEST = 60;

  /// As linked data say it, in any case.
  static final Pattern UNFREE =
      Pattern.compile(
          "\"isAccessibleForFree\"\\s*:\\s*\"?(?:https?://schema\\.org/)?false\"?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLAIMED = Pattern.compile("\"wordCount\"\\s*:\\s*\"?(\\d{1,6})");

  private static final List<Block> REFUSALS =
      List.of(Block.CAPTCHA, Block.BOT_WALL, Block.RATE_LIMITED, Block.LEGAL);

  /// What paragraphs of consent questions and of paywalls speak of.
  private static final Pattern PLEA =
      Pattern.compile(
          "cookie|consent|zustimm|einwillig|partenaires|consentement|our partners|personal data"
              + "|privacy|datenschutz|subscri|abonn|suscri|abbona|sign in|log in|logged in|register"
              + "|free account|captcha|not a robot|are human|your browser|javascript|ad blocker");

  /// Where running text is not the article's.
  private static final String FURNITURE =
      "header, aside, form, dialog, [aria-modal=true], [role=dialog]";

  /// Where even a plea is not one: the footer's links to terms and policies.
  private static final String EDGES = "nav, footer, noscript";

  private static final Set<String> BLOCKS =
      Set.of("p", "div", "li", "blockquote", "section", "article", "main", "td", "ul", "ol");

  /// A form longer than this holds the page; some sites wrap everything in one.
  private static final int LONG_FORM = 2_000;

  /// More running text than this is not counted.
  private static final int ENOUGH = 100_000;

  static PageSketch of(String html) {
    Document page = Jsoup.parse(html);
    boolean unfree = false;
    int claimed = 0;
    for (Element script : page.select("script[type^=application/ld+json]")) {
      unfree |= UNFREE.matcher(script.data()).find();
      Matcher matcher = CLAIMED.matcher(script.data());
      claimed = Math.max(claimed, matcher.find() ? Integer.parseInt(matcher.group(1)) : 0);
    }
    int all = page.body().text().length();
    String title = BlockPhrases.folded(title(page));
    boolean password = !page.select("input[type=password]").isEmpty();
    int teasers = page.select("h2 a, h3 a, a h2, a h3").size();
    page.select(EDGES).remove();
    String text = BlockPhrases.folded(page.body().text());
    Map<String, Boolean> pleas = new HashMap<>();
    int plea = running(page, true, pleas);
    page.select(FURNITURE).stream().filter(PageSketch::isFurniture).forEach(Element::remove);
    int prose = running(page, false, pleas);
    return new PageSketch(
        title,
        text,
        all,
        prose,
        plea,
        teasers,
        password,
        unfree,
        claimed,
        html.toLowerCase(Locale.ROOT));
  }

  private static String title(Document page) {
    return Stream.concat(
            Stream.of(page.title()), page.select("h1, h2").stream().limit(3).map(Element::text))
        .collect(Collectors.joining(" | "));
  }

  private static boolean isFurniture(Element element) {
    return !element.normalName().equals("form") || element.text().length() < LONG_FORM;
  }

  /// Characters of running text that pleads, or that does not: of blocks that hold no other block.
  ///
  /// @param pleas which texts plead, as far as that was asked
  private static int running(Document page, boolean pleading, Map<String, Boolean> pleas) {
    int length = 0;
    for (Element block : page.getAllElements()) {
      if (BLOCKS.contains(block.normalName()) && isLowest(block)) {
        String text = block.text();
        boolean runs = text.length() >= SHORTEST && !isLinks(block, text);
        boolean counts = runs && pleas.computeIfAbsent(text, PageSketch::isPlea) == pleading;
        length += counts ? text.length() : 0;
        if (length > ENOUGH) {
          return length;
        }
      }
    }
    return length;
  }

  private static boolean isPlea(String text) {
    String folded = BlockPhrases.folded(text);
    return PLEA.matcher(folded).find()
        || REFUSALS.stream().anyMatch(block -> BlockPhrases.in(folded, block).isPresent());
  }

  private static boolean isLowest(Element block) {
    return block.children().stream().noneMatch(child -> BLOCKS.contains(child.normalName()));
  }

  private static boolean isLinks(Element block, String text) {
    return block.select("a").text().length() * 2 > text.length() || block.closest("a") != null;
  }
}
