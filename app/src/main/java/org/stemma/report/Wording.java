package org.stemma.report;

import java.util.Locale;
import java.util.Set;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Evidence;
import org.stemma.reuse.Passage;
import org.stemma.text.Glimpse;
import org.stemma.text.Percent;

/// The words in which reports speak of borrowings. A report says which text appeared earlier, never who took from whom,
/// unless a text says so itself.
final class Wording {

  /// Rules that say why a passage is shared; all others say who had it first.
  private static final Set<String> OF_PASSAGE =
      Set.of("same quotation", "same sentence", "edited sentence", "common order", "common weight");

  private Wording() {}

  /// True for evidence of who had a passage first, false for evidence that it is shared at all.
  static boolean isOfDirection(Evidence evidence) {
    return !OF_PASSAGE.contains(evidence.rule());
  }

  /// From the view of `to`: where its words also stand. An id follows.
  static String ofLater(Borrowing.Direction direction) {
    return switch (direction) {
      case STATED -> "appeared earlier, as the text itself says, in";
      case DATED, INFERRED -> "appeared earlier in";
      case UNKNOWN -> "also in";
    };
  }

  /// From the view of `from`. An id follows.
  static String ofEarlier(Borrowing.Direction direction) {
    return direction == Borrowing.Direction.UNKNOWN ? "also in" : "appeared later in";
  }

  /// How the direction is known, in brackets after [#ofLater].
  static String how(Borrowing.Direction direction) {
    return switch (direction) {
      case STATED -> "stated";
      case DATED -> "by the dates";
      case INFERRED -> "inferred from the texts";
      case UNKNOWN -> "which is the earlier is not known";
    };
  }

  /// What was done to the words, and how many of them stayed unless all did: `edited 93%`.
  static String kind(Borrowing borrowing) {
    String kind = borrowing.kind().name().toLowerCase(Locale.ROOT);
    return borrowing.kind() == Borrowing.Kind.VERBATIM
        ? kind
        : kind + " " + Percent.of(borrowing.containment());
  }

  /// The words of a quotation, in marks where they stand in marks in their document: a reported statement does not.
  static String said(Passage passage, int glimpse) {
    String words = Glimpse.ends(passage.text(), glimpse);
    int begin = passage.span().begin();
    boolean marked =
        begin > 0 && "\"“„«'‘‹".indexOf(passage.document().text().charAt(begin - 1)) >= 0;
    return marked ? "“" + words + "”" : words;
  }

  /// `1 passage`, `2 passages`.
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
