package org.stemma.store;

import java.util.Locale;

/// What one look at an article came to. Only [#PAGE] may carry a text; the rest are captures, never revisions.
public enum Outcome {
  /// A page that was read as an article.
  PAGE,
  /// The host says that the page is as it was, or its payload is, byte for byte.
  NOT_MODIFIED,
  /// A page in which no article was found.
  NO_ARTICLE,
  /// A captcha, a consent or paywall, a bot wall in the article's place.
  BLOCKED,
  /// 404, 410, or a redirect to a front page.
  GONE,
  /// One hop of a redirect.
  MOVED,
  /// No answer, a damaged one, or a server error.
  FAILED,
  /// robots.txt does not allow it; nothing was asked of the host.
  REFUSED;

  /// The word for it in the database, in output and on pages: lower case, words set apart by a blank.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
