package org.stemma.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stemma.text.BlockKind;
import org.stemma.text.Span;

/// Judges how much a unit's change matters, and says why.
///
/// A whole unit that came or went is judged by what it is; a unit that stayed by the heaviest of its changed words
/// ([Weighed]). Lines of dates and counters weigh [Weight#DATING] whatever digits change in them; everywhere else a changed
/// digit is substance. English word lists; in other languages names, numbers and quotation marks are still seen.
final class Weighing {

  private final Set<String> olderNames;
  private final Set<String> newerNames;

  Weighing(String older, String newer) {
    olderNames = Marked.nameWords(older);
    newerNames = Marked.nameWords(newer);
  }

  /// Why a unit that only one side has matters; at least one reason.
  List<Reason> ofWhole(Variant.Unit unit, BlockKind kind, String text) {
    return switch (unit) {
      case HEADLINE, STANDFIRST -> List.of(new Reason(Weight.SUBSTANCE, unit.label()));
      case BYLINE -> List.of(new Reason(Weight.SUBSTANCE, "name in the byline"));
      case DATE -> List.of(new Reason(Weight.DATING, DateLines.kind(text).orElse("date")));
      case PARAGRAPH, SENTENCE -> List.of(ofRunningText(kind, text));
    };
  }

  private static Reason ofRunningText(BlockKind kind, String text) {
    if (kind == BlockKind.CORRECTION || Admissions.isNote(text)) {
      return new Reason(Weight.SUBSTANCE, "correction");
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return new Reason(Weight.TYPOGRAPHY, "marks");
    }
    boolean line = kind != BlockKind.PARAGRAPH && kind != BlockKind.QUOTATION;
    return new Reason(Weight.SUBSTANCE, line ? "whole " + kind.label() : "whole sentence");
  }

  /// Why the changes inside a unit matter; empty when only white space differs.
  List<Reason> ofWords(
      Variant.Unit unit, BlockKind kind, String older, String newer, List<WordRun> words) {
    List<Reason> reasons = new ArrayList<>();
    if (unit == Variant.Unit.DATE) {
      reasons.add(new Reason(Weight.DATING, DateLines.kind(newer).orElse("date")));
      return reasons;
    }
    Marked from = new Marked(older, olderNames);
    Marked to = new Marked(newer, newerNames);
    int olderAt = 0;
    int newerAt = 0;
    for (int i = 0; i < words.size(); i++) {
      WordRun run = words.get(i);
      int omitted = run.sign() == WordRun.Sign.ADDED ? 0 : run.text().length();
      int added = run.sign() == WordRun.Sign.OMITTED ? 0 : run.text().length();
      boolean exchanged = run.sign() == WordRun.Sign.OMITTED && isAdded(words, i + 1);
      if (exchanged) {
        added = words.get(++i).text().length();
      }
      if (run.sign() != WordRun.Sign.KEPT) {
        Span old = new Span(olderAt, olderAt + omitted);
        Span young = new Span(newerAt, newerAt + added);
        reasons.addAll(new Weighed(from, to, old, young).reasons());
      }
      olderAt += omitted;
      newerAt += added;
    }
    return withUnit(unit, kind, newer, reasons);
  }

  private static boolean isAdded(List<WordRun> words, int at) {
    return at < words.size() && words.get(at).sign() == WordRun.Sign.ADDED;
  }

  /// What changes in a headline, a byline or a correction is substance by its place, unless it is typography.
  private static List<Reason> withUnit(
      Variant.Unit unit, BlockKind kind, String newer, List<Reason> reasons) {
    if (Reason.heaviest(reasons) == Weight.TYPOGRAPHY) {
      return reasons;
    }
    if (unit == Variant.Unit.HEADLINE) {
      reasons.addFirst(new Reason(Weight.SUBSTANCE, "headline"));
    } else if (unit == Variant.Unit.BYLINE) {
      reasons.addFirst(new Reason(Weight.SUBSTANCE, "name in the byline"));
    } else if (kind == BlockKind.CORRECTION || Admissions.isNote(newer)) {
      reasons.addFirst(new Reason(Weight.SUBSTANCE, "correction"));
    }
    return reasons;
  }
}
