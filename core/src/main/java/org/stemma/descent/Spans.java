package org.stemma.descent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.stemma.text.Document;
import org.stemma.text.Span;

/// Sums over spans of one text.
final class Spans {

  private Spans() {}

  /// Units that at least one of the spans covers.
  static int covered(Collection<Span> spans) {
    int covered = 0;
    int end = 0;
    for (Span span : spans.stream().sorted().toList()) {
      covered += Math.max(0, span.end() - Math.max(end, span.begin()));
      end = Math.max(end, span.end());
    }
    return covered;
  }

  /// Share of a document's text that the spans cover, in [0, 1].
  static double share(Document document, Collection<Span> spans) {
    int length = document.text().length();
    return length == 0 ? 0 : (double) covered(spans) / length;
  }

  /// The same units in as few spans as can be: sorted, none touching another.
  static List<Span> merged(Collection<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      if (!merged.isEmpty() && span.begin() <= merged.getLast().end()) {
        merged.add(merged.removeLast().cover(span));
      } else {
        merged.add(span);
      }
    }
    return List.copyOf(merged);
  }

  /// True when the spans cover at least half of `span`.
  static boolean coverHalf(Span span, Collection<Span> spans) {
    List<Span> inside =
        spans.stream()
            .filter(span::overlaps)
            .map(other ->
                new Span(Math.max(span.begin(), other.begin()), Math.min(span.end(), other.end())))
            .toList();
    return 2 * covered(inside) >= span.length();
  }
}
