package org.stemma.store;

import org.jspecify.annotations.Nullable;

/// Makes strings of strangers fit for a column of text: PostgreSQL takes no NUL, and neither database a half of a surrogate
/// pair. Each becomes U+FFFD. Only what is shown or looked up goes this way; texts of witnesses are bytes and stay whole.
final class Clean {

  private Clean() {}

  static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return rebuilt(text);
      }
    }
    return text;
  }

  static @Nullable String orNull(@Nullable String text) {
    return text == null ? null : text(text);
  }

  private static String rebuilt(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c ->
            c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
