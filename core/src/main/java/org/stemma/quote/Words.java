package org.stemma.quote;

import java.util.HashSet;
import java.util.Set;
import org.stemma.text.Lexicon;

/// Classes of English words that the rules of this package ask for. All words are folded.
final class Words {

  private static final Lexicon LEXICON = Lexicon.of(Words.class, "grammar.txt");
  private static final Set<String> AUXILIARY = LEXICON.words("auxiliary");
  private static final Set<String> BE = LEXICON.words("be");
  private static final Set<String> ADVERB = LEXICON.words("adverb");
  private static final Set<String> DETERMINER = LEXICON.words("determiner");
  private static final Set<String> PREPOSITION = LEXICON.words("preposition");
  private static final Set<String> CONJUNCTION = LEXICON.words("conjunction");
  private static final Set<String> PRONOUN = LEXICON.words("pronoun");
  private static final Set<String> FIRST_PERSON = LEXICON.words("first");
  private static final Set<String> TIME = LEXICON.words("time");
  private static final Set<String> PERSON = LEXICON.words("person");
  private static final Set<String> PEOPLE = people();
  private static final Set<String> HEADING = LEXICON.words("heading");

  private Words() {}

  private static Set<String> people() {
    Set<String> people = new HashSet<>(LEXICON.words("people"));
    for (String person : PERSON) {
      people.add(person + "s");
      people.add(person.replaceFirst("man$", "men"));
      people.add(person.replaceFirst("(ch|ss)$", "$1es"));
      people.add(person.replaceFirst("y$", "ies"));
    }
    people.removeAll(PERSON);
    return people;
  }

  static boolean isAuxiliary(String word) {
    return AUXILIARY.contains(word);
  }

  static boolean isBe(String word) {
    return BE.contains(word);
  }

  static boolean isAdverb(String word) {
    return ADVERB.contains(word)
        || (word.length() > 4 && word.endsWith("ly") && !word.endsWith("family"));
  }

  static boolean isDeterminer(String word) {
    return DETERMINER.contains(word);
  }

  static boolean isPreposition(String word) {
    return PREPOSITION.contains(word);
  }

  static boolean isConjunction(String word) {
    return CONJUNCTION.contains(word);
  }

  /// A pronoun that can be a subject, and words that stand alone as one ("many", "critics").
  static boolean isPronoun(String word) {
    return PRONOUN.contains(word);
  }

  static boolean isFirstPerson(String word) {
    return FIRST_PERSON.contains(word);
  }

  static boolean isTime(String word) {
    return TIME.contains(word);
  }

  /// A noun for one person ("spokesman").
  static boolean isPerson(String word) {
    return PERSON.contains(word);
  }

  /// A noun for several persons ("officials", "police").
  static boolean isPeople(String word) {
    return PEOPLE.contains(word)
        || (word.length() > 5 && (word.endsWith("ists") || word.endsWith("ians")));
  }

  /// A word of a closed class, or one that tells the time: no name though it is capitalised.
  static boolean isFunction(String word) {
    return isDeterminer(word)
        || isPronoun(word)
        || isPreposition(word)
        || isConjunction(word)
        || isTime(word)
        || (isAuxiliary(word) && !word.equals("will"));
  }

  static boolean isHeading(String word) {
    return HEADING.contains(word);
  }
}
