package org.stemma.reuse;

/// Takes the commonest English endings off, so that `attack`, `attacks`, `attacked` and `attacking` meet. Lighter than
/// Porter's stemmer on purpose: what must never happen is that two unlike words meet, what may is that two forms of one word
/// do not.
final class Stems {

  private Stems() {}

  /// The stem of a folded word; words of fewer than five letters keep their endings, but for the plural.
  static String of(String word) {
    int n = word.length();
    if (n < 4 || !isLetter(word.charAt(n - 1))) {
      return word;
    }
    if (word.endsWith("ies") && n > 4) {
      return word.substring(0, n - 3) + "y";
    }
    String singular = word;
    if (word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")) {
      singular = word.substring(0, n - 1);
    }
    return withoutFinalE(withoutVerbEnding(singular));
  }

  private static String withoutVerbEnding(String word) {
    int n = word.length();
    if (word.endsWith("ing") && n > 5) {
      return undoubled(word.substring(0, n - 3));
    }
    if (word.endsWith("ed") && n > 4) {
      return undoubled(word.substring(0, n - 2));
    }
    return word.endsWith("ly") && n > 5 ? word.substring(0, n - 2) : word;
  }

  private static String undoubled(String stem) {
    int n = stem.length();
    boolean doubled = n > 3 && stem.charAt(n - 1) == stem.charAt(n - 2);
    return doubled && "lsz".indexOf(stem.charAt(n - 1)) < 0 ? stem.substring(0, n - 1) : stem;
  }

  private static String withoutFinalE(String stem) {
    return stem.endsWith("e") && stem.length() > 4 ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
