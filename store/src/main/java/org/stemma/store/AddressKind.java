package org.stemma.store;

import java.util.Locale;

/// How an address came to be an article's.
public enum AddressKind {
  /// A person named it.
  GIVEN,
  /// A feed or sitemap named it.
  FEED,
  /// It was redirected from or to.
  REDIRECT,
  /// The page names it as its own.
  CANONICAL,
  AMP;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
