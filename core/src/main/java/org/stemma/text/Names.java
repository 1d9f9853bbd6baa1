package org.stemma.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds what is probably a name, says what kind of name it is as far as words alone tell, and whether two names stand for
/// one person.
///
/// A name is a run of words that begin with a capital where no sentence begins; particles (`de`, `al-`), initials and
/// hyphens join what stands on both sides of them. English forms of address and offices are known, and the commonest given
/// names; everything else is judged by its form.
public final class Names {

  private static final Lexicon WORDS = Lexicon.of(Names.class, "names.txt");
  private static final Set<String> GROUP = WORDS.words("group");
  private static final Set<String> PLACE = WORDS.words("place");
  private static final Set<String> NEVER = WORDS.words("never");
  private static final Set<String> PARTICLE = WORDS.words("particle");
  private static final Set<String> ABBREVIATED =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sen", "sens", "rep", "reps", "gov", "gen", "col", "lt",
          "sgt", "capt", "adm", "st", "rev", "hon", "brig", "maj");

  /// `von und zu`, `de la`, each perhaps with a hyphen.
  private static final int MOST_PARTICLES = 5;

  private Names() {}

  /// What a name names, as far as its words tell.
  public enum Kind {
    PERSON,
    /// An organisation, a party, an office.
    GROUP,
    /// A country, its people, a city.
    PLACE,
    /// Its words do not tell: often a family name.
    UNKNOWN
  }

  /// The names of a text, as ranges of tokens, in order and apart. The first word of a sentence counts only when the word
  /// after it is capitalised too; weekdays, months and words like `The` are no part of a name.
  public static List<Span> in(Tokens tokens) {
    List<Span> names = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      if (!isPart(tokens, i)) {
        i++;
        continue;
      }
      int end = end(tokens, i);
      if (end - i > 1 || !opensSentence(tokens, i)) {
        names.add(new Span(i, end));
      }
      i = end;
    }
    return names;
  }

  /// One person, or one thing, under two spellings: `John F. Kerry` and `Mr Kerry`, `Sergei` and `Sergey Lavrov`,
  /// `United Nations` and `U.N.`. Two people of one family name whose given names differ are not one.
  public static boolean same(String a, String b) {
    String plainA = Tokens.fold(a);
    String plainB = Tokens.fold(b);
    if (plainA.isEmpty() || plainB.isEmpty()) {
      return false;
    }
    if (plainA.equals(plainB) || initials(a).equals(plainB) || initials(b).equals(plainA)) {
      return true;
    }
    if (kind(a) == Kind.GROUP || kind(b) == Kind.GROUP) {
      return false;
    }
    return PersonName.of(a).same(PersonName.of(b));
  }

  /// A person's name without titles and offices in front; what is only a title stays as it is.
  public static String bare(String name) {
    PersonName person = PersonName.of(name);
    return person.family().isEmpty() ? name : name.substring(person.begin());
  }

  public static Kind kind(String name) {
    Tokens tokens = Tokens.of(name);
    PersonName person = PersonName.of(name);
    boolean group = false;
    boolean place = tokens.size() > 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean word = tokens.isWord(i);
      group |= word && tokens.begin(i) >= person.begin() && GROUP.contains(tokens.folded(i));
      place &= !word || PLACE.contains(tokens.folded(i)) || NEVER.contains(tokens.folded(i));
    }
    if (place) {
      return Kind.PLACE;
    }
    if (group || isAcronym(name)) {
      return Kind.GROUP;
    }
    boolean titled = person.titled() && !person.family().isEmpty();
    boolean given = !person.given().isEmpty() && PersonName.isGivenName(person.given().getFirst());
    return titled || given ? Kind.PERSON : Kind.UNKNOWN;
  }

  /// `UN`, `N.A.T.O`, `G20`.
  private static boolean isAcronym(String name) {
    String letters = name.replace(".", "").strip();
    return letters.length() > 1
        && letters.length() < 7
        && letters.equals(letters.toUpperCase(Locale.ROOT))
        && letters.chars().allMatch(Character::isLetterOrDigit);
  }

  /// The first letters of the capitalised words, folded; empty for a single word.
  private static String initials(String name) {
    Tokens tokens = Tokens.of(name);
    StringBuilder initials = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i) && tokens.isCapitalised(i) && !tokens.folded(i).isEmpty()) {
        initials.append(tokens.folded(i).charAt(0));
      }
    }
    return initials.length() > 1 ? initials.toString() : "";
  }

  private static boolean isPart(Tokens tokens, int token) {
    return tokens.isWord(token)
        && tokens.isCapitalised(token)
        && !NEVER.contains(tokens.folded(token));
  }

  /// One past the last token of the name that begins at a token.
  private static int end(Tokens tokens, int begin) {
    int end = begin + 1;
    while (end < tokens.size()) {
      int next = joined(tokens, end);
      if (next < 0) {
        break;
      }
      end = next + 1;
    }
    return end;
  }

  /// The token by which a name goes on at `at`, directly or over a particle, a hyphen, an initial's stop; -1 when it ends.
  private static int joined(Tokens tokens, int at) {
    if (isPart(tokens, at)) {
      return at;
    }
    int next = isJoint(tokens, at) ? at + 1 : at;
    while (next < Math.min(tokens.size(), at + MOST_PARTICLES)
        && PARTICLE.contains(tokens.folded(next))) {
      next += next + 1 < tokens.size() && isHyphen(tokens, next + 1) ? 2 : 1;
    }
    boolean name = next > at && next < tokens.size() && isPart(tokens, next);
    return name ? next : moon(tokens, at);
  }

  /// The lower-case half of a hyphenated given name: `Ki-moon`.
  private static int moon(Tokens tokens, int at) {
    boolean half =
        at + 1 < tokens.size()
            && isHyphen(tokens, at)
            && tokens.isWord(at + 1)
            && tokens.begin(at + 1) == tokens.end(at)
            && at > 1
            && tokens.isCapitalised(at - 2)
            && tokens.end(at - 1) - tokens.begin(at - 1) < 4
            && tokens.end(at + 1) - tokens.begin(at + 1) < 5;
    return half ? at + 1 : -1;
  }

  private static boolean isJoint(Tokens tokens, int at) {
    if (isHyphen(tokens, at)) {
      return true;
    }
    String before = tokens.folded(at - 1);
    boolean touches = tokens.begin(at) == tokens.end(at - 1);
    return tokens.folded(at).equals(".")
        && touches
        && (before.length() == 1
            || ABBREVIATED.contains(before)
            || tokens.text(at - 1).indexOf('.') > 0);
  }

  private static boolean isHyphen(Tokens tokens, int at) {
    return at > 0
        && at + 1 < tokens.size()
        && tokens.text(at).equals("-")
        && tokens.begin(at) == tokens.end(at - 1)
        && tokens.begin(at + 1) == tokens.end(at);
  }

  private static boolean opensSentence(Tokens tokens, int token) {
    int before = token - 1;
    while (before >= 0 && !tokens.isWord(before) && "\"'(".contains(tokens.folded(before))) {
      before--;
    }
    return before < 0 || ".!?:".contains(tokens.folded(before));
  }
}
