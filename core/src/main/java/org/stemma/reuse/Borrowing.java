package org.stemma.reuse;

import java.util.ArrayList;
import java.util.List;
import org.stemma.collate.WordRun;

/// A passage that two documents share.
///
/// Who had it first is a judgement made afterwards ([Direction]); until then `from` is simply the document that came first
/// in the input.
///
/// @param from the earlier passage, if `direction` knows one
/// @param to the passage that repeats it
/// @param kind how much was done to the words
/// @param containment share of the words of `to` that stand in `from` too, in [0, 1] (Broder 1997)
/// @param confidence that one of the two was made from the other, or both from a common source, in [0, 1]
/// @param words the runs that turn `from`'s text into `to`'s
/// @param direction how it is known that `from` is the earlier one
/// @param evidence why it was taken for a borrowing, and why in this direction
public record Borrowing(
    Passage from,
    Passage to,
    Kind kind,
    double containment,
    double confidence,
    List<WordRun> words,
    Direction direction,
    List<Evidence> evidence) {

  public Borrowing {
    words = List.copyOf(words);
    evidence = List.copyOf(evidence);
  }

  /// The same passage seen the other way round: `to` becomes `from`, and the runs turn the one into the other.
  public Borrowing turned() {
    return new Borrowing(
        to,
        from,
        kind,
        kind == Kind.VERBATIM ? containment : Containment.of(from.text(), to.text()),
        confidence,
        turned(words),
        direction,
        evidence);
  }

  /// The same passage with a judgement on its direction and the reasons for it after those it has.
  public Borrowing judged(Direction judgement, List<Evidence> reasons) {
    List<Evidence> all = new ArrayList<>(evidence);
    all.addAll(reasons);
    return new Borrowing(from, to, kind, containment, confidence, words, judgement, all);
  }

  /// Omitted becomes added; of two that stand for each other the omitted one comes first again.
  private static List<WordRun> turned(List<WordRun> runs) {
    List<WordRun> turned = new ArrayList<>();
    for (WordRun run : runs) {
      WordRun other =
          switch (run.sign()) {
            case KEPT -> run;
            case OMITTED -> new WordRun(WordRun.Sign.ADDED, run.text());
            case ADDED -> new WordRun(WordRun.Sign.OMITTED, run.text());
          };
      boolean swaps =
          other.sign() == WordRun.Sign.OMITTED
              && !turned.isEmpty()
              && turned.getLast().sign() == WordRun.Sign.ADDED;
      turned.add(swaps ? turned.size() - 1 : turned.size(), other);
    }
    return turned;
  }

  /// How much was done to the words, least first.
  public enum Kind {
    /// The same words in the same order; typography may differ.
    VERBATIM,
    /// The same order, a few words changed, left out or put in.
    EDITED,
    /// The same statement in shuffled words, or with many of them replaced.
    REWORDED,
    /// A longer text told in fewer words.
    CONDENSED
  }

  /// How it is known which of the two is the earlier one.
  public enum Direction {
    /// A text itself says whom it takes from.
    STATED,
    /// Dates that cannot be otherwise.
    DATED,
    /// Read off the texts: a slip carried along, a compilation, an elision.
    INFERRED,
    /// Nothing is claimed; `from` is the one that came first in the input.
    UNKNOWN
  }
}
