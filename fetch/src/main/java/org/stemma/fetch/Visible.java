package org.stemma.fetch;

/// Counts roughly what a person reads of a page, in one pass over its markup and without parsing it.
final class Visible {

  private static final String[] UNREAD = {"script", "style", "noscript", "template", "svg", "head"};

  private Visible() {}

  /// @param markup in lower case
  /// @return characters outside tags and outside scripts and their like
  static int length(String markup) {
    int length = 0;
    int at = 0;
    while (at < markup.length()) {
      int tag = markup.indexOf('<', at);
      int end = tag < 0 ? markup.length() : tag;
      length += end - at;
      if (tag < 0) {
        return length;
      }
      int close = markup.indexOf('>', tag);
      at = close < 0 ? markup.length() : afterUnread(markup, tag, close + 1);
    }
    return length;
  }

  /// Past the element's end where its content is not read.
  private static int afterUnread(String markup, int tag, int after) {
    for (String name : UNREAD) {
      if (markup.startsWith(name, tag + 1) && !isNamePart(markup, tag + 1 + name.length())) {
        int end = markup.indexOf("</" + name, after);
        return end < 0 ? markup.length() : end;
      }
    }
    return after;
  }

  private static boolean isNamePart(String markup, int at) {
    return at < markup.length() && Character.isLetterOrDigit(markup.charAt(at));
  }
}
