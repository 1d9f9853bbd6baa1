package org.stemma.page;

import java.util.ArrayList;
import java.util.List;
import org.stemma.collate.Variant;
import org.stemma.collate.Weight;

/// How two versions are to be shown.
///
/// @param inline in one column, as an editor marks a manuscript, instead of side by side
/// @param changesOnly without the paragraphs that stayed, but for one on either side of a change
/// @param least the least weight that is marked; lighter changes are shown as they are now, and counted
record DiffManner(boolean inline, boolean changesOnly, Weight least) {

  /// Typography, dates and counters are not what a reader came for.
  static final Weight LEAST = Weight.WORDING;

  static final DiffManner USUAL = new DiffManner(false, false, LEAST);

  private enum View {
    COLUMNS,
    INLINE
  }

  private enum Show {
    ALL,
    CHANGES
  }

  static DiffManner of(Asked asked) {
    return new DiffManner(
        asked.word("view", View.class, View.COLUMNS) == View.INLINE,
        asked.word("show", Show.class, Show.ALL) == Show.CHANGES,
        asked.word("weight", Weight.class, LEAST));
  }

  DiffManner inline(boolean other) {
    return new DiffManner(other, changesOnly, least);
  }

  DiffManner changesOnly(boolean other) {
    return new DiffManner(inline, other, least);
  }

  DiffManner least(Weight other) {
    return new DiffManner(inline, changesOnly, other);
  }

  /// Whether a variant is marked as a change.
  boolean marks(Variant variant) {
    return variant.isChange() && variant.weight().compareTo(least) >= 0;
  }

  /// Behind the address of a page; empty for the usual manner.
  String query() {
    List<String> parameters = new ArrayList<>();
    if (inline) {
      parameters.add("view=inline");
    }
    if (changesOnly) {
      parameters.add("show=changes");
    }
    if (least != LEAST) {
      parameters.add("weight=" + Links.word(least));
    }
    return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
  }
}
