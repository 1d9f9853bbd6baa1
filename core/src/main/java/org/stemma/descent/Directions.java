package org.stemma.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Borrowing.Direction;
import org.stemma.text.PageTime;

/// Judges which of two documents that share passages had them first, and turns the borrowings round where needed.
///
/// In order of trust:
///
/// 1. *stated*: one text credits the other's outlet ([Credits]);
/// 2. *dated*: the times that both pages claim cannot be otherwise ([PageTime#isBefore]);
/// 3. *inferred*: signs in the texts, collected for the pair as a whole. Whole signs: damage that only one side has
///    ([Damage]); a text compiled from this one and others ([Compilations]); a swap of words that its outlet is
///    known for ([Habits]).
///    Half a sign: a speaker who is named in one text and dangles in the other ([Anchors]).
/// 4. *unknown*: less than one whole sign, or signs both ways, which are listed then.
///
/// That one document is earlier does not make it the source: two copies of one agency text are dated too. [Stemma] tells.
public final class Directions {

  /// Names of the rules that speak for a direction.
  static final Set<String> RULES =
      Set.of("credit", "date", "damage", "dangling speaker", "compilation", "habit");

  private static final double WHOLE = 1;
  private static final double HALF = 0.5;

  private Directions() {}

  /// The borrowings with their directions, `from` the earlier where one is known; the order of the pairs and of the passages
  /// of each pair is kept. All of one pair have one direction.
  ///
  /// @param borrowings undirected, `from` being what came first in the input
  public static List<Borrowing> judge(List<Borrowing> borrowings) {
    return judge(borrowings, Times.CLAIMED);
  }

  /// The same, by other times than those that the pages claim.
  public static List<Borrowing> judge(List<Borrowing> borrowings, Times times) {
    List<Kin> pairs = Kin.of(borrowings);
    List<Judged> judged = new ArrayList<>();
    for (Kin pair : pairs) {
      judged.add(new Judged(pair, plain(pair, times)));
    }
    Compilations compilations = new Compilations(pairs, applied(judged));
    judged.replaceAll(one ->
        one.judgement.isKnown() ? one : one.with(signs(one.pair, compilations, one.judgement)));
    Habits habits = Habits.of(applied(judged));
    judged.replaceAll(one ->
        one.judgement.isKnown() ? one : one.with(habits.judge(one.pair, one.judgement.reasons())));
    return applied(judged);
  }

  private static List<Borrowing> applied(List<Judged> judged) {
    return judged.stream().flatMap(one -> one.judgement.apply(one.pair).stream()).toList();
  }

  /// A pair and what is thought of it so far.
  private record Judged(Kin pair, Judgement judgement) {

    Judged with(Judgement better) {
      return new Judged(pair, better);
    }
  }

  /// What the texts say and the dates show.
  private static Judgement plain(Kin pair, Times times) {
    Signs credit = new Signs();
    Credits.in(pair.b(), pair.a()).ifPresent(line -> credit.forward("credit", line, WHOLE));
    Credits.in(pair.a(), pair.b()).ifPresent(line -> credit.backward("credit", line, WHOLE));
    Signs dates = new Signs();
    PageTime a = times.of(pair.a());
    PageTime b = times.of(pair.b());
    if (a != null && b != null && a.isBefore(b)) {
      dates.forward("date", a + " before " + b, WHOLE);
    } else if (a != null && b != null && b.isBefore(a)) {
      dates.backward("date", b + " before " + a, WHOLE);
    }
    if (credit.isEmpty()) {
      return dates.judgement(Direction.DATED);
    }
    Judgement stated = credit.judgement(Direction.STATED);
    return stated.isKnown() && dates.contradicts(stated)
        ? credit.and(dates).judgement(Direction.UNKNOWN)
        : stated;
  }

  private static Judgement signs(Kin pair, Compilations compilations, Judgement plain) {
    if (!plain.reasons().isEmpty()) {
      return plain;
    }
    Signs signs = new Signs();
    for (Borrowing borrowing : pair.borrowings()) {
      String from = borrowing.from().text();
      String to = borrowing.to().text();
      Damage.onlyIn(to, from).forEach(place -> signs.forward("damage", place, WHOLE));
      Damage.onlyIn(from, to).forEach(place -> signs.backward("damage", place, WHOLE));
      int inFrom = Anchors.pronoun(borrowing.from());
      int inTo = Anchors.pronoun(borrowing.to());
      if (inFrom >= 0 && inTo >= 0) {
        boolean named = Anchors.hasName(borrowing.from(), inFrom);
        boolean namedInCopy = Anchors.hasName(borrowing.to(), inTo);
        if (named && !namedInCopy) {
          signs.forward("dangling speaker", to, HALF);
        } else if (namedInCopy && !named) {
          signs.backward("dangling speaker", from, HALF);
        }
      }
    }
    compilations
        .isMadeOf(pair.b(), pair.a())
        .ifPresent(text -> signs.forward("compilation", text, WHOLE));
    compilations
        .isMadeOf(pair.a(), pair.b())
        .ifPresent(text -> signs.backward("compilation", text, WHOLE));
    return signs.judgement(Direction.INFERRED);
  }
}
