package org.stemma.extract;

/// Where on the pages of a site a piece stands: the elements that lay it out, innermost last, with their names.
///
/// Three levels are enough to tell the places of a template apart and few enough that a wrapper added around them changes
/// nothing. Names with a run of digits name one article ("post-48211") and are left out.
final class Place {

  private static final int LEVELS = 3;
  private static final int NAMES = 3;
  private static final int LONGEST_NAME = 40;
  private static final int DIGITS = 3;

  private Place() {}

  /// `article>div.body.text>p`.
  static String of(Box box) {
    StringBuilder place = new StringBuilder();
    Box at = box;
    for (int level = 0; level < LEVELS && at != null; level++, at = at.parent) {
      place.insert(0, level == 0 ? step(at) : step(at) + ">");
    }
    return place.toString();
  }

  private static String step(Box box) {
    StringBuilder step = new StringBuilder(box.tag());
    int names = 0;
    for (String name : Vocabulary.words(box.element.className())) {
      if (names < NAMES && name.length() <= LONGEST_NAME && !namesOneArticle(name)) {
        step.append('.').append(name);
        names++;
      }
    }
    return step.toString();
  }

  private static boolean namesOneArticle(String name) {
    int run = 0;
    for (int i = 0; i < name.length() && run < DIGITS; i++) {
      run = Character.isDigit(name.charAt(i)) ? run + 1 : 0;
    }
    return run >= DIGITS;
  }
}
