package org.stemma.fetch;

import java.util.Locale;
import java.util.regex.Pattern;
import org.stemma.url.WebUrl;

/// Tells a removal that is dressed as a redirect: an article's address that leads to a front page, to a section's, or to a
/// page about errors. Site owners do it so that readers see something.
public final class SentAway {

  /// Last parts of paths of pages about errors.
  private static final Pattern ERROR =
      Pattern.compile(
          ".*/(?:(?:error|errors|http)[-_/]?)?(?:40[34]|410)(?:\\.\\w+)?/?"
              + "|.*/(?:page[-_]?)?not[-_]?found(?:\\.\\w+)?/?"
              + "|.*/(?:error|errors|gone|removed|expired|unavailable)(?:\\.\\w+)?/?");

  /// What an article's last part has and a section's has not: a number of three digits, or three words.
  private static final Pattern SLUG = Pattern.compile(".*(?:\\d{3}|[^-_]+[-_][^-_]+[-_][^-_]+).*");

  private SentAway() {}

  /// Whether a redirect says, in effect, that the article is gone.
  ///
  /// @param article that was asked for
  /// @param landed where it led
  public static boolean is(WebUrl article, WebUrl landed) {
    if (article.isFront() || article.key().equals(landed.key())) {
      return false;
    }
    return landed.isFront() || isError(article, landed) || isSection(article, landed);
  }

  private static boolean isError(WebUrl article, WebUrl landed) {
    return ERROR.matcher(landed.path().toLowerCase(Locale.ROOT)).matches()
        && !ERROR.matcher(article.path().toLowerCase(Locale.ROOT)).matches();
  }

  /// `/news/2024/a-long-slug-here` to `/news/`: a folder above it on the same site, which is named like a section.
  private static boolean isSection(WebUrl article, WebUrl landed) {
    String folder = landed.key() + "/";
    String rest = article.key().startsWith(folder) ? article.key().substring(folder.length()) : "";
    String last = landed.key().substring(landed.key().lastIndexOf('/') + 1);
    return landed.query() == null && SLUG.matcher(rest).matches() && !SLUG.matcher(last).matches();
  }
}
