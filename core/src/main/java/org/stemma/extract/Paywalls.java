package org.stemma.extract;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells the first lines of an article, with an offer to subscribe, from the article.
///
/// Two signs together: the page says that its article is not free (schema.org `isAccessibleForFree`, or the meta element
/// `article:content_tier`), and it offers the rest for money. Either alone stands on pages that show the whole text: outlets
/// mark what they meter, and every page of a paper asks its readers to subscribe.
final class Paywalls {

  private static final List<String> OFFERS =
      Vocabulary.phrases(
          """
          subscribe to continue | subscribe to read | subscribe now to | subscribe to unlock
          continue reading with | to continue reading | to keep reading | to read the full
          to read this article | read the full article | for subscribers | subscribers only
          subscriber-only | already a subscriber | become a subscriber | jetzt weiterlesen
          weiterlesen mit | réservé aux abonnés | réservé à nos abonnés | exclusivo para suscriptores
          """);

  private Paywalls() {}

  /// @param paid whether the page says that its article is not free
  /// @param words all text of the page, collapsed
  static @Nullable NoArticle in(boolean paid, String words) {
    if (!paid) {
      return null;
    }
    String lower = words.toLowerCase(Locale.ROOT);
    for (String offer : OFFERS) {
      if (lower.contains(offer)) {
        return new NoArticle(
            NoArticle.Kind.BLOCKED,
            "a paywall: the page is short, says that it is not free, and offers the rest with \""
                + offer
                + "\"",
            List.of());
      }
    }
    return null;
  }
}
