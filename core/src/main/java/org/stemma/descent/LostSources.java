package org.stemma.descent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Borrowing.Direction;
import org.stemma.reuse.Evidence;
import org.stemma.text.Document;
import org.stemma.text.Span;

/// Infers sources that are not among the documents.
///
/// Two documents of unknown direction share passages that no earlier document has. Either may have them from the other, unless
/// each holds passages of an earlier document that the other lacks: then neither can be made from the other alone, and what
/// they share beyond the earlier ones came from a third that is lost. The lost source in turn descends from an earlier
/// document when both agree in a changed reading against it ([Slip]).
///
/// Pairs that have a document in common have one lost source. A case for one is the smallest that explains what is seen; there
/// may have been several.
final class LostSources {

  private LostSources() {}

  /// A source that no document is.
  ///
  /// @param children the edges to the documents that have it for a source, by their ids
  /// @param parents the edges from documents that it descends from
  record Lost(String id, Map<String, Stemma.Edge> children, List<Stemma.Edge> parents) {}

  static List<Lost> among(List<Document> documents, List<Borrowing> borrowings, List<Slip> slips) {
    Received received = new Received(borrowings);
    Map<String, Map<String, List<Span>>> taken = taken(borrowings);
    List<Set<Kin>> groups = new ArrayList<>();
    for (Kin pair : Kin.of(borrowings)) {
      if (pair.borrowings().getFirst().direction() == Direction.UNKNOWN) {
        Kin own = own(pair, received);
        if (!own.borrowings().isEmpty()
            && hasFurther(own.a(), own.b(), taken)
            && hasFurther(own.b(), own.a(), taken)) {
          join(groups, own);
        }
      }
    }
    List<Lost> lost = new ArrayList<>();
    for (Set<Kin> group : groups) {
      lost.add(lost(documents, group, borrowings, slips, lost.size() + 1));
    }
    return lost;
  }

  /// The passages of a pair that neither has from an earlier document.
  private static Kin own(Kin pair, Received received) {
    return new Kin(
        pair.a(),
        pair.b(),
        pair.borrowings().stream()
            .filter(b -> !received.has(b.from()) && !received.has(b.to()))
            .toList());
  }

  /// What each document has of each earlier one, in the text of the earlier one: by the id of the later, then of the earlier.
  private static Map<String, Map<String, List<Span>>> taken(List<Borrowing> borrowings) {
    Map<String, Map<String, List<Span>>> taken = new HashMap<>();
    for (Borrowing borrowing : borrowings) {
      if (Stemmata.isKnown(borrowing)) {
        taken
            .computeIfAbsent(borrowing.to().document().id(), id -> new HashMap<>())
            .computeIfAbsent(borrowing.from().document().id(), id -> new ArrayList<>())
            .add(borrowing.from().span());
      }
    }
    return taken;
  }

  /// True when `one` has a passage of an earlier document that `other` does not have.
  private static boolean hasFurther(
      Document one, Document other, Map<String, Map<String, List<Span>>> taken) {
    Map<String, List<Span>> ofOther = taken.getOrDefault(other.id(), Map.of());
    return taken.getOrDefault(one.id(), Map.of()).entrySet().stream()
        .anyMatch(entry -> {
          List<Span> theirs = ofOther.getOrDefault(entry.getKey(), List.of());
          return entry.getValue().stream().anyMatch(span -> !Spans.coverHalf(span, theirs));
        });
  }

  private static void join(List<Set<Kin>> groups, Kin pair) {
    Set<Kin> joined = new LinkedHashSet<>(List.of(pair));
    groups.removeIf(group -> {
      boolean meets = group.stream().anyMatch(k -> k.has(pair.a()) || k.has(pair.b()));
      return meets && joined.addAll(group);
    });
    groups.add(joined);
  }

  private static Lost lost(
      List<Document> documents,
      Set<Kin> group,
      List<Borrowing> borrowings,
      List<Slip> slips,
      int number) {
    String id = name(documents, number);
    Map<String, List<Span>> shared = new LinkedHashMap<>();
    Map<String, Document> children = new LinkedHashMap<>();
    for (Kin pair : group) {
      for (Document child : List.of(pair.a(), pair.b())) {
        children.put(child.id(), child);
        shared.computeIfAbsent(child.id(), key -> new ArrayList<>()).addAll(pair.in(child));
      }
    }
    List<Evidence> evidence = evidence(group, children.keySet(), slips);
    Map<String, Stemma.Edge> edges = new LinkedHashMap<>();
    for (Document child : children.values()) {
      double share = Spans.share(child, shared.getOrDefault(child.id(), List.of()));
      edges.put(child.id(), new Stemma.Edge(id, child.id(), share, evidence));
    }
    return new Lost(id, edges, parents(id, children.keySet(), borrowings, slips));
  }

  /// A name that no document has.
  static String name(List<Document> documents, int number) {
    Set<String> ids = documents.stream().map(Document::id).collect(Collectors.toSet());
    String id = "lost-" + number;
    while (ids.contains(id)) {
      id = id + "~";
    }
    return id;
  }

  private static List<Evidence> evidence(Set<Kin> group, Set<String> children, List<Slip> slips) {
    List<Evidence> evidence = new ArrayList<>();
    for (Kin pair : group) {
      pair.borrowings()
          .forEach(b -> evidence.add(new Evidence("in no earlier document", b.to().text())));
    }
    for (Slip slip : slips) {
      if (sharedBy(slip, children)) {
        evidence.add(new Evidence("shared reading", slip.text()));
      }
    }
    return List.copyOf(evidence);
  }

  private static boolean sharedBy(Slip slip, Set<String> children) {
    return slip.against() != null && slip.in().stream().filter(children::contains).count() >= 2;
  }

  /// Documents that are earlier than all children, and against which the children agree in a reading.
  private static List<Stemma.Edge> parents(
      String id, Set<String> children, List<Borrowing> borrowings, List<Slip> slips) {
    Map<String, List<Evidence>> readings = new LinkedHashMap<>();
    for (Slip slip : slips) {
      Slip.Reading against = slip.against();
      if (against != null && sharedBy(slip, children)) {
        for (String earlier : against.in()) {
          if (isEarlier(earlier, children, borrowings)) {
            readings
                .computeIfAbsent(earlier, key -> new ArrayList<>())
                .add(new Evidence("shared reading", slip.text() + " against " + against.text()));
          }
        }
      }
    }
    List<Stemma.Edge> edges = new ArrayList<>();
    readings.forEach((earlier, why) -> edges.add(new Stemma.Edge(earlier, id, 0, why)));
    return edges;
  }

  private static boolean isEarlier(
      String document, Set<String> children, List<Borrowing> borrowings) {
    Set<String> later =
        borrowings.stream()
            .filter(Stemmata::isKnown)
            .filter(b -> b.from().document().id().equals(document))
            .map(b -> b.to().document().id())
            .collect(Collectors.toSet());
    return later.stream().filter(children::contains).count() >= 2;
  }
}
