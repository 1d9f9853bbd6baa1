package org.stemma.extract;

import java.util.List;

/// Knows a line about the author: it begins with a name of the byline and says what that person does or is.
final class Biographies {

  private static final List<String> VERBS =
      Vocabulary.phrases(
          """
          is | was | writes | reports | covers | has | joined | lives | works | edits | can | ist | schreibt | est | es | è
          | teaches | studies | holds | hosts | leads | specialises | specializes
          """);

  private Biographies() {}

  /// True for a short line such as "Jane Roe is a reporter in Geneva." of one whom the byline names. Articles speak of others
  /// so, not of those who wrote them.
  static boolean isOf(List<String> byline, String line) {
    if (line.length() > 500) {
      return false;
    }
    for (String name : byline) {
      if (line.startsWith(name + " ") && opensWithVerb(line.substring(name.length() + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensWithVerb(String rest) {
    int end = rest.indexOf(' ');
    return end > 0 && VERBS.contains(rest.substring(0, end));
  }
}
