package org.stemma.history;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Collation;
import org.stemma.collate.Side;
import org.stemma.collate.Swaps;
import org.stemma.collate.Variant;
import org.stemma.collate.Weight;
import org.stemma.store.Gist;
import org.stemma.text.Glimpse;

/// A collation in a line and a few figures.
final class Gists {

  /// UTF-16 units of a whole unit that a line shows.
  private static final int SHOWN = 120;

  /// Swaps of words that a line names.
  private static final int SWAPS = 3;

  /// UTF-16 units that are shown at either side of a word that alone was changed.
  private static final int AROUND = 30;

  private Gists() {}

  static Gist of(Collation collation) {
    List<Variant> changes = collation.variants().stream().filter(Variant::isChange).toList();
    // Of two equally heavy ones the headline, then what stands first: the order in which a reader
    // meets them.
    Variant heaviest =
        changes.stream()
            .max(Comparator.comparing(Variant::weight).thenComparing(Gists::isHeadline))
            .orElse(null);
    Side admitted = collation.summary().admitted();
    return new Gist(
        heaviest == null ? Weight.TYPOGRAPHY : heaviest.weight(),
        collation.summary().byWeight(),
        heaviest == null ? "white space between paragraphs" : line(heaviest),
        admitted == null || isOld(admitted, collation) ? null : admitted.text());
  }

  private static boolean isHeadline(Variant variant) {
    return variant.unit() == Variant.Unit.HEADLINE;
  }

  /// A note that the older text bore already admits an earlier change, not this one.
  private static boolean isOld(Side admitted, Collation collation) {
    return collation.older().text().contains(admitted.text());
  }

  private static String line(Variant variant) {
    String unit = variant.unit().label();
    return switch (variant.kind()) {
      case ADDITION -> unit + " added: " + shown(variant.to());
      case OMISSION -> unit + " removed: " + shown(variant.from());
      case TRANSPOSITION -> unit + " moved: " + shown(variant.to());
      case SPLIT -> unit + " split: " + shown(variant.to());
      case JOIN -> unit + " joined: " + shown(variant.to());
      case SUBSTITUTION, UNCHANGED -> unit + ": " + replaced(variant);
    };
  }

  private static String replaced(Variant variant) {
    List<String> swaps = Swaps.of(variant.words(), SWAPS);
    if (isHeadline(variant) || swaps.isEmpty()) {
      return shown(variant.from()) + " → " + shown(variant.to());
    }
    // Of several words each tells where the others stand; one alone says little: `fourteen →
    // fifteen`.
    String around = swaps.size() == 1 ? " in " + quoted(Swaps.around(variant.words(), AROUND)) : "";
    return String.join("; ", swaps) + around;
  }

  private static String shown(@Nullable Side side) {
    return side == null ? "nothing" : quoted(Glimpse.begin(side.text(), SHOWN));
  }

  /// Between quotation marks, unless it has one at an end: two would stand beside each other.
  private static String quoted(String text) {
    boolean marked = text.startsWith("“") || text.endsWith("”");
    return marked ? text : "“" + text + "”";
  }
}
