package org.stemma.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Side;
import org.stemma.collate.Variant;
import org.stemma.collate.Variant.Kind;
import org.stemma.collate.WordRun;
import org.stemma.collate.WordRun.Sign;
import org.stemma.page.view.DiffView.Piece;
import org.stemma.page.view.DiffView.Row;
import org.stemma.page.view.DiffView.State;
import org.stemma.text.Glimpse;
import org.stemma.text.Span;

/// A row while it is put together.
final class DiffRow {

  /// UTF-16 units by which a reader recognises what moved away.
  private static final int AWAY = 80;

  /// Reasons of a weight that are given; a paragraph rewritten whole has dozens.
  private static final int REASONS = 5;

  private final String kind;
  private int newerBlock = -1;
  private final List<Variant> variants = new ArrayList<>();

  /// Where it is now, for the place that a moved unit left; null for every other row.
  private final @Nullable DiffRow target;

  private final String text;
  private int number;

  /// @param kind of its block, for the stylesheet; or the name of a field
  DiffRow(String kind) {
    this(kind, null, "");
  }

  private DiffRow(String kind, @Nullable DiffRow target, String text) {
    this.kind = kind;
    this.target = target;
    this.text = text;
  }

  /// The place that a moved unit left.
  ///
  /// @param text that stood there
  static DiffRow away(DiffRow target, String text) {
    return new DiffRow(target.kind, target, Glimpse.begin(text, AWAY));
  }

  /// @param block index of its paragraph in the newer text; -1 when it has none there
  void add(Variant variant, int block) {
    variants.add(variant);
    newerBlock = Math.max(newerBlock, block);
  }

  void number(int number) {
    this.number = number;
  }

  /// Index of its paragraph in the newer text; -1 as long as it has none.
  int newerBlock() {
    return newerBlock;
  }

  boolean isAway() {
    return target != null;
  }

  boolean isOfSentences() {
    return !variants.isEmpty() && variants.getLast().unit() == Variant.Unit.SENTENCE;
  }

  /// Where the last unit that kept its place stood in the older text; null when the row has none.
  @Nullable Span olderPlace() {
    for (Variant variant : variants.reversed()) {
      Span span = DiffLayout.span(variant.from());
      if (variant.kind() != Kind.TRANSPOSITION && span != null) {
        return span;
      }
    }
    return null;
  }

  /// Where its moved units stood in the older text.
  List<Span> movedFrom() {
    List<Span> from = new ArrayList<>();
    for (Variant variant : variants) {
      Span span = DiffLayout.span(variant.from());
      if (variant.kind() == Kind.TRANSPOSITION && span != null) {
        from.add(span);
      }
    }
    return from;
  }

  Row view() {
    if (target != null) {
      Piece piece =
          new Piece(
              List.of(new WordRun(Sign.KEPT, text)),
              "moved to " + target.number,
              "#p" + target.number);
      return new Row("", State.AWAY, "moved away", "", kind, List.of(), List.of(piece), List.of());
    }
    List<Piece> older = new ArrayList<>();
    List<Piece> newer = new ArrayList<>();
    for (Variant variant : variants) {
      addPiece(older, variant, variant.from(), Sign.ADDED);
      addPiece(newer, variant, variant.to(), Sign.OMITTED);
    }
    String anchor = number == 0 ? "" : "p" + number;
    return new Row(anchor, state(), label(), weight(), kind, why(), older, newer);
  }

  private void addPiece(List<Piece> pieces, Variant variant, @Nullable Side side, Sign absent) {
    if (side == null) {
      return;
    }
    boolean partly = variant.kind() == Kind.TRANSPOSITION && variants.size() > 1;
    List<WordRun> runs =
        DiffLayout.without(variant.words(), absent).stream().map(DiffRow::visible).toList();
    pieces.add(new Piece(runs, partly ? "moved" : "", null));
  }

  /// A line end that came or went can be seen only if it has a sign.
  private static WordRun visible(WordRun run) {
    boolean lineEnd =
        run.sign() != Sign.KEPT && run.text().isBlank() && run.text().indexOf('\n') >= 0;
    return lineEnd ? new WordRun(run.sign(), "¶" + run.text()) : run;
  }

  private State state() {
    if (variants.stream().noneMatch(Variant::isChange)) {
      return State.SAME;
    }
    if (all(Kind.ADDITION)) {
      return State.ADDED;
    }
    if (all(Kind.OMISSION)) {
      return State.REMOVED;
    }
    boolean edited = variants.stream().anyMatch(Variant::edited);
    return all(Kind.TRANSPOSITION) && !edited ? State.MOVED : State.CHANGED;
  }

  private boolean all(Kind wanted) {
    return variants.stream().allMatch(variant -> variant.kind() == wanted);
  }

  /// What became of the whole, in words; of several sentences, that they changed.
  private String label() {
    List<String> labels =
        variants.stream().filter(Variant::isChange).map(DiffRow::label).distinct().toList();
    boolean whole = labels.size() == 1 && variants.stream().allMatch(Variant::isChange);
    return labels.isEmpty() ? "" : whole ? labels.getFirst() : "changed";
  }

  /// What became of a unit, in words.
  static String label(Variant variant) {
    String edited = variant.edited() ? " and changed" : "";
    String what =
        switch (variant.kind()) {
          case UNCHANGED -> "unchanged";
          case ADDITION -> "added";
          case OMISSION -> "left out";
          case SUBSTITUTION -> "changed";
          case TRANSPOSITION -> "moved" + edited;
          case SPLIT -> "split" + edited;
          case JOIN -> "joined" + edited;
        };
    return switch (variant.unit()) {
      case HEADLINE, STANDFIRST, BYLINE, DATE -> variant.unit().label() + " " + what;
      case PARAGRAPH, SENTENCE -> what;
    };
  }

  private String weight() {
    return variants.stream()
        .filter(Variant::isChange)
        .map(Variant::weight)
        .max(Comparator.naturalOrder())
        .map(weight -> weight.label())
        .orElse("");
  }

  private List<String> why() {
    return variants.stream()
        .filter(Variant::isChange)
        .sorted(Comparator.comparing(Variant::weight).reversed())
        .flatMap(variant -> variant.why().stream())
        .filter(reason -> !reason.equals(label()))
        .distinct()
        .limit(REASONS)
        .toList();
  }
}
