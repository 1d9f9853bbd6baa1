package org.stemma.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Collation;
import org.stemma.collate.Side;
import org.stemma.collate.Variant;
import org.stemma.collate.WordRun;
import org.stemma.collate.WordRun.Sign;
import org.stemma.page.view.DiffView.Row;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;
import org.stemma.text.Span;
import org.stemma.text.Witness;

/// Lays a collation out as rows of two columns: a row for each paragraph, in the order of the newer text.
///
/// A variant is a paragraph, or a sentence of one; the sentences of one paragraph share a row. What moved stands in the row of
/// its new place, on both sides, so that what was changed on the way can be seen; where it stood before there is a short row
/// that leads there. Only what kept its place tells where that is, because its order is the same in both texts.
///
/// Cost: linear in the length of the texts, but for what moved, which is sorted.
final class DiffLayout {
  private final DiffManner manner;
  private final Witness older;
  private final List<Block> olderBlocks;
  private final List<Block> newerBlocks;
  private final List<DiffRow> fields = new ArrayList<>();
  private final List<DiffRow> body = new ArrayList<>();
  private @Nullable Variant headline;

  private DiffLayout(Collation collation, DiffManner manner) {
    this.manner = manner;
    older = collation.older();
    olderBlocks = older.textBlocks();
    newerBlocks = collation.newer().textBlocks();
    for (Variant variant : collation.variants()) {
      add(variant);
    }
    putAways();
    number();
  }

  static DiffLayout of(Collation collation, DiffManner manner) {
    return new DiffLayout(collation, manner);
  }

  private void add(Variant variant) {
    switch (variant.unit()) {
      case HEADLINE -> headline = variant;
      case STANDFIRST, BYLINE -> addField(variant);
      case DATE -> {
        if (isPlaced(variant)) {
          addParagraph(variant);
        } else {
          addField(variant);
        }
      }
      case PARAGRAPH -> addParagraph(variant);
      case SENTENCE -> addSentence(variant);
    }
  }

  private static boolean isPlaced(Variant variant) {
    return span(variant.from()) != null || span(variant.to()) != null;
  }

  /// Names and dates that stayed say nothing here; a standfirst is part of what is read.
  private void addField(Variant variant) {
    if (manner.marks(variant) || variant.unit() == Variant.Unit.STANDFIRST) {
      DiffRow row = new DiffRow(variant.unit().label(), manner);
      row.add(variant, -1);
      fields.add(row);
    }
  }

  private void addParagraph(Variant variant) {
    DiffRow row = new DiffRow(kind(variant), manner);
    row.add(variant, block(newerBlocks, variant.to()));
    body.add(row);
  }

  /// A sentence goes into the row before when it belongs to the same paragraph: of the newer text, or, where it was left out, of
  /// the older.
  private void addSentence(Variant variant) {
    @Nullable DiffRow last = body.isEmpty() ? null : body.getLast();
    if (last != null && last.isOfSentences() && isOfOneParagraph(last, variant)) {
      last.add(variant, block(newerBlocks, variant.to()));
    } else {
      addParagraph(variant);
    }
  }

  private boolean isOfOneParagraph(DiffRow row, Variant variant) {
    int place = block(newerBlocks, variant.to());
    boolean differs = place >= 0 && row.newerBlock() >= 0 && place != row.newerBlock();
    boolean same = place >= 0 && place == row.newerBlock();
    return same || (!differs && sharesOlder(row, variant));
  }

  private boolean sharesOlder(DiffRow row, Variant variant) {
    Span one = row.olderPlace();
    Span other = span(variant.from());
    return one != null
        && other != null
        && block(olderBlocks, one.begin()) == block(olderBlocks, other.begin());
  }

