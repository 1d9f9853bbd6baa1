package org.stemma.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.stemma.extract.Page;
import org.stemma.warc.Head;

/// Tells pages that stand in an article's place, whatever their status says: captchas, consent questions, paywalls, refusals.
///
/// Firewalls say so in headers. Else the page is measured first and read second: such a page holds no article, so one with
/// running text of its own is let through whatever it says, for it may be an article about captchas. Only then do fixed words
/// count, or the marks that firewalls leave in the markup. A paywall is told from a short article by what its linked data
/// claim (schema.org `isAccessibleForFree`, `wordCount`), or by words that only a cut text has, such as "to continue reading".
/// What passes here is judged once more by the extractor.
///
/// Cost: a page with much text and no word of a paywall is passed after one linear scan; only others are parsed.
public final class BlockPages {

  /// What was recognised.
  ///
  /// @param block what stands there
  /// @param reason the sign by which it was told, in a phrase for a person
  public record Sign(Block block, String reason) {}

  /// Bytes that are looked at; pages that stand in for others are far smaller.
  private static final int LOOKED_AT = 1 << 20;

  /// Characters of running text from which a page is an article about it.
  private static final int PROSE = 200;

  /// Characters of text up to which a page may be one of a firewall's.
  private static final int SMALL = 1_800;

  /// Characters of running text up to which an article may be a teaser; a metered one shows 2 to 5 paragraphs.
  private static final int TEASER = 1_500;

  /// An article's words have 5 characters and a space, in the languages that are read here.
  private static final int WORD = 6;

  /// Characters of running text that the page of a question may have besides the question.
  private static final int ASIDE = 100;

  /// Marks in the markup of firewalls' pages, none of which they leave in pages that they let through.
  private static final Map<String, Block> MARKS =
      Map.of(
          "_cf_chl_opt", Block.CAPTCHA,
          "captcha-delivery.com", Block.CAPTCHA,
          "px-captcha", Block.CAPTCHA,
          "awswafcookiedomainlist", Block.CAPTCHA,
          "_incapsula_resource", Block.BOT_WALL,
          "errors.edgesuite.net", Block.BOT_WALL,
          "cf-error-details", Block.BOT_WALL);

  /// Tests that a form of comments or of a newsletter may hold as well.
  private static final Map<String, Block> WIDGETS =
      Map.of(
          "h-captcha", Block.CAPTCHA,
          "g-recaptcha", Block.CAPTCHA,
          "cf-turnstile", Block.CAPTCHA);

  private BlockPages() {}

  /// Judges an answer.
  ///
  /// @param head its status and headers
  /// @param body decoded from its content coding; may be a begin only
  /// @param accept what was asked for: a consent question or a paywall is looked for on articles' pages only
  /// @return empty when nothing speaks against the page; for a status that is not 2xx, when the status says nothing of a block
  public static Optional<Sign> sign(Head head, byte[] body, Accept accept) {
    Optional<Sign> sign = BlockHeaders.sign(head);
    boolean good = head.status() >= 200 && head.status() < 300;
    if (sign.isEmpty() && (accept == Accept.PAGE || !good)) {
      sign = text(body, head.first("Content-Type").orElse("text/html"), !good);
    }
    return sign.isPresent() ? sign : BlockHeaders.status(head.status());
  }

  private static Optional<Sign> text(byte[] body, String contentType, boolean refused) {
    if (body.length == 0 || body.length > LOOKED_AT || isPlainlyAnArticle(body)) {
      return Optional.empty();
    }
    Page page = Page.decode(body, contentType);
    return page.kind() == Page.Kind.HTML || page.text().length() < SMALL
        ? sign(PageSketch.of(page.text()), refused)
        : Optional.empty();
  }

  /// Much to read, and no word that a paywall would have.
  private static boolean isPlainlyAnArticle(byte[] body) {
    String markup = lowerAscii(body);
    return Visible.length(markup) > 4 * SMALL
        && !(markup.contains("isaccessibleforfree") && PageSketch.UNFREE.matcher(markup).find())
        && !BlockPhrases.isPaywallInBytes(markup);
  }

  /// The bytes, one a character. Those of other charsets than ASCII stay: half a character has no case.
  private static String lowerAscii(byte[] body) {
    byte[] lower = body.clone();
    for (int i = 0; i < lower.length; i++) {
      boolean upper = lower[i] >= 'A' && lower[i] <= 'Z';
      lower[i] += (byte) (upper ? 'a' - 'A' : 0);
    }
    return new String(lower, StandardCharsets.ISO_8859_1);
  }

  /// @param refused whether the status says that this is no article
  private static Optional<Sign> sign(PageSketch page, boolean refused) {
    boolean small = page.length() <= SMALL && page.teasers() == 0;
    Optional<Sign> sign = small ? marked(page, MARKS) : Optional.empty();
    if (sign.isEmpty() && (refused || page.prose() < PROSE)) {
      sign = small ? firewall(page) : Optional.empty();
      sign = sign.or(() -> consent(page)).or(() -> login(page));
    }
    return sign.or(() -> paywall(page));
  }

  private static Optional<Sign> marked(PageSketch page, Map<String, Block> marks) {
    return marks.keySet().stream()
        .filter(page.markup()::contains)
        .findFirst()
        .map(mark ->
            new Sign(
                marks.getOrDefault(mark, Block.CAPTCHA),
                "its markup has a firewall's \"" + mark + '"'));
  }

  private static Optional<Sign> firewall(PageSketch page) {
    String words = page.title() + " | " + page.text();
    return marked(page, WIDGETS)
        .or(() -> said(words, Block.CAPTCHA))
        .or(() -> said(words, Block.LEGAL))
        .or(() -> said(words, Block.RATE_LIMITED))
        .or(() -> said(words, Block.BOT_WALL));
  }

  /// A banner over an article's page is none: the page must have next to nothing to say besides.
  private static Optional<Sign> consent(PageSketch page) {
    return page.plea() > 0 && page.prose() < ASIDE && page.teasers() < 3 && !page.password()
        ? said(page.title() + " | " + page.text(), Block.CONSENT)
        : Optional.empty();
  }

  private static Optional<Sign> login(PageSketch page) {
    if (!page.password() || page.teasers() >= 3) {
      return Optional.empty();
    }
    Optional<Sign> said = said(page.text(), Block.LOGIN);
    return said.isPresent() || page.prose() >= ASIDE
        ? said
        : Optional.of(new Sign(Block.LOGIN, "it holds little but a password field"));
  }

  private static Optional<Sign> paywall(PageSketch page) {
    if (page.prose() > TEASER && !isCut(page)) {
      return Optional.empty();
    }
    Optional<Sign> said = said(page.text(), Block.PAYWALL);
    if (page.unfree() && (said.isPresent() || isCut(page))) {
      String how = isCut(page) ? "shows a part of its " + page.claimedWords() + " words" : "is cut";
      return Optional.of(
          new Sign(Block.PAYWALL, "it says that it is not free (isAccessibleForFree) and " + how));
    }
    return page.prose() < TEASER / 2 ? said : Optional.empty();
  }

  /// Less than half of the words that the page says the article has.
  private static boolean isCut(PageSketch page) {
    return page.unfree() && page.prose() < page.claimedWords() * WORD / 2;
  }

  private static Optional<Sign> said(String words, Block block) {
    return BlockPhrases.in(words, block)
        .map(phrase -> new Sign(block, "it is short and says \"" + phrase + '"'));
  }
}
