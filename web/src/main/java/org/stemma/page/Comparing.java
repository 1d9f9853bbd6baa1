package org.stemma.page;

import org.stemma.collate.Collation;
import org.stemma.text.Witness;

/// Compares two texts that somebody sends, for the page and for programs. Nothing of them is kept.
public final class Comparing {

  /// UTF-16 units of each: a long article twice over. Two such fit into a request in any script.
  public static final int LONGEST = 50_000;

  private static final int AT_ONCE = 2;

  private final Places places = new Places(AT_ONCE);

  /// @throws Refusal when one is too long, or too much is being compared just now
  public Collation of(String older, String newer) {
    if (older.length() > LONGEST || newer.length() > LONGEST) {
      throw Refusal.tooLong(
          "One of them is longer than the " + LONGEST + " characters that are compared.");
    }
    return places.in(() -> Collation.of(Witness.ofText(older), Witness.ofText(newer)));
  }
}
