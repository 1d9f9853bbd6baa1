package org.stemma.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.json.Format;
import org.stemma.json.Says;
import org.stemma.store.Processes.Watcher;
import org.stemma.store.Statistics.Backlog;
import org.stemma.store.Store;
import org.stemma.store.StoreUnavailable;

/// Whether all is well.
///
/// Ill is: a store that is away; work that has been due for long while nobody who could do it has been heard of; and whatever
/// the process itself says. A process that ended without goodbye is listed with its silence, and is no illness as long as
/// another does the work.
@Format("health")
@Says("Whether all is well.")
public record Health(
    boolean well,
    @Says("whether the store can be reached") boolean store,
    @Says("what is wrong, a line each for a person") List<String> ills,
    Due due,
    List<ProcessData> processes) {

  /// Heartbeats come several times as often.
  private static final Duration SILENT = Duration.ofMinutes(3);

  public Health {
    ills = List.copyOf(ills);
    processes = List.copyOf(processes);
  }

  /// What is to be done.
  @Says("What is to be done.")
  public record Due(
      long articles,
      long feeds,
      @Says("when the longest overdue was due") @Nullable Instant oldest,
      @Says("when something is due next") @Nullable Instant next,
      long leasedHosts) {}

  /// A process that watches.
  @Says("A process that watches, or did.")
  public record ProcessData(String host, Instant started, Instant heard, long silentSeconds) {}

  /// What the store says of the work.
  private record Work(List<Watcher> watchers, Instant nextDue, Backlog backlog) {}

  private static final Work UNKNOWN = new Work(List.of(), Instant.MAX, new Backlog(0, 0, 0, null));

  /// As it is now.
  public static Health of(Site site) {
    List<String> ills = new ArrayList<>(site.hooks().ills().get());
    Work work = UNKNOWN;
    boolean reachable = true;
    try {
      work = work(site.store(), site.now());
      addIdle(ills, work, site.now().minus(SILENT));
    } catch (StoreUnavailable away) {
      reachable = false;
      ills.add("the store can’t be reached");
    }
    Backlog backlog = work.backlog;
    @Nullable Instant next = work.nextDue.equals(Instant.MAX) ? null : work.nextDue;
    return new Health(
        ills.isEmpty(),
        reachable,
        ills,
        new Due(backlog.articles(), backlog.feeds(), backlog.oldest(), next, backlog.hosts()),
        work.watchers.stream().map(watcher -> process(watcher, site.now())).toList());
  }

  private static Work work(Store store, Instant now) {
    return new Work(
        store.processes().all(), store.leases().nextDue(), store.statistics().backlog(now));
  }

  private static void addIdle(List<String> ills, Work work, Instant quiet) {
    boolean awake = work.watchers.stream().anyMatch(watcher -> watcher.seen().isAfter(quiet));
    if (!awake && work.nextDue.isBefore(quiet)) {
      ills.add("articles or feeds are due, and no process watches");
    }
  }

  private static ProcessData process(Watcher watcher, Instant now) {
    return new ProcessData(
        watcher.host(),
        watcher.started(),
        watcher.seen(),
        Duration.between(watcher.seen(), now).toSeconds());
  }
}
