package org.stemma.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stemma.store.Capture;
import org.stemma.store.Leaves;
import org.stemma.store.Ledger;
import org.stemma.store.SealedDay;
import org.stemma.store.Store;

/// Seals days that have ended: gives each a root that stands for all that was recorded in it, and for all days before.
///
/// A day is one of recording, in UTC. What is captured in the last moments of a day and recorded in the next is the next day's, as
/// is an old capture that is imported: what a root proves is that something was there no later than its day.
///
/// Several processes may try; one succeeds, the others find the day sealed. Cost: every row of the day is read once, and 64 bytes of memory
/// a leaf are held meanwhile.
public final class Sealing {

  /// What was recorded longer ago than this before today and is not sealed is late.
  public static final Duration GRACE = Duration.ofDays(1);

  private final Ledger ledger;

  public Sealing(Store store) {
    this.ledger = store.ledger();
  }

  /// Seals every day before today that has something to be sealed.
  ///
  /// @return those that were sealed here, the oldest first; may be empty
  public List<SealedDay> seal(Instant now) {
    int today = (int) LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
    List<SealedDay> sealed = new ArrayList<>();
    int day = firstOpen(today);
    while (day < today) {
      Leaves leaves = ledger.unsealed(begin(day + 1));
      seal(day, leaves).ifPresent(sealed::add);
      int next = firstOpen(today);
      day = next > day ? next : today;
    }
    return sealed;
  }

  /// When there is something to be sealed next: the next midnight, UTC.
  public static Instant next(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return begin((int) today.toEpochDay() + 1);
  }

  /// The day of the first capture that no day stands over, or the first that may be sealed after the last one; `today` or later when there is
  /// nothing to seal. Captures that were read anew bring revisions without captures: those are yesterday's.
  private int firstOpen(int today) {
    Leaves open = ledger.unsealed(begin(today));
    if (open.count() == 0) {
      return today;
    }
    int afterLast = ledger.lastDay().map(last -> last.day() + 1).orElse(Integer.MIN_VALUE);
    int first;
    try (Stream<Capture> captures = ledger.captures(open)) {
      first =
          captures
              .findFirst()
              .map(capture -> LocalDate.ofInstant(capture.recordedAt(), ZoneOffset.UTC))
              .map(date -> (int) date.toEpochDay())
              .orElse(today - 1);
    }
    return Math.max(afterLast, Math.min(first, today - 1));
  }

  private Optional<SealedDay> seal(int day, Leaves leaves) {
    String previous = ledger.lastDay().map(SealedDay::root).orElse("");
    List<String> missing = new ArrayList<>();
    Tree tree = new DayBook(ledger).tree(leaves, missing);
    SealedDay sealed =
        new SealedDay(
            day,
            DayRoot.of(day, previous, tree.size(), tree.root()),
            previous,
            tree.root(),
            tree.size());
    return ledger.seal(sealed, leaves) ? Optional.of(sealed) : Optional.empty();
  }

  /// When the day of an instant began, UTC.
  public static Instant begin(Instant at) {
    return begin((int) LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay());
  }

  /// When a day began, UTC.
  public static Instant begin(SealedDay day) {
    return begin(day.day());
  }

  private static Instant begin(int day) {
    return LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
