package org.stemma.collate;

import java.util.Locale;

/// How much a variant matters to a reader, least first. Nothing is ever hidden: a reader filters by weight.
///
/// When in doubt the heavier weight is given. A changed digit is never below [#SUBSTANCE], except in a line that holds
/// nothing but a date or a counter.
public enum Weight {
  /// The same letters: shape of quotation marks and dashes, commas, white space, where paragraphs are cut. An unchanged unit
  /// has this weight too.
  TYPOGRAPHY,
  /// A date line, the age of a page, a counter of comments.
  DATING,
  /// Other words.
  WORDING,
  /// A name, a number, a negation, a hedge or attribution, a quotation, a speaker, the headline, a whole sentence, a
  /// correction.
  SUBSTANCE;

  /// The word for it in output.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  Weight or(Weight other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
