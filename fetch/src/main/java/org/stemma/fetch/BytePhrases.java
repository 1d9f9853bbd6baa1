package org.stemma.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks for many phrases at once in the bytes of a page, in one pass.
///
/// At each place the last [#LENGTH] bytes are mixed to a number of 16 bits, and a table says whether a phrase begins with such
/// bytes: hardly ever one does, and then the phrases themselves are compared (the idea of Rabin and Karp 1987). Cost: a shift and
/// a look-up for each byte, where a search for one phrase after the other reads the page as many times as there are phrases; at
/// worst, on a page made of their beginnings, the same as that.
final class BytePhrases {

  /// Bytes of a phrase's begin that are looked up.
  private static final int LENGTH = 4;

  /// So far a byte is moved on at each place: after [#LENGTH] places it has left the number.
  private static final int SHIFT = Character.SIZE / LENGTH;

  private final boolean[] begins = new boolean[1 << Character.SIZE];
  private final Map<Integer, List<String>> phrases = new HashMap<>();

  private BytePhrases() {}

  /// @param phrases in lower case, none shorter than four characters; they are looked for in UTF-8 and in ISO 8859-1
  static BytePhrases of(Collection<String> phrases) {
    Set<String> all = new HashSet<>(phrases);
    for (String phrase : phrases) {
      all.add(new String(phrase.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
    BytePhrases found = new BytePhrases();
    all.forEach(found::add);
    return found;
  }

  private void add(String phrase) {
    int number = 0;
    for (int i = 0; i < LENGTH; i++) {
      number = next(number, phrase.charAt(i));
    }
    begins[number] = true;
    phrases.merge(number, List.of(phrase), BytePhrases::joined);
  }

  private static List<String> joined(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static int next(int number, char added) {
    return (number << SHIFT ^ added) & 0xffff;
  }

  /// @param bytes of a page, one a character, in lower case
  boolean isIn(String bytes) {
    int number = 0;
    for (int at = 0; at < bytes.length(); at++) {
      number = next(number, bytes.charAt(at));
      if (begins[number] && isAt(bytes, at - LENGTH + 1, number)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(String bytes, int at, int number) {
    return phrases.getOrDefault(number, List.of()).stream()
        .anyMatch(phrase -> bytes.startsWith(phrase, at));
  }
}
