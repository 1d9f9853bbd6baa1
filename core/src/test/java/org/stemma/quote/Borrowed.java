package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Passage;
import org.stemma.text.Document;
import org.stemma.text.Sentences;
import org.stemma.text.Span;

/// Borrowings as a test needs them: every sentence that shares most of its words in order with one of an earlier document.
final class Borrowed {

  private Borrowed() {}

  static List<Borrowing> among(List<Document> documents) {
    List<Borrowing> borrowings = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      for (int j = i + 1; j < documents.size(); j++) {
        between(documents.get(i), documents.get(j), borrowings);
      }
    }
    return borrowings;
  }

  private static void between(Document from, Document to, List<Borrowing> borrowings) {
    for (Span copy : Sentences.in(to.witness())) {
      FoldedWords words = FoldedWords.of(copy.of(to.text()));
      for (Span origin : Sentences.in(from.witness())) {
        Pairing pairing = Pairing.of(FoldedWords.of(origin.of(from.text())), words);
        if (pairing.matched() > 4 && pairing.share() > 0.6) {
          borrowings.add(
              borrowing(new Passage(from, origin), new Passage(to, copy), pairing.share()));
        }
      }
    }
  }

  private static Borrowing borrowing(Passage from, Passage to, double share) {
    return new Borrowing(
        from,
        to,
        Borrowing.Kind.EDITED,
        share,
        0.9,
        List.of(),
        Borrowing.Direction.UNKNOWN,
        List.of());
  }
}
