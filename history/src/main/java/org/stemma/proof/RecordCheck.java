package org.stemma.proof;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.history.Bodies;
import org.stemma.store.Capture;
import org.stemma.store.Histories;
import org.stemma.warc.WarcEntry;

/// Whether the archive still holds the records of an article's captures. Each is read once.
///
/// A body that stands for an article's capture may be another article's: an import brings revisits of what stood at another
/// address.
final class RecordCheck {

  private final Bodies bodies;
  private final Histories histories;
  private final Map<Long, Capture> captures = new HashMap<>();
  private final Map<Long, Check> records = new HashMap<>();

  /// @param captures all of one article
  RecordCheck(Bodies bodies, Histories histories, List<Capture> captures) {
    this.bodies = bodies;
    this.histories = histories;
    captures.forEach(capture -> this.captures.put(capture.id(), capture));
  }

  /// A capture; null when it is gone.
  @Nullable Capture capture(long id) {
    return captures.computeIfAbsent(id, other -> histories.capture(other).orElse(null));
  }

  /// The capture whose body is read for another; null when it is gone.
  @Nullable Capture bearer(Capture capture) {
    return capture.sameAs() == null ? capture : capture(capture.sameAs());
  }

  /// Whether a capture's record is whole, with that of the one whose body stands for it.
  Check check(long id) {
    Check own = own(id);
    Capture capture = capture(id);
    if (own.standing() != Standing.PROVED || capture == null || capture.sameAs() == null) {
      return own;
    }
    Check body = own(capture.sameAs());
    return body.standing() == Standing.PROVED ? own : body;
  }

  private Check own(long id) {
    Capture capture = capture(id);
    return capture == null ? gone(id) : records.computeIfAbsent(id, _ -> record(capture));
  }

  private Check record(Capture capture) {
    String name = "capture " + capture.id();
    try {
      Optional<WarcEntry> entry = bodies.entry(capture);
      if (entry.isEmpty()) {
        return capture.status() == 0
            ? Check.proved(
                Check.Claim.RECORD, name + ": there was no answer, so there is no record")
            : Check.broken(Check.Claim.RECORD, name + ": the database names no record");
      }
      return Records.fault(capture, entry.get())
          .map(fault -> Check.broken(Check.Claim.RECORD, name + ": " + fault))
          .orElseGet(() -> Check.proved(Check.Claim.RECORD, name + ": " + kept(capture)));
    } catch (IOException damaged) {
      return Check.broken(Check.Claim.RECORD, name + ": " + damaged.getMessage());
    }
  }

  private static String kept(Capture capture) {
    return switch (capture.record()) {
      case RESPONSE, RESOURCE -> "its record is whole";
      case REVISIT -> "its record is whole; the body is that of capture " + capture.sameAs();
      case METADATA ->
          "its body's digest is in its record; the body was not kept, it read as that of capture "
              + capture.sameAs();
    };
  }

  private static Check gone(long capture) {
    return Check.broken(
        Check.Claim.RECORD, "capture " + capture + " is not in the database any more");
  }
}
