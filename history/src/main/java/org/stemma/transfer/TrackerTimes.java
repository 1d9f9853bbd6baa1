package org.stemma.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.stemma.extract.TrackerPage;

/// When a tracker saw the versions that its page shows.
///
/// Saved as text, News Sniffer's page often bears no times any more. Then only the order is sure, which the tracker's numbers tell: a
/// version gets its number in minutes after the best begin that is known (when the tracker first saw the article, the day in the
/// article's address, the day on which the page was saved). So versions of several saved pages come in their order, and the same
/// version twice at the same time. The capture says that its time is not told.
///
/// @param begin to which a version without time is related
record TrackerTimes(Instant begin) {

  static TrackerTimes of(TrackerPage.Tracker tracker, Instant saved) {
    return new TrackerTimes(
        Versions.instant(tracker.firstSeen())
            .orElseGet(() ->
                AddressDay.in(String.valueOf(tracker.url()))
                    .map(TrackerTimes::begin)
                    .orElse(saved.truncatedTo(ChronoUnit.DAYS))));
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /// When the page says that it was seen; empty when it does not.
  static Optional<Instant> told(TrackerPage.Revision revision) {
    return Versions.instant(revision.time());
  }

  /// When it was seen, as far as can be said.
  Instant at(TrackerPage.Revision revision) {
    return told(revision).orElse(begin.plus(revision.number(), ChronoUnit.MINUTES));
  }
}
