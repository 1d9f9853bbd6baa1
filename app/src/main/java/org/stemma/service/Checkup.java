package org.stemma.service;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.config.Sizes;
import org.stemma.history.Minute;
import org.stemma.upkeep.Budget;
import org.stemma.watch.Chore;

/// Looks every minute whether Stemma itself is well: whether what is due is looked at, whether the disk and the archive's budget
/// last. What is found is told once when it begins and once when it is over.
final class Checkup implements Chore {

  private static final Duration EVERY = Duration.ofMinutes(1);

  /// A host that is due for so long is taken by nobody; the slowest machine takes it within seconds.
  private static final Duration LATE = Duration.ofMinutes(10);

  /// Bytes: what a database needs to end its work in good order, and a day of a small collection.
  private static final long LITTLE_DISK = 500_000_000;

  private final Holdings holdings;
  private final Optional<Budget> budget;
  private final Condition condition;

  /// @param budget of the archive; empty when it has none
  Checkup(Holdings holdings, Optional<Budget> budget, Condition condition) {
    this.holdings = holdings;
    this.budget = budget;
    this.condition = condition;
  }

  @Override
  public String name() {
    return "checkup";
  }

  @Override
  public Instant run(Instant now) throws IOException {
    condition.judge(now, "backlog", backlog(now));
    condition.judge(now, "disk", disk());
    condition.judge(now, "budget", budget.flatMap(Budget::warning).orElse(null));
    return now.plus(EVERY);
  }

  private @Nullable String backlog(Instant now) {
    Instant due = holdings.store().leases().nextDue();
    return due.isBefore(now.minus(LATE))
        ? "a host has been due since "
            + Minute.of(due)
            + " and nobody looks: this machine is too slow"
        : null;
  }

  private @Nullable String disk() throws IOException {
    if (!Files.isDirectory(holdings.folder())) {
      return null;
    }
    long left = Files.getFileStore(holdings.folder()).getUsableSpace();
    return left < LITTLE_DISK
        ? "the disk of " + holdings.folder() + " has " + Sizes.text(left) + " left"
        : null;
  }
}
