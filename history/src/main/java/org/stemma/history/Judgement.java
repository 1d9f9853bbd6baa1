package org.stemma.history;

import org.jspecify.annotations.Nullable;
import org.stemma.store.Outcome;
import org.stemma.store.Seen;
import org.stemma.url.WebUrl;

/// What a look's last exchange is judged to be.
///
/// @param outcome as it is recorded
/// @param detail for a person; empty when there is nothing to say
/// @param seen what it says of the text
/// @param kept how much of it the archive keeps
/// @param canonical the address the page names as its own, where it may be believed; null otherwise
/// @param headline of the text that was read; null when none was, or it has none
record Judgement(
    Outcome outcome,
    String detail,
    Seen seen,
    Kept kept,
    @Nullable WebUrl canonical,
    @Nullable String headline) {

  /// How much of an exchange the archive keeps.
  enum Kept {
    /// Request and response whole.
    WHOLE,
    /// A revisit: the body is an earlier capture's, byte for byte.
    REVISIT,
    /// A revisit that the host itself declared by 304.
    NOT_MODIFIED,
    /// Digests of a body that differed in bytes and read the same.
    DIGESTS,
    /// There was no exchange.
    NOTHING
  }

  static Judgement of(Outcome outcome, String detail, Kept kept) {
    return new Judgement(outcome, detail, new Seen.Nothing(), kept, null, null);
  }

  Verdict verdict() {
    return switch (outcome) {
      case PAGE, NOT_MODIFIED ->
          switch (seen) {
            case Seen.Same same -> Verdict.UNCHANGED;
            case Seen.Back back -> Verdict.CHANGED;
            case Seen.Changed changed -> Verdict.CHANGED;
            case Seen.First first -> Verdict.CHANGED;
            case Seen.Nothing nothing -> Verdict.FAILED;
          };
      case GONE -> Verdict.GONE;
      case BLOCKED, NO_ARTICLE, REFUSED -> Verdict.BLOCKED;
      case FAILED, MOVED -> Verdict.FAILED;
    };
  }
}
