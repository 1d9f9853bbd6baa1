package org.stemma.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stemma.story.Traced.Borrowed;

/// Borrowings against the gold: what is found, whole and in one piece, with its kind, words and direction, and that nothing
/// is reported that is not there.
final class BorrowingScore {

  /// The least share of a reported passage's words, on both sides, that stand in passages the two documents really share.
  private static final double MOSTLY = 0.5;

  /// The same for a passage that is exact: a word or two too many at an end are no harm.
  private static final double ALL = 0.9;

  private final JsonNode gold;
  private final Traced traced;
  private final Measures measures;
  private final List<Alike> borrowings;
  private final List<Alike> siblings;

  private BorrowingScore(JsonNode gold, Traced traced, Measures measures) {
    this.gold = gold;
    this.traced = traced;
    this.measures = measures;
    this.borrowings = Alike.borrowings(gold, traced);
    this.siblings = Alike.siblings(gold, traced);
  }

  static void score(JsonNode gold, JsonNode output, Measures measures) {
    measures.expect(
        "borrowing.found",
        "borrowing.true",
        "borrowing.exact",
        "borrowing.in one piece",
        "borrowing.kind",
        "borrowing.words",
        "direction.right",
        "direction.not wrong",
        "direction.how it is known",
        "direction.siblings not claimed");
    BorrowingScore score = new BorrowingScore(gold, new Traced(output), measures);
    score.borrowings.forEach(score::find);
    score.traced.borrowings().forEach(score::believe);
    score.keepApart();
    score.offsets();
  }

  private void find(Alike row) {
    Optional<Borrowed> found =
        traced.borrowings().stream().filter(it -> row.isFoundBy(it, traced)).findFirst();
    List<Borrowed> pieces =
        traced.borrowings().stream().filter(it -> row.isTouchedBy(it, traced)).toList();
    measures.count("borrowing.found", found.isPresent(), row.label() + "\n    reported: " + pieces);
    if (!pieces.isEmpty()) {
      measures.count(
          "borrowing.in one piece", pieces.size() == 1, row.label() + "\n    reported: " + pieces);
    }
    found.ifPresent(it -> judge(row, it));
  }

  private void judge(Alike row, Borrowed found) {
    String miss = row.label() + "\n    reported: " + found;
    measures.count("borrowing.kind", isOfKind(found), miss);
    if (!row.words().isEmpty()) {
      boolean namesAll =
          Json.each(row.words())
              .filter(swap -> !row.isAtAnEnd(swap))
              .allMatch(swap -> names(found, row, swap));
      measures.count(
          "borrowing.words", namesAll, miss + "\n    " + row.words() + " in " + found.runs());
    }
    boolean claims = found.claimsDirection();
    boolean forward = found.from().id().equals(row.fromId());
    boolean known = !row.direction().equals("unknown");
    measures.count("direction.right", known ? claims && forward : !claims, miss);
    measures.count("direction.not wrong", !claims || (known && forward), miss);
    measures.count("direction.how it is known", found.direction().equals(row.direction()), miss);
  }

  /// The same words are verbatim wherever the report begins and ends.
  private boolean isOfKind(Borrowed found) {
    boolean sameWords =
        Wording.foldedWords(found.from().text()).equals(Wording.foldedWords(found.to().text()));
    return found.kind().equals("verbatim") == sameWords
        && (sameWords || kinds(found).contains(found.kind()));
  }

  /// A report may hold several neighbouring sentences: its kind is that of any that was changed, and verbatim when none was.
  private Set<String> kinds(Borrowed found) {
    Set<String> kinds = new TreeSet<>();
    borrowings.stream()
        .filter(row -> row.isFoundBy(found, traced))
        .forEach(row -> kinds.add(row.kind()));
    if (kinds.size() > 1) {
      kinds.remove("verbatim");
    }
    return kinds;
  }

  private static boolean names(Borrowed found, Alike row, JsonNode swap) {
    boolean forward = found.from().id().equals(row.fromId());
    List<String> gone = Runs.words(found.runs(), forward ? "-" : "+");
    List<String> come = Runs.words(found.runs(), forward ? "+" : "-");
    return gone.containsAll(Wording.folded(swap.path(0).asText()))
        && come.containsAll(Wording.folded(swap.path(1).asText()));
  }

  private void believe(Borrowed reported) {
    List<Alike> pair =
        Stream.concat(borrowings.stream(), siblings.stream())
            .filter(row -> row.isOfPair(reported))
            .toList();
    boolean touches = pair.stream().anyMatch(row -> row.isTouchedBy(reported, traced));
    double within =
        Math.min(
            within(pair, reported, reported.from().id()),
            within(pair, reported, reported.to().id()));
    measures.count("borrowing.true", touches && within >= MOSTLY, reported.toString());
    measures.count("borrowing.exact", touches && within >= ALL, within + ": " + reported);
    boolean onlySiblings =
        siblings.stream().anyMatch(row -> row.isTouchedBy(reported, traced))
            && borrowings.stream().noneMatch(row -> row.isTouchedBy(reported, traced));
    if (onlySiblings) {
      boolean claimed =
          reported.direction().equals("stated") || reported.direction().equals("inferred");
      measures.count("direction.siblings not claimed", !claimed, reported.toString());
    }
  }

  /// The share of a reported passage's words that stand in passages the two documents really share.
  private double within(List<Alike> pair, Borrowed reported, String id) {
    return traced
        .wording(id)
        .coveredByAny(
            reported.in(id),
            pair.stream().map(row -> row.fromId().equals(id) ? row.from() : row.to()).toList());
  }

  /// What shares only names and set phrases is not reported, and nobody is made to borrow or lend who does not. Two siblings
  /// in the order of their dates are neither lending nor borrowing.
  private void keepApart() {
    for (JsonNode pair : gold.path("not_borrowed")) {
      String a = pair.path("documents").path(0).asText();
      String b = pair.path("documents").path(1).asText();
      count("borrowing.set phrases kept apart", reported(it -> it.isBetween(a, b)), a + ", " + b);
    }
    List<Borrowed> claims =
        reported(it ->
            it.claimsDirection()
                && siblings.stream().noneMatch(row -> row.isTouchedBy(it, traced)));
    for (String id : Json.strings(gold.path("borrow_nothing"))) {
      count(
          "borrowing.nothing by the original",
          claims.stream().filter(it -> it.to().id().equals(id)).toList(),
          id);
    }
    for (String id : Json.strings(gold.path("lend_nothing"))) {
      count(
          "borrowing.nothing from the childless",
          claims.stream().filter(it -> it.from().id().equals(id)).toList(),
          id);
    }
  }

  private List<Borrowed> reported(Predicate<Borrowed> which) {
    return traced.borrowings().stream().filter(which).toList();
  }

  private void count(String measure, List<Borrowed> wrong, String who) {
    measures.count(measure, !traced.isEmpty() && wrong.isEmpty(), who + ": " + wrong);
  }

  private void offsets() {
    traced
        .borrowings()
        .forEach(it ->
            measures.count(
                "borrowing.offsets",
                traced.isSlice(it.from()) && traced.isSlice(it.to()),
                it.toString()));
  }
}