  /// Says at its old place where a moved unit is now: one pass, since what kept its place stands in the older text's order.
  private void putAways() {
    List<Away> aways = new ArrayList<>();
    for (DiffRow row : body) {
      row.movedFrom().forEach(from -> aways.add(new Away(from, row)));
    }
    aways.sort(Comparator.comparing(Away::from));
    List<DiffRow> all = new ArrayList<>();
    int next = 0;
    for (DiffRow row : body) {
      Span place = row.olderPlace();
      while (place != null && next < aways.size() && aways.get(next).isBefore(place)) {
        all.add(aways.get(next++).row(older));
      }
      all.add(row);
    }
    while (next < aways.size()) {
      all.add(aways.get(next++).row(older));
    }
    body.clear();
    body.addAll(all);
  }

  /// The place that a unit left.
  private record Away(Span from, DiffRow target) {
    boolean isBefore(Span place) {
      return from.begin() < place.begin();
    }

    DiffRow row(Witness older) {
      return DiffRow.away(target, from.of(older.text()));
    }
  }

  private void number() {
    int number = 0;
    for (DiffRow row : body) {
      if (!row.isAway()) {
        row.number(++number);
      }
    }
  }

  private String kind(Variant variant) {
    Side to = variant.to();
    Block block =
        to != null
            ? blockAt(newerBlocks, block(newerBlocks, to))
            : blockAt(olderBlocks, block(olderBlocks, variant.from()));
    return VersionPage.kind(block == null ? BlockKind.PARAGRAPH : block.kind());
  }

  private static @Nullable Block blockAt(List<Block> blocks, int index) {
    return index < 0 ? null : blocks.get(index);
  }

  private static int block(List<Block> blocks, @Nullable Side side) {
    Span span = span(side);
    return span == null ? -1 : block(blocks, span.begin());
  }

  /// The index of the block that holds a place; -1 when none does.
  private static int block(List<Block> blocks, int place) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = blocks.get(middle).span();
      if (span == null || span.end() <= place) {
        low = middle + 1;
      } else if (span.begin() > place) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  static @Nullable Span span(@Nullable Side side) {
    return side == null ? null : side.span();
  }

  List<WordRun> olderHeadline() {
    return headline == null ? List.of() : without(marked(headline), Sign.ADDED);
  }

  List<WordRun> newerHeadline() {
    return headline == null ? List.of() : without(marked(headline), Sign.OMITTED);
  }

  /// The headline in one line.
  List<WordRun> headline() {
    return headline == null ? List.of() : marked(headline);
  }

  private List<WordRun> marked(Variant variant) {
    return manner.marks(variant) || !variant.isChange() ? variant.words() : unmarked(variant);
  }

  /// The newer side, as if nothing had changed.
  private static List<WordRun> unmarked(Variant variant) {
    return without(variant.words(), Sign.OMITTED).stream()
        .map(run -> new WordRun(Sign.KEPT, run.text()))
        .toList();
  }

  /// One side of an aligned pair.
  static List<WordRun> without(List<WordRun> runs, Sign sign) {
    return runs.stream().filter(run -> run.sign() != sign).toList();
  }

  /// Fields first, then the running text.
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    fields.forEach(row -> rows.add(row.view()));
    body.forEach(row -> rows.add(row.view()));
    return manner.changesOnly() ? withGaps(rows) : rows;
  }

  /// Of what stayed only the rows next to a change, and how much was left out.
  private static List<Row> withGaps(List<Row> rows) {
    List<Row> kept = new ArrayList<>();
    int left = 0;
    for (int i = 0; i < rows.size(); i++) {
      boolean near =
          rows.get(i).isChange()
              || (i > 0 && rows.get(i - 1).isChange())
              || (i + 1 < rows.size() && rows.get(i + 1).isChange());
      if (near && left > 0) {
        kept.add(Row.gap(left));
        left = 0;
      }
      if (near) {
        kept.add(rows.get(i));
      } else {
        left++;
      }
    }
    if (left > 0) {
      kept.add(Row.gap(left));
    }
    return kept;
  }
}
