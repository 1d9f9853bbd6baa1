package org.stemma.text;

/// Whether two spellings stand for one name: `Sergei` and `Sergey`, `Darayya` and `Daraya`, `Müller` and `Mueller`.
///
/// Names that come from another script are written down by ear, each outlet by its own table. What those tables disagree
/// about is which letter stands for a sound, seldom which sounds there are. So a word is brought to a *key*: consonants by
/// sound (`kh`, `ck`, `q` are `k`; `ph` is `f`; doubled ones are single), runs of vowels by the class of their first letter
/// (`a`; `e i y`; `o u`), in the manner of Soundex (Russell 1918) but over the whole word and without merging consonants
/// that English keeps apart. Equal keys are one name for words of five letters or more; shorter words would collide (`Rice`,
/// `Reese`) and must agree but for diacritics and doubled letters.
///
/// Linear in the length of the words.
final class Spelling {

  private static final int LONG_ENOUGH = 5;

  private Spelling() {}

  /// @param a a folded word ([Tokens#fold])
  /// @param b another
  static boolean same(String a, String b) {
    String plainA = plain(a);
    String plainB = plain(b);
    if (plainA.equals(plainB) || single(plainA).equals(single(plainB))) {
      return true;
    }
    if (Math.min(plainA.length(), plainB.length()) < LONG_ENOUGH) {
      return false;
    }
    String keyA = key(plainA);
    String keyB = key(plainB);
    return keyA.equals(keyB) || differInOneOpenVowel(keyA, keyB);
  }

  /// As [#same], for given names beside an equal family name: only the consonants count (`Mohammed`, `Muhamad`).
  static boolean alike(String a, String b) {
    if (same(a, b)) {
      return true;
    }
    String consonantsA = key(plain(a)).replaceAll("[AEO]", "");
    return consonantsA.length() > 1 && consonantsA.equals(key(plain(b)).replaceAll("[AEO]", ""));
  }

  /// Letters that have no decomposition in Unicode.
  private static String plain(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case 'ø' -> plain.append('o');
        case 'ł' -> plain.append('l');
        case 'đ', 'ð' -> plain.append('d');
        case 'ı' -> plain.append('i');
        case 'ß' -> plain.append("ss");
        case 'æ' -> plain.append("ae");
        case 'œ' -> plain.append("oe");
        case 'þ' -> plain.append("th");
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }

  private static String single(String word) {
    StringBuilder single = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        single.append(word.charAt(i));
      }
    }
    return single.toString();
  }

  /// `Hussein` and `Hussain`: in words of three consonants and two vowels, one `a` may stand for one `e` or `i`.
  private static boolean differInOneOpenVowel(String a, String b) {
    if (a.length() != b.length() || consonants(a) < 3 || a.length() - consonants(a) < 2) {
      return false;
    }
    int differences = 0;
    for (int i = 0; i < a.length(); i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        differences++;
        if (!(x == 'A' && y == 'E') && !(x == 'E' && y == 'A')) {
          return false;
        }
      }
    }
    return differences == 1;
  }

  private static int consonants(String key) {
    return (int) key.chars().filter(c -> "AEO".indexOf(c) < 0).count();
  }

  private static String key(String word) {
    StringBuilder key = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); ) {
      int end = i;
      while (end < word.length() && isVowel(word.charAt(end))) {
        end++;
      }
      if (end > i) {
        key.append(vowelClass(word.charAt(i)));
        i = end;
      } else {
        i = consonant(word, i, key);
      }
    }
    return key.toString();
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }

  private static char vowelClass(char first) {
    return switch (first) {
      case 'a' -> 'A';
      case 'o', 'u' -> 'O';
      default -> 'E';
    };
  }

  /// Letter groups that are one sound, longest first, each with its sign.
  private static final String[][] SOUNDS = {
    {"tsch", "C"}, {"tch", "C"}, {"sch", "S"}, {"dzh", "J"}, {"dj", "J"}, {"ch", "C"}, {"sh", "S"},
    {"zh", "Z"}, {"kh", "k"}, {"gh", "g"}, {"ph", "f"}, {"ck", "k"}, {"x", "ks"}, {"q", "k"},
    {"w", "v"}, {"j", "J"}
  };

  private static int consonant(String word, int at, StringBuilder key) {
    for (String[] sound : SOUNDS) {
      if (word.startsWith(sound[0], at)) {
        append(key, sound[1]);
        return at + sound[0].length();
      }
    }
    char c = word.charAt(at);
    boolean soft = at + 1 < word.length() && "eiy".indexOf(word.charAt(at + 1)) >= 0;
    boolean silent =
        c == 'h' && at > 0 && (at + 1 == word.length() || !isVowel(word.charAt(at + 1)));
    if (!silent) {
      append(key, c == 'c' ? (soft ? "s" : "k") : String.valueOf(c));
    }
    return at + 1;
  }

  private static void append(StringBuilder key, String sound) {
    if (key.isEmpty() || key.charAt(key.length() - 1) != sound.charAt(0)) {
      key.append(sound);
    }
  }
}
