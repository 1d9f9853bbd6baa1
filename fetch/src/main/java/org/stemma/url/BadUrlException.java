package org.stemma.url;

/// Says that a string is no address that Stemma would fetch, and why.
public final class BadUrlException extends Exception {

  /// So much of a hostile string is shown.
  private static final int SHOWN = 120;

  private final String reason;

  BadUrlException(String text, String reason) {
    super("not an address: \"" + shown(text) + "\": " + reason, null, false, false);
    this.reason = reason;
  }

  /// Why alone, without the address; a phrase for a person.
  public String reason() {
    return reason;
  }

  /// Cut short, and with control characters replaced, so that it can stand in a log.
  private static String shown(String text) {
    String begin = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return begin.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "\uFFFD");
  }
}
