package org.stemma.reuse;

/// Tells what was reworded from two accounts of one matter, which share words too.
///
/// Two signs, for fragments whose words are not mainly in order:
/// - Who reports the same vote or the same plea uses the same words and puts them in an order of their own: hardly a fifth of them
///   stands in common order, where a spinner's shuffled sentences still have a third (98 of 100 in PAN's training pairs).
/// - Who lists the same people shares their names, and names are most of what a list says. A sentence or two that are mainly
///   names must be likely as sentences, too ([SentenceLikeness]).
///
/// Names alone are no sign: passages about people are spun like others (without the second half .010 of PAN's plagdet is lost).
final class TwoAccounts {

  /// Share of the shorter side's words in the same order at least.
  private static final double IN_ORDER = 0.25;

  /// Share of the content words in names from which a passage may be a list.
  private static final double LIST = 0.5;

  private static final double UNLIKELY = 0.3;

  private TwoAccounts() {}

  /// @param order words of the fragment in the same order on both sides
  static boolean isLikely(Meeting meeting, Fragment at, int order) {
    return order < IN_ORDER * at.shorter() || isList(meeting, at, order);
  }

  private static boolean isList(Meeting meeting, Fragment at, int order) {
    double named =
        Math.max(meeting.a().reading().named(at.a()), meeting.b().reading().named(at.b()));
    return named > LIST
        && at.longer() <= SentenceLikeness.SENTENCES
        && new SentenceLikeness(meeting, at, order).confidence() < UNLIKELY;
  }
}
