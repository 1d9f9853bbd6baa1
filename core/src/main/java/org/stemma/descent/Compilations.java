package org.stemma.descent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Passage;
import org.stemma.text.Document;
import org.stemma.text.Span;

/// Tells a text that was put together from several others.
///
/// A compiled text holds passages of one document and further ones of another. That alone is symmetrical, since an original
/// that two others took different parts of looks the same. What breaks the tie: most of a compiled text stands elsewhere and
/// little of its source does; or the source is known, by date or credit, as one that others come after, and the compiled text
/// is not. Nothing is said of a source that has the shared passages from elsewhere.
final class Compilations {

  /// Share of a compiled text that stands elsewhere, and how many times the share of its source that is.
  private static final double MUCH = 0.25;

  private static final double TIMES = 1.5;

  private final Map<String, List<Kin>> pairs = new HashMap<>();
  private final Map<String, Double> shares = new HashMap<>();
  private final Received received;
  private final Set<String> origins;

  /// @param all pairs that share anything
  /// @param judged all borrowings, with the directions that are known so far
  Compilations(List<Kin> all, List<Borrowing> judged) {
    for (Kin pair : all) {
      pairs.computeIfAbsent(pair.a().id(), id -> new ArrayList<>()).add(pair);
      pairs.computeIfAbsent(pair.b().id(), id -> new ArrayList<>()).add(pair);
    }
    received = new Received(judged);
    origins =
        Received.firstHand(judged).stream()
            .map(borrowing -> borrowing.from().document().id())
            .collect(Collectors.toSet());
  }

  /// Why `document` is thought to be put together from `source` and others; empty when it is not.
  Optional<String> isMadeOf(Document document, Document source) {
    double share = share(document);
    double sourceShare = share(source);
    boolean tells =
        share >= TIMES * sourceShare
            || (origins.contains(source.id()) && !origins.contains(document.id()));
    if (share < MUCH || !tells || !isFirstHand(document, source)) {
      return Optional.empty();
    }
    return other(document, source)
        .map(other ->
            String.format(
                Locale.ROOT,
                "%.0f %% of %s stands elsewhere, some of it in %s and not in %s;"
                    + " of %s it is %.0f %%",
                100 * share,
                document.id(),
                other.id(),
                source.id(),
                source.id(),
                100 * sourceShare));
  }

  /// True when the source has some of what they share from no other: else the two may be copies of one text.
  private boolean isFirstHand(Document document, Document source) {
    return of(document)
        .filter(pair -> pair.has(source))
        .flatMap(pair -> pair.in(source).stream())
        .anyMatch(span -> !received.has(new Passage(source, span)));
  }

  /// A third document that has passages of this one which the source does not have.
  private Optional<Document> other(Document document, Document source) {
    List<Span> ofSource =
        of(document)
            .filter(pair -> pair.has(source))
            .flatMap(pair -> pair.in(document).stream())
            .toList();
    return of(document)
        .filter(pair -> !pair.has(source))
        .filter(
            pair -> pair.in(document).stream().anyMatch(span -> !Spans.coverHalf(span, ofSource)))
        .map(pair -> pair.a().id().equals(document.id()) ? pair.b() : pair.a())
        .findFirst();
  }

  private double share(Document document) {
    return shares.computeIfAbsent(
        document.id(),
        id ->
            Spans.share(
                document, of(document).flatMap(pair -> pair.in(document).stream()).toList()));
  }

  private Stream<Kin> of(Document document) {
    return pairs.getOrDefault(document.id(), List.of()).stream();
  }
}
