package org.stemma.descent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Passage;
import org.stemma.text.Document;
import org.stemma.text.Span;

/// Finds readings that show kinship.
///
/// 1. *Errors carried along*: a misspelt word ([Misspellings]) or damage ([Damage]) that stands in both passages of a
///    borrowing.
/// 2. *Readings shared against the first*: two or more documents changed one place of an earlier text into the same words.
///    That two share what the first had shows nothing, so only places are read whose first reading is known, by the
///    direction of the borrowings.
public final class Slips {

  private Slips() {}

  /// Errors first, then shared readings, each in the order of the borrowings.
  ///
  /// @param documents all, in input order, which is the order of the ids in a slip
  /// @param borrowings judged
  public static List<Slip> among(List<Document> documents, List<Borrowing> borrowings) {
    List<Slip> slips = new ArrayList<>(errors(documents, borrowings));
    slips.addAll(sharedReadings(documents, borrowings));
    return List.copyOf(slips);
  }

  private static List<Slip> errors(List<Document> documents, List<Borrowing> borrowings) {
    Misspellings misspellings = new Misspellings(documents, borrowings);
    Map<List<Object>, Set<String>> found = new HashMap<>();
    Map<String, Set<String>> holders = new LinkedHashMap<>();
    for (Borrowing borrowing : borrowings) {
      Set<String> errors = new LinkedHashSet<>(errors(borrowing.to(), misspellings, found));
      errors.retainAll(errors(borrowing.from(), misspellings, found));
      for (String error : errors) {
        Set<String> in = holders.computeIfAbsent(error, key -> new LinkedHashSet<>());
        in.add(borrowing.from().document().id());
        in.add(borrowing.to().document().id());
      }
    }
    List<Slip> slips = new ArrayList<>();
    holders.forEach((error, in) ->
        slips.add(
            new Slip(error, ordered(documents, in), corrected(documents, borrowings, error))));
    return slips;
  }

  /// @param found what was found before, by document and place
  private static Set<String> errors(
      Passage passage, Misspellings misspellings, Map<List<Object>, Set<String>> found) {
    return found.computeIfAbsent(
        List.of(passage.document().id(), passage.span()),
        key -> {
          Set<String> errors = new LinkedHashSet<>(misspellings.in(passage.text()));
          errors.addAll(Damage.in(passage.text()));
          return errors;
        });
  }

  /// What others read in the place of an error.
  private static Slip.@Nullable Reading corrected(
      List<Document> documents, List<Borrowing> borrowings, String error) {
    Map<String, Set<String>> readings = new LinkedHashMap<>();
    for (Borrowing borrowing : borrowings) {
      for (Change change : Change.in(borrowing)) {
        if (change.fromWords().equals(List.of(error)) && change.isSwap()) {
          readings
              .computeIfAbsent(
                  text(borrowing.to().document(), change.to()), key -> new LinkedHashSet<>())
              .add(borrowing.to().document().id());
        } else if (change.toWords().equals(List.of(error)) && change.isSwap()) {
          readings
              .computeIfAbsent(
                  text(borrowing.from().document(), change.from()), key -> new LinkedHashSet<>())
              .add(borrowing.from().document().id());
        }
      }
    }
    return readings.entrySet().stream()
        .findFirst()
        .map(entry -> new Slip.Reading(entry.getKey(), ordered(documents, entry.getValue())))
        .orElse(null);
  }

  private static String text(Document document, Span span) {
    return span.of(document.text());
  }

  private static List<Slip> sharedReadings(List<Document> documents, List<Borrowing> borrowings) {
    Map<Place, SharedReading> shared = new LinkedHashMap<>();
    for (Borrowing borrowing : Received.firstHand(borrowings)) {
      for (Change change : Change.in(borrowing)) {
        if (change.isSwap() && !isSameLetters(change)) {
          Place place =
              new Place(
                  borrowing.from().document().id(),
                  change.from().begin(),
                  String.join(" ", change.toWords()));
          shared
              .computeIfAbsent(place, key -> new SharedReading(borrowing, change))
              .in
              .add(borrowing.to().document().id());
        }
      }
    }
    List<Slip> slips = new ArrayList<>();
    for (SharedReading reading : shared.values()) {
      if (reading.in.size() >= 2) {
        Slip slip = reading.slip(documents, borrowings);
        if (!slips.contains(slip)) {
          slips.add(slip);
        }
      }
    }
    return slips;
  }

  /// True for words that were only cut otherwise: `cannot` and `can not`.
  private static boolean isSameLetters(Change change) {
    return String.join("", change.fromWords()).equals(String.join("", change.toWords()));
  }

  static List<String> ordered(List<Document> documents, Set<String> ids) {
    return documents.stream().map(Document::id).filter(ids::contains).toList();
  }

  /// A place of the first text and what it was changed into.
  private record Place(String document, int begin, String reading) {}

  /// A changed reading and who has it.
  private static final class SharedReading {
    private final Borrowing borrowing;
    private final Change change;
    private final Set<String> in = new LinkedHashSet<>();

    SharedReading(Borrowing borrowing, Change change) {
      this.borrowing = borrowing;
      this.change = change;
    }

    Slip slip(List<Document> documents, List<Borrowing> borrowings) {
      Document first = borrowing.from().document();
      Set<String> against = new LinkedHashSet<>();
      against.add(first.id());
      for (Borrowing other : borrowings) {
        boolean sameText =
            other.from().document().id().equals(first.id())
                && other.from().span().contains(change.from())
                && !in.contains(other.to().document().id());
        if (sameText
            && Change.in(other).stream().noneMatch(c -> c.from().overlaps(change.from()))) {
          against.add(other.to().document().id());
        }
      }
      String reading = InContext.around(borrowing.to(), change.to());
      String firstReading = InContext.around(borrowing.from(), change.from());
      return new Slip(
          reading,
          ordered(documents, in),
          new Slip.Reading(firstReading, ordered(documents, against)));
    }
  }
}
