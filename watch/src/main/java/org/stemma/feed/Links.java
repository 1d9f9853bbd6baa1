package org.stemma.feed;

import org.jspecify.annotations.Nullable;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;

/// Addresses as feeds write them, resolved against where they stand.
final class Links {

  private Links() {}

  /// The address that `reference` stands for; null when it is none: missing, blank, a fragment alone, `mailto:`, nonsense.
  static @Nullable WebUrl resolve(WebUrl base, @Nullable String reference) {
    if (reference == null || reference.isBlank() || reference.strip().startsWith("#")) {
      return null;
    }
    try {
      return base.resolve(reference);
    } catch (BadUrlException none) {
      // A feed with one bad address has many good ones; the entry counts as one without.
      return null;
    }
  }

  /// The address that `text` is by itself; null when it is none.
  static @Nullable WebUrl absolute(@Nullable String text) {
    return WebUrl.tryParse(text).orElse(null);
  }
}
