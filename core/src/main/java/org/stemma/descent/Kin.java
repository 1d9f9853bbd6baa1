package org.stemma.descent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.reuse.Borrowing;
import org.stemma.text.Document;
import org.stemma.text.Span;

/// Two documents and all that they share.
///
/// @param borrowings all between the two, `from` in `a`; at least one
record Kin(Document a, Document b, List<Borrowing> borrowings) {

  /// All pairs that share something, in the order of the borrowings. Those that come the other way are turned round.
  static List<Kin> of(List<Borrowing> borrowings) {
    Map<List<String>, List<Borrowing>> pairs = new LinkedHashMap<>();
    for (Borrowing borrowing : borrowings) {
      String from = borrowing.from().document().id();
      String to = borrowing.to().document().id();
      List<Borrowing> turned = pairs.get(List.of(to, from));
      if (turned != null) {
        turned.add(borrowing.turned());
      } else {
        pairs.computeIfAbsent(List.of(from, to), key -> new ArrayList<>()).add(borrowing);
      }
    }
    return pairs.values().stream()
        .map(all ->
            new Kin(
                all.getFirst().from().document(), all.getFirst().to().document(), List.copyOf(all)))
        .toList();
  }

  Kin turned() {
    return new Kin(b, a, borrowings.stream().map(Borrowing::turned).toList());
  }

  List<Span> inA() {
    return borrowings.stream().map(borrowing -> borrowing.from().span()).toList();
  }

  List<Span> inB() {
    return borrowings.stream().map(borrowing -> borrowing.to().span()).toList();
  }

  boolean has(Document document) {
    return a.id().equals(document.id()) || b.id().equals(document.id());
  }

  /// What of this pair stands in one of its two documents.
  List<Span> in(Document document) {
    return a.id().equals(document.id()) ? inA() : inB();
  }
}
