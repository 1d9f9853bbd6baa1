package org.stemma.collate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.text.Witness;

/// Two witnesses of one article compared: what was added, left out, changed, moved, split and joined on the way from the
/// older to the newer, and how much each of these matters.
///
/// Headline, standfirst, byline and dates are fields of their own. The blocks of the running text are paired as paragraphs,
/// then as sentences where that reads better ([Units], [Pairing]), then their words ([Words]). Captions are no part of the
/// running text and are not compared.
///
/// Every block of both running texts is in exactly one variant, or each of its sentences is. [#apply] turns the older text
/// into the newer: the property that proves a collation complete.
///
/// Cost: O(n log n) in the length of the texts, whatever they hold; some 200 bytes a word while it is made.
public final class Collation {

  private final Witness older;
  private final Witness newer;
  private final List<Variant> variants;
  private final Summary summary;

  private Collation(Witness older, Witness newer) {
    this.older = older;
    this.newer = newer;
    List<Stretch> newerBlocks = Stretch.blocks(newer);
    Weighing weighing = new Weighing(older.text(), newer.text());
    Variants made = new Variants(older.text(), newer.text(), weighing);
    List<Fields> fields = Fields.of(older, newer);
    List<Variant> all = new ArrayList<>();
    fields.forEach(field -> all.add(made.ofField(field)));
    List<Stretch> from = body(Stretch.blocks(older), fields, Fields::from);
    List<Stretch> to = body(newerBlocks, fields, Fields::to);
    all.addAll(made.inOrder(Units.of(from, to)));
    this.variants = List.copyOf(all);
    this.summary = Summary.of(variants, Admissions.in(newerBlocks, newer.text(), older.text()));
  }

  /// Compares two witnesses. Neither is looked up or fetched; order matters: the first is the older one.
  public static Collation of(Witness older, Witness newer) {
    return new Collation(older, newer);
  }

  /// The blocks that are no field.
  private static List<Stretch> body(
      List<Stretch> blocks, List<Fields> fields, Function<Fields, @Nullable Side> side) {
    Set<Span> taken = new HashSet<>();
    for (Fields field : fields) {
      Side had = side.apply(field);
      if (had != null && had.span() != null) {
        taken.add(had.span());
      }
    }
    return blocks.stream().filter(block -> !taken.contains(block.span())).toList();
  }

  public Witness older() {
    return older;
  }

  public Witness newer() {
    return newer;
  }

  /// The fields that either witness has, in the order headline, standfirst, byline, date published, date changed; then the
  /// running text in the order of the newer witness. An omission stands after what it stood after in the older.
  public List<Variant> variants() {
    return variants;
  }

  public Summary summary() {
    return summary;
  }

  /// True when no unit changed, white space between units apart.
  public boolean isUnchanged() {
    return summary.changes() == 0;
  }

  /// Applies the variants to the older running text: the newer running text.
  ///
  /// Whatever the newer text keeps is read from `text`; added words come from the variants. Only the white space between two
  /// units, which is nobody's change, is the newer witness's.
  ///
  /// @param text the older witness's running text
  /// @throws IllegalArgumentException when `text` does not say at a variant's place what the variant takes from it
  public String apply(String text) {
    return Application.of(variants, newer.text()).to(text);
  }
}
