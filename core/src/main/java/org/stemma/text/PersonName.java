package org.stemma.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The name of somebody, taken apart: `Secretary of State John F. Kerry` is a title, the given names `john f`, the family
/// name `kerry`. Words are folded.
///
/// @param given first and middle names and initials, in order; empty for a bare family name
/// @param family the last word without suffix and particles; empty when there is no name, only titles
/// @param gender as the form of address or the first given name tells
/// @param titled true when an office or a form of address stood before the name
/// @param begin where the name without its titles begins in the text it was read from, in UTF-16 units
public record PersonName(
    List<String> given, String family, Gender gender, boolean titled, int begin) {

  /// As far as a form of address or a given name tells.
  public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    public boolean agreesWith(Gender other) {
      return this == other || this == UNKNOWN || other == UNKNOWN;
    }
  }

  private static final Lexicon WORDS = Lexicon.of(PersonName.class, "names.txt");
  private static final Set<String> MAN = WORDS.words("man");
  private static final Set<String> WOMAN = WORDS.words("woman");
  private static final Set<String> TITLE = WORDS.words("title");
  private static final Set<String> PLACE = WORDS.words("place");
  private static final Set<String> NEVER = WORDS.words("never");
  private static final Set<String> PARTICLE = WORDS.words("particle");
  private static final Set<String> SUFFIX = WORDS.words("suffix");
  private static final Set<String> FEMALE = WORDS.words("female");
  private static final Set<String> MALE = WORDS.words("male");
  private static final Set<String> NICKNAME = WORDS.words("nickname");

  /// Reads a name with whatever titles stand before it; never fails.
  public static PersonName of(String text) {
    Tokens tokens = Tokens.of(text);
    List<Integer> words = words(tokens);
    int first = afterTitles(tokens, words);
    Gender gender = Gender.UNKNOWN;
    for (int i = 0; i < first; i++) {
      String word = tokens.folded(words.get(i));
      gender = MAN.contains(word) ? Gender.MALE : WOMAN.contains(word) ? Gender.FEMALE : gender;
    }
    List<String> names = names(tokens, words.subList(first, words.size()));
    String family = names.isEmpty() ? "" : names.getLast();
    List<String> given = names.isEmpty() ? names : names.subList(0, names.size() - 1);
    if (gender == Gender.UNKNOWN && !names.isEmpty()) {
      gender = genderOf(names.getFirst());
    }
    int begin = first < words.size() ? tokens.begin(words.get(first)) : 0;
    return new PersonName(List.copyOf(given), family, gender, first > 0, begin);
  }

  static Gender genderOf(String given) {
    boolean female = FEMALE.contains(given);
    boolean male = MALE.contains(given);
    return female == male ? Gender.UNKNOWN : female ? Gender.FEMALE : Gender.MALE;
  }

  static boolean isGivenName(String word) {
    return FEMALE.contains(word) || MALE.contains(word);
  }

  /// One person, as far as two names can tell: family names that are spellings of one another, given names that do not
  /// contradict, no two genders.
  public boolean same(PersonName other) {
    if (family.isEmpty() || other.family.isEmpty() || !gender.agreesWith(other.gender)) {
      return false;
    }
    if (!Spelling.same(family, other.family)) {
      return isFirstOf(other) || other.isFirstOf(this);
    }
    return given.isEmpty()
        || other.given.isEmpty()
        || agree(given.getFirst(), other.given.getFirst());
  }

  /// The number of words of the name without titles, particles and suffixes: `John F. Kerry` is 3, `Mr Kerry` 1.
  public int length() {
    return family.isEmpty() ? 0 : given.size() + 1;
  }

  /// `Xi` for `Xi Jinping`, where the family name comes first; not `John` for `John Kerry`.
  private boolean isFirstOf(PersonName other) {
    return given.isEmpty()
        && !other.given.isEmpty()
        && !isGivenName(family)
        && !PLACE.contains(family)
        && Spelling.same(family, other.given.getFirst());
  }

  private static boolean agree(String a, String b) {
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0);
    }
    return Spelling.alike(a, b) || NICKNAME.contains(a + "=" + b) || NICKNAME.contains(b + "=" + a);
  }

  private static List<Integer> words(Tokens tokens) {
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i) && !(tokens.folded(i).equals("s") && i > 0)) {
        words.add(i);
      }
    }
    return words;
  }

  /// The first word behind everything that is a title, an office, or a nationality before two more words.
  private static int afterTitles(Tokens tokens, List<Integer> words) {
    int first = 0;
    for (int i = 0; i + 1 < words.size(); i++) {
      String word = tokens.folded(words.get(i));
      boolean lower = !tokens.isCapitalised(words.get(i)) && !PARTICLE.contains(word);
      boolean place = PLACE.contains(word) && i == first && i + 2 < words.size();
      if (isTitle(word) || lower || NEVER.contains(word) || place) {
        first = i + 1;
      }
    }
    return first < words.size() && isOnlyTitle(tokens, words, first) ? words.size() : first;
  }

  private static boolean isTitle(String word) {
    return TITLE.contains(word) || MAN.contains(word) || WOMAN.contains(word);
  }

  /// `Foreign Minister`, `the prime minister`: no name is left.
  private static boolean isOnlyTitle(Tokens tokens, List<Integer> words, int first) {
    String last = tokens.folded(words.getLast());
    return first == words.size() - 1
        && (first > 0 || words.size() == 1)
        && (isTitle(last) || NEVER.contains(last))
        && !(tokens.isCapitalised(words.getLast()) && isGivenName(last));
  }

  /// The words of the name proper: no particles, except one that opens the name and may be a given name (`Ben Carson`).
  private static List<String> names(Tokens tokens, List<Integer> words) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int token = words.get(i);
      String word = tokens.folded(token);
      boolean hyphen = token + 1 < tokens.size() && tokens.folded(token + 1).equals("-");
      boolean given =
          i == 0 && !hyphen && words.size() > 1 && (word.equals("al") || word.equals("ben"));
      boolean suffix = SUFFIX.contains(word) && i > 0;
      if (!word.isEmpty() && !suffix && (given || !PARTICLE.contains(word) || words.size() == 1)) {
        names.add(word);
      }
    }
    return names;
  }
}
