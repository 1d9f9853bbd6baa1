package org.stemma.proof;

import java.util.Locale;

/// One claim about a capture, a revision or a day, and what became of it.
///
/// @param says what was found, for a person: what exactly is proved, or why it is not
public record Check(Claim claim, Standing standing, String says) {

  /// What is claimed.
  public enum Claim {
    /// The archive holds the capture's record, unchanged, and it is of this address, time and content.
    RECORD,
    /// The stored text is what the capture's page reads as.
    TEXT,
    /// It is among what its day was sealed over.
    LEAF,
    /// The day's root is chained to one that was kept elsewhere.
    ROOT;

    /// The word for it in output.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Check proved(Claim claim, String says) {
    return new Check(claim, Standing.PROVED, says);
  }

  static Check open(Claim claim, String says) {
    return new Check(claim, Standing.OPEN, says);
  }

  static Check broken(Claim claim, String says) {
    return new Check(claim, Standing.BROKEN, says);
  }

  /// The worst standing of them; proved when there is none.
  static Standing worst(Iterable<Check> checks) {
    Standing worst = Standing.PROVED;
    for (Check check : checks) {
      worst = worst.or(check.standing());
    }
    return worst;
  }
}
