package org.stemma.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Passage;
import org.stemma.text.Document;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// How much of a document stands elsewhere: words inside shared passages over all words of its running text. It says nothing
/// about who had them first.
///
/// @param id of the document
/// @param all share that stands in at least one of the others, in [0, 1]
/// @param by the same for each other document that shares something, by id, largest first
public record Share(String id, double all, Map<String, Double> by) {

  public Share {
    by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
  }

  /// One share a document, in the order of `documents`. Cost: linear in the texts and the borrowings.
  public static List<Share> of(List<Document> documents, List<Borrowing> borrowings) {
    Map<String, Map<String, List<Span>>> spans = new LinkedHashMap<>();
    for (Borrowing borrowing : borrowings) {
      collect(spans, borrowing.from(), borrowing.to());
      collect(spans, borrowing.to(), borrowing.from());
    }
    return documents.stream()
        .map(document -> of(document, spans.getOrDefault(document.id(), Map.of())))
        .toList();
  }

  private static void collect(
      Map<String, Map<String, List<Span>>> spans, Passage mine, Passage theirs) {
    spans
        .computeIfAbsent(mine.document().id(), id -> new LinkedHashMap<>())
        .computeIfAbsent(theirs.document().id(), id -> new ArrayList<>())
        .add(mine.span());
  }

  private static Share of(Document document, Map<String, List<Span>> spans) {
    if (spans.isEmpty()) {
      return new Share(document.id(), 0, Map.of());
    }
    Tokens tokens = Tokens.of(document.text());
    List<Span> everywhere = spans.values().stream().flatMap(List::stream).toList();
    Map<String, Double> by = new LinkedHashMap<>();
    spans.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), covered(tokens, entry.getValue())))
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(entry -> by.put(entry.getKey(), entry.getValue()));
    return new Share(document.id(), covered(tokens, everywhere), by);
  }

  /// Share of the words that begin inside one of the spans.
  private static double covered(Tokens tokens, List<Span> spans) {
    boolean[] inside = new boolean[tokens.size()];
    for (Span span : spans) {
      for (int i = tokens.firstFrom(span.begin());
          i < tokens.size() && tokens.begin(i) < span.end();
          i++) {
        inside[i] = true;
      }
    }
    int words = 0;
    int shared = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        words++;
        shared += inside[i] ? 1 : 0;
      }
    }
    return words == 0 ? 0 : (double) shared / words;
  }
}
