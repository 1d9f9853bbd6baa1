package org.stemma.fetch;

import java.util.Locale;
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
/// @param text all that a person reads, folded
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
    int prose,
    int plea,
    int teasers,
    boolean password,
    boolean unfree,
    int claimedWords,
    String markup) {

  /// A paragraph shorter than this is a label.
  private static final int SHORTEST = 60;

  private static final Pattern UNFREE =
      Pattern.compile(
          "\"isAccessibleForFree\"\\s*:\\s*\"?(?:https?://schema\\.org/)?false\"?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLAIMED = Pattern.compile("\"wordCount\"\\s*:\\s*\"?(\\d{1,6})");

  /// What paragraphs of consent questions and of paywalls speak of.
  private static final Pattern PLEA =
      Pattern.compile(
          "cookie|consent|zustimm|einwillig|partenaires|consentement|our partners|personal data"
              + "|privacy|datenschutz|subscri|abonn|suscri|abbona|sign in|log in|logged in|register"
              + "|free account|captcha|not a robot|are human|your browser|javascript|ad blocker");

  /// Where running text is not the article's.
  private static final String FURNITURE =
      "nav, header, footer, aside, form, dialog, noscript, [aria-modal=true], [role=dialog]";

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
    String text = BlockPhrases.folded(page.body().text());
    String title = BlockPhrases.folded(title(page));
    boolean password = !page.select("input[type=password]").isEmpty();
    int teasers = page.select("h2 a, h3 a, a h2, a h3").size();
    page.select(EDGES).remove();
    int plea = length(page, true);
    page.select(FURNITURE).stream().filter(PageSketch::isFurniture).forEach(Element::remove);
    int prose = length(page, false);
    return new PageSketch(
        title,
        text,
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
  private static int length(Document page, boolean pleading) {
    int length = 0;
    for (Element block : page.getAllElements()) {
      if (BLOCKS.contains(block.normalName()) && isLowest(block)) {
        String text = block.text();
        boolean running = text.length() >= SHORTEST && !isLinks(block, text);
        boolean counts = running && PLEA.matcher(BlockPhrases.folded(text)).find() == pleading;
        length += counts ? text.length() : 0;
        if (length > ENOUGH) {
          return length;
        }
      }
    }
    return length;
  }

  private static boolean isLowest(Element block) {
    return block.children().stream().noneMatch(child -> BLOCKS.contains(child.normalName()));
  }

  private static boolean isLinks(Element block, String text) {
    return block.select("a").text().length() * 2 > text.length() || block.closest("a") != null;
  }
}
