package org.stemma.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.stemma.extract.Extractor;
import org.stemma.fetch.Fetcher;
import org.stemma.history.Bodies;
import org.stemma.history.Intake;
import org.stemma.history.Recorder;
import org.stemma.history.Rereader;
import org.stemma.history.Room;
import org.stemma.store.HostLease;
import org.stemma.store.Store;
import org.stemma.store.StoreUnavailable;
import org.stemma.warc.WarcFolder;

/// Watches: asks the store which hosts have something due, and works each of them off in a [HostRound].
///
/// The host is the unit of everything: of politeness, of the lease by which several processes share the work, and of the
/// thread. A host that is slow, hostile or away holds up its own articles and nobody else's; a process that dies leaves
/// leases that end by themselves. Nothing that is due is kept in memory: a restart begins where the store says.
///
/// Waiting costs nothing while nothing is due: the question for the next due instant is one look into an index.
public final class Watcher implements AutoCloseable {

  /// How a watcher does its work.
  public enum Manner {
    /// Every host in a virtual thread of its own.
    AT_ONCE,
    /// One host after the other on the calling thread: the same story always runs the same way.
    IN_TURN
  }

  /// What a watcher works with. It closes none of it.
  ///
  /// @param owner the name by which it holds leases; each watcher has one of its own
  /// @param chores of others, done beside the watcher's own
  /// @param room for what is captured
  public record Setup(
      Store store,
      WarcFolder archive,
      Fetcher fetcher,
      Rules rules,
      Timekeeper time,
      ProcessName owner,
      List<Chore> chores,
      Happened.Listener listener,
      Manner manner,
      Room room) {

    /// With an archive that may grow as far as the disk goes.
    public Setup(
        Store store,
        WarcFolder archive,
        Fetcher fetcher,
        Rules rules,
        Timekeeper time,
        ProcessName owner,
        List<Chore> chores,
        Happened.Listener listener,
        Manner manner) {
      this(store, archive, fetcher, rules, time, owner, chores, listener, manner, Room.UNBOUNDED);
    }

    public Setup {
      chores = List.copyOf(chores);
    }
  }

  /// How long a host is leased for, by the machine's time. A dead process's hosts rest so long; a living one renews at half of it.
  static final Duration LEASE = Duration.ofMinutes(2);

  /// Hosts worked on at once. Each holds one page in memory, a few megabytes at most.
  private static final int HOSTS = 256;

  /// Somebody may have put something on the list from outside: another process, the command line.
  private static final Duration GLANCE = Duration.ofSeconds(1);

  private final Desk desk;
  private final Manner manner;
  private final Heartbeat heartbeat;
  private final Chores chores;
  private final Semaphore free = new Semaphore(HOSTS);
  private final ExecutorService rounds = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean isClosed;

  public Watcher(Setup setup) {
    Extractor extractor = Extractor.standard();
    this.desk =
        new Desk(
            setup.store(),
            setup.fetcher(),
            new Intake(setup.store(), extractor, setup.room()),
            new Rereader(setup.store(), new Bodies(setup.archive()), extractor),
            new Recorder(setup.store(), setup.archive(), setup.room()),
            setup.rules(),
            setup.time(),
            setup.owner().toString(),
            setup.listener());
    this.manner = setup.manner();
    List<Chore> all = new ArrayList<>(setup.chores());
    this.heartbeat = new Heartbeat(desk, setup.owner());
    all.add(heartbeat);
    all.add(new Silence(desk));
    this.chores = new Chores(all, desk::tell);
  }

  /// Watches until the thread is interrupted or this is closed.
  public void run() throws InterruptedException {
    while (!isClosed && !Thread.interrupted()) {
      Instant next = step();
      Instant glance = desk.time().instant().plus(desk.time().ofMachine(GLANCE));
      desk.time().waitUntil(next.isAfter(glance) ? glance : next);
    }
  }

  /// Watches until nothing is due before `end`, letting time pass up to it: for the manner [Manner#IN_TURN].
  public void runUntil(Instant end) throws InterruptedException {
    for (Instant next = step(); next.isBefore(end); next = step()) {
      desk.time().waitUntil(next);
    }
    desk.time().waitUntil(end);
  }

  /// Begins what is due now.
  ///
  /// @return when something is due next
  private Instant step() throws InterruptedException {
    Instant now = desk.time().instant();
    chores.run(now);
    try {
      desk.settle();
      if (desk.isStoreAway()) {
        // The disk of a database that can be read may still be full.
        heartbeat.run(now);
        desk.storeIsBack();
      }
      while (!isClosed && !desk.store().leases().nextDue().isAfter(now) && begin(now)) {
        // As long as every free place found a host.
      }
      return earlier(desk.store().leases().nextDue(), chores.due());
    } catch (StoreUnavailable away) {
      desk.storeIsAway(away, GLANCE);
      return now.plus(desk.time().ofMachine(GLANCE));
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /// @return whether there may be more to begin at once
  private boolean begin(Instant now) throws InterruptedException {
    free.acquire();
    int room = 1 + free.drainPermits();
    List<HostLease> leases = List.of();
    try {
      leases = desk.store().leases().lease(desk.owner(), now, desk.lease(), room);
    } finally {
      free.release(room - leases.size());
    }
    for (HostLease lease : leases) {
      HostRound round = new HostRound(desk, lease);
      switch (manner) {
        case AT_ONCE -> rounds.execute(() -> finish(round));
        case IN_TURN -> finish(round);
      }
    }
    return leases.size() == room;
  }

  private void finish(HostRound round) {
    try {
      round.run();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (StoreUnavailable away) {
      desk.storeIsAway(away, GLANCE);
    } catch (RuntimeException fault) {
      desk.tell(new Happened.Fault("host " + round.host(), fault));
    } finally {
      free.release();
    }
  }

  /// Lets the requests at hand end, stores what they brought, and gives the leases back.
  @Override
  public void close() {
    isClosed = true;
    desk.stop();
    rounds.close();
    desk.close();
    try {
      desk.settle();
      desk.store().processes().gone(desk.owner());
    } catch (StoreUnavailable away) {
      // The leases end by themselves, and a process that is not heard of is taken for gone.
    }
  }
}
