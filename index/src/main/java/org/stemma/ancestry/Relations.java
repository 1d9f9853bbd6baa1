package org.stemma.ancestry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.ancestry.Versions.Place;
import org.stemma.collate.Words;
import org.stemma.descent.Directions;
import org.stemma.descent.Times;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Borrowing.Direction;
import org.stemma.reuse.Evidence;
import org.stemma.reuse.Passage;
import org.stemma.store.Article;
import org.stemma.store.Outlet;
import org.stemma.text.Document;
import org.stemma.text.PageTime;
import org.stemma.text.Span;
import org.stemma.trace.Origin;
import org.stemma.trace.Share;

/// Collects passages that a text shares, then judges them together: a compilation or a rewriter's habit is seen in many only.
final class Relations {
  private final Document text;
  private final List<Undirected> all = new ArrayList<>();
  private final Map<String, PageTime> times = new HashMap<>();
  private final Map<String, Document> documents = new LinkedHashMap<>();

  /// @param text that is asked about; of an article its newest version
  Relations(Document text) {
    this.text = text;
    documents.put(text.id(), text);
    PageTime claimed = text.witness().publishedAt();
    if (claimed != null) {
      times.put(text.id(), claimed);
    }
  }

  private record Undirected(
      Borrowing borrowing,
      @Nullable Span now,
      Article article,
      Outlet outlet,
      @Nullable Stay stayHere,
      Stay stayThere) {}

  /// What is known of a passage beside where it stands.
  record Kind(
      Borrowing.Kind kind, double containment, double confidence, List<Evidence> evidence) {}

  /// A passage of the text itself.
  void add(Versions other, Place there, Passage here, Kind kind) {
    add(other, there, here, here.span(), null, kind);
  }

  /// A passage of the article that is asked about.
  void add(Versions other, Place there, Place here, Kind kind) {
    remember(here);
    add(other, there, here.passage(), here.now(), here.stay(), kind);
  }

  private void add(
      Versions other,
      Place there,
      Passage here,
      @Nullable Span now,
      @Nullable Stay stayHere,
      Kind kind) {
    remember(there);
    Borrowing borrowing =
        new Borrowing(
            there.passage(),
            here,
            kind.kind,
            kind.containment,
            kind.confidence,
            Words.between(there.passage().text(), here.text()),
            Direction.UNKNOWN,
            kind.evidence);
    Undirected added =
        new Undirected(borrowing, now, other.article(), other.outlet(), stayHere, there.stay());
    if (all.stream().noneMatch(known -> isPartOf(added, known))) {
      all.removeIf(known -> isPartOf(known, added));
      all.add(added);
    }
  }

  private void remember(Place place) {
    Document document = place.book().document();
    documents.putIfAbsent(document.id(), document);
    times.put(document.id(), place.stay().time());
  }

  /// Later versions of either article may have brought the same passage again, longer or shorter.
  private static boolean isPartOf(Undirected part, Undirected whole) {
    if (part.article.id() != whole.article.id()) {
      return false;
    }
    if (part.now != null && whole.now != null) {
      return whole.now.contains(part.now);
    }
    return whole.borrowing.to().text().contains(part.borrowing.to().text());
  }

  /// All of it, judged.
  Lineage lineage() {
    Times known = document -> times.get(document.id());
    List<Borrowing> undirected = all.stream().map(Undirected::borrowing).toList();
    Map<List<Object>, Borrowing> judged = new HashMap<>();
    for (Borrowing borrowing : Directions.judge(undirected, known)) {
      judged.put(key(borrowing.from(), borrowing.to()), borrowing);
      judged.put(key(borrowing.to(), borrowing.from()), borrowing);
    }
    List<Relation> relations = new ArrayList<>();
    Map<String, List<Span>> shared = new LinkedHashMap<>();
    for (Undirected one : all) {
      Borrowing borrowing =
          judged.getOrDefault(key(one.borrowing.from(), one.borrowing.to()), one.borrowing);
      relations.add(relation(one, borrowing));
      List<Span> spans =
          shared.computeIfAbsent(Long.toString(one.article.id()), any -> new ArrayList<>());
      if (one.now != null) {
        spans.add(one.now);
      }
    }
    return new Lineage(
        relations,
        shared.size(),
        Origin.of(shared),
        share(),
        undirected,
        List.copyOf(documents.values()),
        known);
  }

  private static Relation relation(Undirected one, Borrowing judged) {
    Passage there = one.borrowing.from();
    boolean isTurned = !judged.from().equals(there);
    Relation.Order order =
        judged.direction() == Direction.UNKNOWN
            ? Relation.Order.UNKNOWN
            : isTurned ? Relation.Order.HERE_FIRST : Relation.Order.THERE_FIRST;
    return new Relation(
        judged,
        order,
        one.borrowing.to(),
        there,
        one.now,
        one.article,
        one.outlet,
        one.stayHere,
        one.stayThere);
  }

  private double share() {
    List<Borrowing> now = new ArrayList<>();
    for (Undirected one : all) {
      if (one.now != null && !one.now.isEmpty()) {
        Borrowing borrowing = one.borrowing;
        now.add(
            new Borrowing(
                borrowing.from(),
                new Passage(text, one.now),
                borrowing.kind(),
                borrowing.containment(),
                borrowing.confidence(),
                List.of(),
                Direction.UNKNOWN,
                List.of()));
      }
    }
    return Share.of(List.of(text), now).getFirst().all();
  }

  private static List<Object> key(Passage one, Passage other) {
    return List.of(one.document().id(), one.span(), other.document().id(), other.span());
  }
}
