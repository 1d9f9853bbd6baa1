package org.stemma.quote;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.stemma.text.Names;
import org.stemma.text.PersonName;
import org.stemma.text.Tokens;

/// Whether two texts name one speaker.
///
/// Two names are one person as [Names#same] has it. Two descriptions are one when they share a noun or a name ("the rebels",
/// "rebel groups"). A name and a description are one when either text sets them side by side ("the foreign minister, Anna
/// Lind"). In doubt it says yes: nobody is accused of giving words to another because a title was shortened.
final class SameSpeaker {

  /// How far from a name its description may stand, in tokens.
  private static final int BESIDE = 8;

  /// Letters of the longest particle of a name ("von").
  private static final int LONGEST_PARTICLE = 3;

  private SameSpeaker() {}

  /// @param a a speaker in the text `textA`
  /// @param b a speaker in the text `textB`
  static boolean in(String a, String textA, String b, String textB) {
    if (Names.same(a, b)) {
      return true;
    }
    boolean namedA = isName(a);
    boolean namedB = isName(b);
    if (namedA && namedB) {
      return false;
    }
    if (namedA != namedB) {
      String name = namedA ? a : b;
      String description = namedA ? b : a;
      return describes(description, name, textA) || describes(description, name, textB);
    }
    Set<String> shared = stems(a);
    shared.retainAll(stems(b));
    return !shared.isEmpty();
  }

  /// True for a person's name; an organisation is a description here, since it is seldom named twice in one way.
  private static boolean isName(String speaker) {
    Names.Kind kind = Names.kind(speaker);
    boolean capital = !speaker.isEmpty() && Character.isUpperCase(speaker.codePointAt(0));
    boolean bare = PersonName.of(speaker).begin() == 0 && !speaker.contains(" and ");
    return capital
        && bare
        && (kind == Names.Kind.PERSON || kind == Names.Kind.UNKNOWN)
        && allCapitals(speaker);
  }

  private static boolean allCapitals(String speaker) {
    Tokens tokens = Tokens.of(speaker);
    for (int i = 0; i < tokens.size(); i++) {
      boolean lower = tokens.isWord(i) && !tokens.isCapitalised(i);
      if (lower && tokens.folded(i).length() > LONGEST_PARTICLE) {
        return false;
      }
    }
    return true;
  }

  private static boolean describes(String description, String name, String text) {
    String family = PersonName.of(name).family();
    String noun = stem(headOf(description));
    Tokens tokens = Tokens.of(text);
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.folded(i).equals(family)) {
        continue;
      }
      for (int j = Math.max(0, i - BESIDE); j < Math.min(tokens.size(), i + BESIDE); j++) {
        if (stem(tokens.folded(j)).equals(noun)) {
          return true;
        }
      }
    }
    return false;
  }

  /// The noun of a description: its last word before a preposition.
  private static String headOf(String description) {
    Tokens tokens = Tokens.of(description);
    int end = Math.min(1, tokens.size());
    while (end < tokens.size() && !Words.isPreposition(tokens.folded(end))) {
      end++;
    }
    return end == 0 ? description : tokens.folded(end - 1);
  }

  private static Set<String> stems(String speaker) {
    Set<String> stems = new HashSet<>();
    Tokens tokens = Tokens.of(speaker);
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.folded(i);
      if (tokens.isWord(i) && word.length() > 1 && !Words.isFunction(word)) {
        stems.add(stem(word));
      }
    }
    return stems;
  }

  private static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.endsWith("ies") && lower.length() > 5) {
      return lower.substring(0, lower.length() - 3) + "y";
    }
    boolean plural = lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss");
    return plural ? lower.substring(0, lower.length() - 1) : lower;
  }
}
