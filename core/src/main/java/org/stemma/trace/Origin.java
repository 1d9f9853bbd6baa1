package org.stemma.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.text.Span;

/// Documents that have the same words of one text, and so have them by one way, whoever was the first: what thirty outlets printed
/// of one agency's report has one origin for the reader, not thirty.
///
/// Passages are folded, the longest first: one that lies in a longer one, with half of its length at least, is of its origin. Then
/// two origins are one if half of all their documents are in both, as when each outlet cut another sentence out of the middle. A
/// document that shares two passages with unlike company stands in two origins.
///
/// @param spans of the text asked about, the longest of each place, in order; not empty
/// @param holders ids of the documents, in the order given; not empty
public record Origin(List<Span> spans, List<String> holders) {

  public Origin {
    spans = List.copyOf(spans);
    holders = List.copyOf(holders);
  }

  /// Folds what documents share with one text into origins, in order of place. Cost: passages times origins.
  ///
  /// @param shared spans of the text that is asked about, by the id of the document that shares them
  public static List<Origin> of(Map<String, ? extends Collection<Span>> shared) {
    List<Held> all = new ArrayList<>();
    shared.forEach((id, spans) -> spans.forEach(span -> all.add(new Held(span, id))));
    all.sort(
        Comparator.comparingInt((Held held) -> -held.span.length())
            .thenComparing(held -> held.span));
    List<Fold> folds = new ArrayList<>();
    for (Held held : all) {
      fold(folds, held).holders.add(held.id);
    }
    return joined(folds).stream()
        .map(fold -> fold.origin(shared.keySet()))
        .sorted(Comparator.comparing(origin -> origin.spans.getFirst()))
        .toList();
  }

  private static Fold fold(List<Fold> folds, Held held) {
    for (Fold fold : folds) {
      if (fold.takes(held.span)) {
        return fold;
      }
    }
    Fold fold = new Fold(List.of(held.span), new HashSet<>());
    folds.add(fold);
    return fold;
  }

  private static List<Fold> joined(List<Fold> folds) {
    List<Fold> joined = new ArrayList<>();
    for (Fold fold : folds) {
      int at = 0;
      while (at < joined.size() && !joined.get(at).hasCompanyOf(fold)) {
        at++;
      }
      if (at < joined.size()) {
        joined.set(at, joined.get(at).and(fold));
      } else {
        joined.add(fold);
      }
    }
    return joined;
  }

  private record Held(Span span, String id) {}

  private record Fold(List<Span> spans, Set<String> holders) {

    boolean takes(Span other) {
      Span longest = spans.getFirst();
      int shared = Math.min(longest.end(), other.end()) - Math.max(longest.begin(), other.begin());
      return 2 * shared >= other.length();
    }

    /// Whether half of the documents of the two are in both.
    boolean hasCompanyOf(Fold other) {
      long both = other.holders.stream().filter(holders::contains).count();
      return 2 * both >= holders.size() + other.holders.size() - both;
    }

    Fold and(Fold other) {
      List<Span> allSpans = new ArrayList<>(spans);
      allSpans.addAll(other.spans);
      Set<String> allHolders = new HashSet<>(holders);
      allHolders.addAll(other.holders);
      return new Fold(allSpans, allHolders);
    }

    Origin origin(Set<String> order) {
      return new Origin(
          spans.stream().sorted().toList(), order.stream().filter(holders::contains).toList());
    }
  }
}
