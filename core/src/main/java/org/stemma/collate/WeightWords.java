package org.stemma.collate;

import java.util.Set;
import org.stemma.text.Lexicon;

/// The word lists that a change is weighed by; English. Folded forms.
final class WeightWords {

  private static final Lexicon LISTS = Lexicon.of(WeightWords.class, "weights.txt");

  static final Set<String> NEGATION = LISTS.words("negation");
  static final Set<String> HEDGE = LISTS.words("hedge");
  static final Set<String> ATTRIBUTION = LISTS.words("attribution");
  static final Set<String> QUANTITY = LISTS.words("quantity");
  static final Set<String> NUMBER = LISTS.words("number");
  static final Set<String> PRONOUN = LISTS.words("pronoun");
  static final Set<String> MONTH = LISTS.words("month");
  static final Set<String> WEEKDAY = LISTS.words("weekday");
  static final Set<String> TIME = LISTS.words("time");
  static final Set<String> PUBLISHING = LISTS.words("publishing");
  static final Set<String> COUNTER = LISTS.words("counter");

  private WeightWords() {}
}
