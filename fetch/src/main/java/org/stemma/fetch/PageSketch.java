package org.stemma.fetch;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
      "nav, header nav, footer, aside, form, dialog, noscript, [aria-modal=true], [role=dialog]";

  static PageSketch of(String html) {
    Document page = Jsoup.parse(html);
    boolean unfree = false;
    int claimed = 0;
    for (Element script : page.select("script[type^=application/ld+json]")) {
      unfree |= UNFREE.matcher(script.data()).find();
      Matcher matcher = CLAIMED.matcher(script.data());
      claimed = Math.max(claimed, matcher.find() ? Integer.parseInt(matcher.group(1)) : 0);
    }
    String heading =
        page.title()
            + " | "
            + page.select("h1, h2").stream()
                .limit(3)
                .map(Element::text)
                .reduce("", (a, b) -> a + " | " + b);
    int[] lengths = lengths(page);
    return new PageSketch(
        BlockPhrases.folded(heading),
        BlockPhrases.folded(page.body().text()),
        lengths[0],
        lengths[1],
        teasers(page),
        !page.select("input[type=password]").isEmpty(),
        unfree,
        claimed,
        html.toLowerCase(Locale.ROOT));
  }

  private static int teasers(Document page) {
    return page.select("h2 a, h3 a, a h2, a h3").size();
  }

  /// Characters of prose, and of pleas.
  private static int[] lengths(Document page) {
    page.select(FURNITURE).stream().filter(PageSketch::isFurniture).forEach(Element::remove);
    List<Element> paragraphs = page.select("p, blockquote, li, div:not(:has(p, div))");
    int[] lengths = new int[2];
    for (Element paragraph : paragraphs) {
      String text = paragraph.text();
      boolean links = paragraph.select("a").text().length() * 2 > text.length();
      if (text.length() >= SHORTEST && !links && paragraph.closest("a") == null) {
        lengths[PLEA.matcher(BlockPhrases.folded(text)).find() ? 1 : 0] += text.length();
      }
    }
    return lengths;
  }

  /// Some sites wrap everything in one form.
  private static boolean isFurniture(Element element) {
    return !element.normalName().equals("form") || element.text().length() < 2_000;
  }
}
