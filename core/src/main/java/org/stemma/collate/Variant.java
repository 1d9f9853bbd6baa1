package org.stemma.collate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of one unit of the older witness in the newer.
///
/// @param kind what became of it
/// @param unit what it is
/// @param from what the older witness has; null for an addition
/// @param to what the newer witness has; null for an omission
/// @param edited whether a unit that was moved, split or joined was also changed on the way, white space apart; false for
///     all other kinds, which say it themselves
/// @param words the runs that turn `from`'s text into `to`'s ([Words]); a single run unless words differ
/// @param weight how much it matters
/// @param why the reasons of the weight for a reader, heaviest first; empty for an unchanged unit
public record Variant(
    Kind kind,
    Unit unit,
    @Nullable Side from,
    @Nullable Side to,
    boolean edited,
    List<WordRun> words,
    Weight weight,
    List<String> why) {

  public Variant {
    if (from == null && to == null) {
      throw new IllegalArgumentException("a variant of nothing");
    }
    words = List.copyOf(words);
    why = List.copyOf(why);
  }

  /// What became of a unit.
  public enum Kind {
    UNCHANGED,
    ADDITION,
    OMISSION,
    /// In the same place, with other letters.
    SUBSTITUTION,
    /// In another place, perhaps edited, split or joined on the way.
    TRANSPOSITION,
    /// Several units stand for one, or the same words are cut at other places.
    SPLIT,
    /// One unit stands for several.
    JOIN;

    /// The word for it in output.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What is compared as a whole.
  public enum Unit {
    HEADLINE,
    STANDFIRST,
    BYLINE,
    /// The date of publication, that of the last change, or a line of the text that holds nothing but a date or a counter.
    DATE,
    PARAGRAPH,
    SENTENCE;

    /// The word for it in output.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// True unless the unit stands as it stood.
  public boolean isChange() {
    return kind != Kind.UNCHANGED;
  }
}
