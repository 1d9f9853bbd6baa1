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
  private final DiffManner manner;
  private int newerBlock = -1;
  private final List<Variant> variants = new ArrayList<>();

  /// Where it is now, for the place that a moved unit left; null for every other row.
  private final @Nullable DiffRow target;

  private final String text;
  private int number;

  /// @param kind of its block, for the stylesheet; or the name of a field
  /// @param manner which changes are marked, and in how many columns
  DiffRow(String kind, DiffManner manner) {
    this(kind, manner, null, "");
  }

  private DiffRow(String kind, DiffManner manner, @Nullable DiffRow target, String text) {
    this.kind = kind;
    this.manner = manner;
    this.target = target;
    this.text = text;
  }

  /// The place that a moved unit left.
  ///
  /// @param text that stood there
  static DiffRow away(DiffRow target, String text) {
    return new DiffRow(target.kind, target.manner, target, Glimpse.begin(text, AWAY));
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
      if (isMoved(variant) && span != null) {
        from.add(span);
      }
    }
    return from;
  }

  private boolean isMoved(Variant variant) {
    return variant.kind() == Kind.TRANSPOSITION && manner.marks(variant);
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
      if (manner.inline()) {
        newer.add(new Piece(runs(variant), moved(variant), null));
      } else {
        addPiece(older, variant, variant.from(), Sign.ADDED);
        addPiece(newer, variant, variant.to(), Sign.OMITTED);
      }
    }
    String anchor = number == 0 ? "" : "p" + number;
    return new Row(anchor, state(), label(), weight(), kind, why(), older, newer);
  }

  private void addPiece(List<Piece> pieces, Variant variant, @Nullable Side side, Sign absent) {
    if (side == null) {
      return;
    }
    List<WordRun> runs =
        DiffLayout.without(variant.words(), absent).stream().map(this::drawn).toList();
    pieces.add(
        new Piece(
            manner.marks(variant) ? runs : runs.stream().map(DiffRow::plain).toList(),
            moved(variant),
            null));
  }

  private String moved(Variant variant) {
    return isMoved(variant) && variants.size() > 1 ? "moved" : "";
  }

  /// Both sides in one line; of a change that is not marked only the newer.
  private List<WordRun> runs(Variant variant) {
    return manner.marks(variant)
        ? variant.words().stream().map(this::drawn).toList()
        : DiffLayout.without(variant.words(), Sign.OMITTED).stream().map(DiffRow::plain).toList();
  }

  private static WordRun plain(WordRun run) {
    return run.sign() == Sign.KEPT ? run : new WordRun(Sign.KEPT, run.text());
  }

  /// A line end that came or went can be seen only if it has a sign.
  private WordRun drawn(WordRun run) {
    boolean lineEnd =
        run.sign() != Sign.KEPT && run.text().isBlank() && run.text().indexOf('\n') >= 0;
    return lineEnd ? new WordRun(run.sign(), "¶" + run.text()) : run;
  }

  private State state() {
    if (variants.stream().noneMatch(manner::marks)) {
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
        variants.stream().filter(manner::marks).map(DiffRow::label).distinct().toList();
    boolean whole = labels.size() == 1 && variants.stream().allMatch(manner::marks);
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
        .filter(manner::marks)
        .map(Variant::weight)
        .max(Comparator.naturalOrder())
        .map(weight -> weight.label())
        .orElse("");
  }

  private List<String> why() {
    return variants.stream()
        .filter(manner::marks)
        .sorted(Comparator.comparing(Variant::weight).reversed())
        .flatMap(variant -> variant.why().stream())
        .filter(reason -> !reason.equals(label()))
        .distinct()
        .limit(REASONS)
        .toList();
  }
}
