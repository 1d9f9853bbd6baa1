package org.stemma.collate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.BlockKind;
import org.stemma.text.PageTime;
import org.stemma.text.Witness;

/// The fields of two witnesses side by side: headline, standfirst, byline, date of publication, date of the last change.
///
/// @param unit what the field is
/// @param kind of its block; a paragraph for one that has none
/// @param from null when the older witness has no such field
/// @param to null when the newer witness has no such field
record Fields(Variant.Unit unit, BlockKind kind, @Nullable Side from, @Nullable Side to) {

  /// The fields that at least one of the two has, in the order of a page.
  static List<Fields> of(Witness older, Witness newer) {
    List<Fields> fields = new ArrayList<>();
    add(
        fields,
        Variant.Unit.HEADLINE,
        BlockKind.HEADLINE,
        block(older, BlockKind.HEADLINE, older.headline()),
        block(newer, BlockKind.HEADLINE, newer.headline()));
    add(
        fields,
        Variant.Unit.STANDFIRST,
        BlockKind.STANDFIRST,
        block(older, BlockKind.STANDFIRST, older.standfirst()),
        block(newer, BlockKind.STANDFIRST, newer.standfirst()));
    add(fields, Variant.Unit.BYLINE, BlockKind.PARAGRAPH, byline(older), byline(newer));
    add(
        fields,
        Variant.Unit.DATE,
        BlockKind.PARAGRAPH,
        date(older.publishedAt()),
        date(newer.publishedAt()));
    add(
        fields,
        Variant.Unit.DATE,
        BlockKind.PARAGRAPH,
        date(older.modifiedAt()),
        date(newer.modifiedAt()));
    return fields;
  }

  private static void add(
      List<Fields> fields,
      Variant.Unit unit,
      BlockKind kind,
      @Nullable Side from,
      @Nullable Side to) {
    if (from != null || to != null) {
      fields.add(new Fields(unit, kind, from, to));
    }
  }

  /// The block of a kind that stands before all others in the running text; without one, the field as it was given.
  private static @Nullable Side block(Witness witness, BlockKind kind, @Nullable String field) {
    for (Stretch block : Stretch.blocks(witness)) {
      if (block.kind() == kind) {
        return new Side(block.span(), block.text());
      }
      if (block.kind() != BlockKind.HEADLINE && block.kind() != BlockKind.STANDFIRST) {
        break;
      }
    }
    return field == null || field.isBlank() ? null : new Side(null, field);
  }

  private static @Nullable Side byline(Witness witness) {
    String names = String.join(", ", witness.byline());
    return names.isBlank() ? null : new Side(null, names);
  }

  private static @Nullable Side date(@Nullable PageTime time) {
    return time == null ? null : new Side(null, time.iso());
  }
}
