package org.stemma.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Collation;
import org.stemma.collate.Side;
import org.stemma.collate.Summary;
import org.stemma.collate.Variant;
import org.stemma.collate.Weight;
import org.stemma.collate.WordRun;

/// Two texts compared: `stemma.compare/1`.
@Format("compare")
@Says("Two texts compared, as `stemma compare --json` prints it.")
public record Compared(
    @Says("id of the older text") String from,
    @Says("id of the newer text") String to,
    @Says("what became of each unit, in the order of the newer text") List<Change> variants,
    Total summary) {

  public Compared {
    variants = List.copyOf(variants);
  }

  /// @param from what the older text is called
  /// @param to what the newer is called
  public static Compared of(String from, String to, Collation collation) {
    return new Compared(
        from,
        to,
        collation.variants().stream().map(Change::of).toList(),
        Total.of(collation.summary()));
  }

  /// What became of one unit.
  @Says("What became of one unit of the older text in the newer.")
  public record Change(
      Variant.Kind kind,
      Variant.Unit unit,
      @Says("null for an addition") @Nullable Place from,
      @Says("null for an omission") @Nullable Place to,
      @Says("whether what moved, was split or joined was changed on the way too") boolean edited,
      @Says("runs of `=`, `-` or `+` and their text; both sides can be rebuilt from them")
          List<List<String>> words,
      Weight weight,
      @Says("reasons of the weight, heaviest first") List<String> why) {

    public Change {
      words = List.copyOf(words);
      why = List.copyOf(why);
    }

    static Change of(Variant variant) {
      return new Change(
          variant.kind(),
          variant.unit(),
          Place.of(variant.from()),
          Place.of(variant.to()),
          variant.edited(),
          runs(variant.words()),
          variant.weight(),
          variant.why());
    }
  }

  /// Offsets are null where it is no part of the running text.
  @Says(
      "A stretch of a text; offsets are UTF-16 code units, half-open, null outside the running text.")
  public record Place(@Nullable Integer begin, @Nullable Integer end, String text) {

    static @Nullable Place of(@Nullable Side side) {
      if (side == null) {
        return null;
      }
      return side.span() == null
          ? new Place(null, null, side.text())
          : new Place(side.span().begin(), side.span().end(), side.text());
    }
  }

  /// A comparison in a few figures.
  @Says("A comparison in a few figures.")
  public record Total(
      @Says("how many changes have each weight") Map<Weight, Integer> byWeight,
      @Says("the sentence with which the outlet says that it changed the text")
          @Nullable Place admitted) {

    static Total of(Summary summary) {
      return new Total(summary.byWeight(), Place.of(summary.admitted()));
    }
  }

  static List<List<String>> runs(List<WordRun> words) {
    return words.stream().map(run -> List.of(run.sign().mark(), run.text())).toList();
  }
}
