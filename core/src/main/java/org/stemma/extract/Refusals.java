package org.stemma.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells pages that stand in an article's place: captchas and refusals, cookie questions, missing pages.
///
/// They are short and say what they are in fixed words. A page with more than a few hundred words is never taken for one,
/// whatever it says: it may be an article about captchas.
final class Refusals {

  /// Units of text above which a page is no refusal.
  private static final int LONGEST = 2_500;

  /// Phrases of refusals, most telling first; compared in lower case.
  private static final Map<NoArticle.Kind, List<String>> PHRASES =
      Map.of(
          NoArticle.Kind.BLOCKED,
          Vocabulary.phrases(
              """
              verify you are human | verify that you are human | are you a robot | i'm not a robot
              you are not a robot | checking your browser | complete the security check
              unusual traffic | unusual activity from your | access denied
              access to this page has been denied | you have been blocked | request blocked
              pardon our interruption | ddos protection by | just a moment...
              enable javascript and cookies to continue
              please enable js and disable any ad blocker | captcha | 403 forbidden
              attention required! | too many requests | not available in your region
              unavailable for legal reasons
              """),
          NoArticle.Kind.CONSENT_WALL,
          Vocabulary.phrases(
              """
              before you continue | we value your privacy | we and our partners store
              accept all cookies | manage your cookie | cookie consent
              consent to the use of cookies | your privacy choices | we use cookies
              wir benötigen ihre zustimmung | mit werbung weiterlesen | nous et nos partenaires
              """),
          NoArticle.Kind.NOT_FOUND,
          Vocabulary.phrases(
              """
              page not found | 404 not found | error 404 | 404 error | page you requested
              page you are looking for | page you were looking for | page can't be found
              page cannot be found | page could not be found | page doesn't exist
              page does not exist | no longer available | seite nicht gefunden
              seite wurde nicht gefunden | page introuvable | página no encontrada
              pagina niet gevonden | pagina non trovata
              """),
          NoArticle.Kind.SCRIPTS_ONLY,
          Vocabulary.phrases(
              """
              enable javascript | requires javascript | javascript is disabled
              turn on javascript | need to enable javascript | activate javascript
              """));

  private static final List<NoArticle.Kind> ORDER =
      List.of(
          NoArticle.Kind.BLOCKED,
          NoArticle.Kind.NOT_FOUND,
          NoArticle.Kind.CONSENT_WALL,
          NoArticle.Kind.SCRIPTS_ONLY);

  private Refusals() {}

  /// @param words all text of the page, collapsed
  static @Nullable NoArticle in(String words) {
    if (words.isBlank()) {
      return new NoArticle(NoArticle.Kind.EMPTY, "there is nothing to read", List.of());
    }
    if (words.length() > LONGEST) {
      return null;
    }
    String lower = words.toLowerCase(Locale.ROOT).replace('’', '\'');
    for (NoArticle.Kind kind : ORDER) {
      for (String phrase : PHRASES.getOrDefault(kind, List.of())) {
        if (lower.contains(phrase)) {
          return new NoArticle(kind, "it is short and says \"" + phrase + "\"", List.of());
        }
      }
    }
    return null;
  }

  /// For copied text, which is a refusal only if it is shorter still: a person copies what he wants to keep.
  static @Nullable NoArticle inText(List<Line> lines) {
    int length = lines.stream().mapToInt(line -> line.text().length()).sum();
    if (length > LONGEST / 4) {
      return null;
    }
    return in(String.join(" ", lines.stream().map(Line::text).toList()));
  }
}
