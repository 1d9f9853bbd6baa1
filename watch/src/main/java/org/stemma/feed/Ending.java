package org.stemma.feed;

import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a feed came whole. A transfer that was cut leaves no closing tag of the root, and mostly half an entry, which
/// would be read as an entry with half an address.
///
/// @param text as far as its last whole entry
/// @param cut true when the end is missing
record Ending(String text, boolean cut) {

  /// Servers write comments behind the end ("cached in 0.2 s"); what is longer than this is another document.
  private static final int BEHIND = 100_000;

  static Ending of(String text, Dialect dialect) {
    String tail = text.substring(Math.max(0, text.length() - BEHIND));
    String head = text.substring(0, Math.min(text.length(), BEHIND));
    String name = "(?:[\\w.-]{1,40}:)?" + dialect.root();
    if (pattern("</" + name + "\\s*>").matcher(tail).find()
        || pattern("<" + name + "(?:\\s[^<>]*)?/>").matcher(head).find()) {
      return new Ending(text, false);
    }
    return new Ending(text.substring(0, endOfLastEntry(text, dialect.entry())), true);
  }

  /// The begin of an entry that is not closed, else the text's length. Goes backwards over the tags at the end.
  private static int endOfLastEntry(String text, String entry) {
    for (int tag = text.lastIndexOf('<'); tag >= 0; tag = text.lastIndexOf('<', tag - 1)) {
      boolean closing = text.startsWith("</", tag);
      if (isNamed(text, tag + (closing ? 2 : 1), entry)) {
        return closing ? text.length() : tag;
      }
    }
    return text.length();
  }

  private static boolean isNamed(String text, int begin, String name) {
    int end = begin;
    while (end < text.length() && end - begin < 80 && isNamePart(text.charAt(end))) {
      end++;
    }
    String found = text.substring(begin, end).toLowerCase(Locale.ROOT);
    return found.substring(found.indexOf(':') + 1).equals(name);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }

  private static Pattern pattern(String form) {
    return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
  }
}
