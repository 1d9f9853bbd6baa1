package org.stemma.descent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Passage;
import org.stemma.text.Span;

/// What each document has from others that are known to be earlier.
final class Received {

  private final Map<String, List<Span>> spans = new HashMap<>();

  /// @param borrowings judged; those of unknown direction say nothing
  Received(List<Borrowing> borrowings) {
    for (Borrowing borrowing : borrowings) {
      if (borrowing.direction() != Borrowing.Direction.UNKNOWN) {
        spans
            .computeIfAbsent(borrowing.to().document().id(), id -> new ArrayList<>())
            .add(borrowing.to().span());
      }
    }
    spans.replaceAll((id, all) -> Spans.merged(all));
  }

  /// True when the document has at least half of the passage from an earlier one.
  boolean has(Passage passage) {
    return Spans.coverHalf(passage.span(), spans.getOrDefault(passage.document().id(), List.of()));
  }

  /// The borrowings whose direction is known and whose earlier passage comes from nowhere: of all copies of one text only
  /// those of the first.
  static List<Borrowing> firstHand(List<Borrowing> borrowings) {
    Received received = new Received(borrowings);
    return borrowings.stream()
        .filter(borrowing -> borrowing.direction() != Borrowing.Direction.UNKNOWN)
        .filter(borrowing -> !received.has(borrowing.from()))
        .toList();
  }
}
