package org.stemma.newsroom;

import java.util.Locale;

/// What a publisher can write so that whoever shows it again runs, asks or breaks something. Each is an article of its own of a
/// [HostileOutlet].
public enum Trick {
  /// Markup that ends the element or the attribute around it, and scripts, also such as show only after unescaping.
  MARKUP(
      "</title></textarea></style><script>alert('headline')</script>\" autofocus onfocus=\"alert(1)\" x='"),
  /// Overrides of direction, isolates that are never closed, characters that a terminal obeys.
  DIRECTION("safe\u202Egnp.exe\u2066\u200F\u061C \u001B]0;owned\u0007\u001B[2J\u009B31m\u0085 end"),
  /// A headline of a million characters.
  HUGE("eel ".repeat(250_000)),
  /// One word without a place to break it.
  UNBROKEN("a".repeat(20_000)),
  /// What templates, shells, formats, spreadsheets and databases replace or run.
  TEMPLATES(
      "${7*7} {{constructor.constructor('alert(1)')()}} %n%s @raw $(reboot) =cmd|' /C calc'!A0 '; DROP TABLE article; --"),
  /// What ends a CDATA section, a comment or a line of JSON, and entities.
  XML(
      "]]> --> <!-- <![CDATA[ &xxe; &#0; \uFFFE\u2028\u2029 \\u0022 \\\" </svg><svg onload=alert(1)>"),
  /// Bytes that are none of the encoding which the page names.
  ENCODING("Ormsund\u00E9\u00FF\u00FE"),
  /// Letters under a hundred accents each.
  STACKED("Z\u0351\u036B\u0343".repeat(400));

  private final String text;

  Trick(String text) {
    this.text = text;
  }

  /// What stands where words should: in the headline, the author's name, a paragraph.
  public String text() {
    return text;
  }

  String path() {
    return "/" + name().toLowerCase(Locale.ROOT);
  }
}
