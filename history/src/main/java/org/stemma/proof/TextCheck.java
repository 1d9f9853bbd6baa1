package org.stemma.proof;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.history.CaptureReader;
import org.stemma.store.Capture;
import org.stemma.store.Histories;
import org.stemma.store.Reading;
import org.stemma.store.Revision;
import org.stemma.store.Witnesses;
import org.stemma.text.Witness;

/// Whether a revision's text is the one whose digest was recorded, and what its page reads as.
final class TextCheck {

  private final Histories histories;
  private final CaptureReader reader;

  TextCheck(Histories histories, CaptureReader reader) {
    this.histories = histories;
    this.reader = reader;
  }

  /// @param bearer the capture whose page is read; null when it is gone
  Check check(Revision revision, Reading reading, @Nullable Capture bearer) {
    Optional<String> stored = storedFault(revision);
    if (stored.isPresent()) {
      return Check.broken(Check.Claim.TEXT, stored.get());
    }
    if (!reading.extractor().equals(reader.version())) {
      String says =
          "the text has its digest; it was read by extractor "
              + reading.extractor()
              + ", which this program (extractor "
              + reader.version()
              + ") can't repeat";
      return revision.superseded()
          ? Check.proved(Check.Claim.TEXT, says + "; a later reading took its place")
          : Check.open(Check.Claim.TEXT, says + "; `stemma reread` reads it anew");
    }
    return bearer == null
        ? Check.broken(Check.Claim.TEXT, "there is no page to read it from")
        : anew(revision, reading, bearer);
  }

  private Optional<String> storedFault(Revision revision) {
    try {
      String digest = Witnesses.digest(histories.witness(revision.witness()));
      return digest.equals(revision.digest())
          ? Optional.empty()
          : Optional.of("the stored text is not the one whose digest was recorded");
    } catch (NoSuchElementException | IllegalStateException | IllegalArgumentException damaged) {
      return Optional.of("the stored text can't be read: " + damaged.getMessage());
    }
  }

  private Check anew(Revision revision, Reading reading, Capture bearer) {
    try {
      Optional<Witness> witness = reader.read(bearer, reading.profile());
      boolean same =
          witness.isPresent() && Witnesses.digest(witness.get()).equals(revision.digest());
      return same
          ? Check.proved(Check.Claim.TEXT, "read anew from the page of capture " + bearer.id())
          : Check.broken(
              Check.Claim.TEXT,
              "read anew, the page of capture "
                  + bearer.id()
                  + (witness.isPresent() ? " gives another text" : " gives no text"));
    } catch (IOException damaged) {
      return Check.broken(Check.Claim.TEXT, "the page can't be read anew: " + damaged.getMessage());
    }
  }
}
