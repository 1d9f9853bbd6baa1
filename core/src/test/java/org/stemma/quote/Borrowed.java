package org.stemma.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Map<Span, FoldedWords> origins = sentences(from);
    sentences(to)
        .forEach((copy, words) ->
            origins.forEach((origin, there) -> {
              Pairing pairing = Pairing.of(there, words);
              if (pairing.matched() > 4 && pairing.share() > 0.6) {
                borrowings.add(
                    borrowing(new Passage(from, origin), new Passage(to, copy), pairing.share()));
              }
            }));
  }

  private static Map<Span, FoldedWords> sentences(Document document) {
    Map<Span, FoldedWords> sentences = new LinkedHashMap<>();
    for (Span sentence : Sentences.in(document.witness())) {
      sentences.put(sentence, FoldedWords.of(sentence.of(document.text())));
    }
    return sentences;
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
