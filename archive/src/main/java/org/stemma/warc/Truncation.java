package org.stemma.warc;

import java.util.Locale;

/// Why the body of an exchange is not whole (WARC 1.1 §5.13, `WARC-Truncated`).
public enum Truncation {
  /// It was longer than we take.
  LENGTH,
  /// It took longer than we wait.
  TIME,
  /// The connection ended before the body did.
  DISCONNECT,
  /// Another or no known reason.
  UNSPECIFIED;

  /// The word the standard has for it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The reason that a record's field names; a word that the standard does not know is unspecified.
  public static Truncation named(String word) {
    for (Truncation truncation : values()) {
      if (truncation.word().equalsIgnoreCase(word.strip())) {
        return truncation;
      }
    }
    return UNSPECIFIED;
  }
}
