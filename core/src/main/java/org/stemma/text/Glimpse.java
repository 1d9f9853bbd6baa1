package org.stemma.text;

/// Shortens long texts at a blank, with an ellipsis for what is missing.
public final class Glimpse {

  private static final String ELLIPSIS = "…";

  private Glimpse() {}

  /// The beginning of a text, `length` UTF-16 units at most, not counting the ellipsis.
  public static String begin(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int blank = text.lastIndexOf(' ', length);
    return text.substring(0, whole(text, blank > length / 2 ? blank : length)).stripTrailing()
        + ELLIPSIS;
  }

  /// The end of a text.
  public static String end(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int from = text.length() - length;
    int blank = text.indexOf(' ', from);
    boolean near = blank >= 0 && blank < from + length / 2;
    return ELLIPSIS + text.substring(whole(text, near ? blank : from)).stripLeading();
  }

  /// Both ends of a text, with the ellipsis between.
  public static String ends(String text, int length) {
    return text.length() <= 2 * length
        ? text
        : begin(text, length) + " " + end(text, length).substring(ELLIPSIS.length());
  }

  /// Not between the halves of a surrogate pair.
  private static int whole(String text, int cut) {
    boolean halves = cut > 0 && cut < text.length() && Character.isLowSurrogate(text.charAt(cut));
    return halves ? cut - 1 : cut;
  }
}
