package org.stemma.extract;

import java.util.regex.Pattern;

/// The notes by which an outlet says that it changed an article.
final class Corrections {

  private static final Pattern OPENING =
      Pattern.compile(
          "^[^\\p{L}]{0,3}(?:(?:this|an earlier version of this|a previous version of this|the original version of this) (?:article|story|report|post|page|piece|column|headline|version)[^.]{0,40} (?:was|has been|were|is being|originally|incorrectly|previously|mis\\w+|stated|said|gave|referred|has since)|this (?:article|story|report) (?:was|has been) (?:amended|corrected|updated|changed|edited|revised)|(?:\\p{L}+ )?(?:correction|clarification|corrections and clarifications|editor['’]s note|erratum|note of correction|korrektur|berichtigung|anmerkung der redaktion|rectificatif|rectificación|corrección|rettifica|rectificatie|correctie|rättelse|rettelse)\\b ?(?:\\([^)]{0,40}\\)|[^.:]{0,30})?:)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Corrections() {}

  /// True for a paragraph that opens as such a note does; its first 200 units are looked at.
  static boolean opens(String paragraph) {
    return OPENING.matcher(paragraph.substring(0, Math.min(paragraph.length(), 200))).find();
  }
}
