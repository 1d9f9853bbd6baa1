package org.stemma.report;

/// What a stretch of a terminal report is, and how it looks where colours are wanted. Colours alone never carry a meaning:
/// the same report is complete without them.
public enum Ink {
  PLAIN(""),
  HEADING("1"),
  NAME("36"),
  QUIET("2"),
  OMITTED("31;9"),
  ADDED("32;1"),
  WARNED("33");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /// The sequence that switches this ink on, after [#OFF]; empty for plain text. ECMA-48, "select graphic rendition".
  String on() {
    return code.isEmpty() ? "" : "\u001b[" + code + "m";
  }

  static final String OFF = "\u001b[0m";
}
