package org.stemma.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a machine leaves in a text and a writer does not: a blank before a hyphen inside a word (`US -backed`, left by
/// search and replace), a sentence end or an ellipsis without the blank after it (`distributions.in`), a word set twice.
final class Damage {

  private static final Pattern LOOSE_HYPHEN = Pattern.compile("(\\p{L}+\\.?) -(\\p{Ll}+)");

  private static final Pattern LOST_BLANK =
      Pattern.compile("(?<![\\p{L}/@.:])(\\p{Ll}{2,})\\.(\\p{L}{2,})(?![\\p{L}/@.])");

  private static final Pattern DOUBLED =
      Pattern.compile(
          "(?<![\\p{L}-])(a|an|and|at|by|for|from|in|is|it|of|on|or|the|to|was|with) \\1(?![\\p{L}-])");

  private Damage() {}

  /// The damaged places of a text, as they stand, in order of the three kinds.
  static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    for (Pattern kind : List.of(LOOSE_HYPHEN, LOST_BLANK, DOUBLED)) {
      Matcher matcher = kind.matcher(text);
      while (matcher.find()) {
        found.add(matcher.group());
      }
    }
    return found;
  }

  /// The damaged places of `text` whose words stand whole in `other`: there they are not damaged.
  static List<String> onlyIn(String text, String other) {
    if (text.equals(other)) {
      return List.of();
    }
    List<String> found = new ArrayList<>(in(text));
    found.removeIf(place -> other.contains(place) || !other.contains(lastWord(place)));
    return found;
  }

  private static String lastWord(String place) {
    return place
        .substring(Math.max(place.lastIndexOf(' '), place.lastIndexOf('.')) + 1)
        .replaceFirst("^-", "");
  }
}
