package org.stemma.watch;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.stemma.fetch.Fetcher;
import org.stemma.history.Intake;
import org.stemma.history.Recorder;
import org.stemma.history.Rereader;
import org.stemma.schedule.Habit;
import org.stemma.store.Outlet;
import org.stemma.store.Store;
import org.stemma.store.StoreUnavailable;

/// What every round works with.
///
/// Safe for use by several threads.
final class Desk implements AutoCloseable {

  private final Store store;
  private final Fetcher fetcher;
  private final Intake intake;
  private final Rereader rereader;
  private final Commits commits;
  private final Rules rules;
  private final Timekeeper time;
  private final String owner;
  private final Happened.Listener listener;
  private final Map<Long, Habit> habits = new ConcurrentHashMap<>();
  private final Map<Long, Habit> unwritten = new ConcurrentHashMap<>();
  private final Queue<Runnable> owed = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean isStoreAway = new AtomicBoolean();
  private volatile boolean isStopping;

  Desk(
      Store store,
      Fetcher fetcher,
      Intake intake,
      Rereader rereader,
      Recorder recorder,
      Rules rules,
      Timekeeper time,
      String owner,
      Happened.Listener listener) {
    this.store = store;
    this.fetcher = fetcher;
    this.intake = intake;
    this.rereader = rereader;
    this.rules = rules;
    this.time = time;
    this.owner = owner;
    this.listener = listener;
    this.commits = new Commits(recorder, this::tell);
  }

  Store store() {
    return store;
  }

  Fetcher fetcher() {
    return fetcher;
  }

  Intake intake() {
    return intake;
  }

  Rereader rereader() {
    return rereader;
  }

  Commits commits() {
    return commits;
  }

  Timekeeper time() {
    return time;
  }

  /// How long a lease lasts by the clock of the watch.
  Duration lease() {
    return time.ofMachine(Watcher.LEASE);
  }

  /// The name by which this process holds leases.
  String owner() {
    return owner;
  }

  /// An outlet and its rules: what a person set for it, else those for all. Settings that can't be read any more are told and passed
  /// over: nobody is at the screen to mend them now.
  House house(long id) {
    Outlet outlet = store.outlets().find(id).orElseThrow();
    try {
      return new House(outlet, rules.with(outlet.settings()));
    } catch (IllegalArgumentException misspelt) {
      tell(new Happened.Fault("settings of " + outlet.key(), misspelt));
      return new House(outlet, rules);
    }
  }

  /// How soon an outlet's articles change, as far as this process knows.
  Habit habit(Outlet outlet) {
    return habits.computeIfAbsent(outlet.id(), _ -> Habit.parse(outlet.habit()));
  }

  void learn(Outlet outlet, Habit habit) {
    habits.put(outlet.id(), habit);
    unwritten.put(outlet.id(), habit);
  }

  /// Habits learnt since the last call, by outlet; what a crash loses of them is learnt again.
  Map<Long, Habit> learnt() {
    Map<Long, Habit> learnt = new HashMap<>();
    for (Long outlet : List.copyOf(unwritten.keySet())) {
      Habit habit = unwritten.remove(outlet);
      if (habit != null) {
        learnt.put(outlet, habit);
      }
    }
    return learnt;
  }

  /// Does something to the store that can't wait for the next look: now, or when the store is back.
  void whenStoreIsThere(Runnable work) {
    try {
      work.run();
    } catch (StoreUnavailable away) {
      owed.add(work);
    }
  }

  /// Does what had to wait for the store. Called by one thread.
  ///
  /// @throws StoreUnavailable when it is still away
  void settle() {
    for (Runnable work = owed.peek(); work != null; work = owed.peek()) {
      work.run();
      owed.remove();
    }
  }

  /// Tells that the store is away, and remembers it.
  void storeIsAway(StoreUnavailable away, Duration retryAfter) {
    isStoreAway.set(true);
    tell(new Happened.Ill("store", String.valueOf(away.getMessage()), retryAfter));
  }

  boolean isStoreAway() {
    return isStoreAway.get();
  }

  /// Tells that what [#storeIsAway] told is over.
  void storeIsBack() {
    if (isStoreAway.getAndSet(false)) {
      tell(new Happened.Well("store"));
    }
  }

  /// Tells what happened. A listener that throws hurts nobody but itself.
  void tell(Happened happened) {
    try {
      listener.on(happened);
    } catch (RuntimeException ignored) {
      // There is nobody left to tell: logs and metrics are what listens.
    }
  }

  /// Rounds end after the request at hand.
  void stop() {
    isStopping = true;
  }

  boolean isStopping() {
    return isStopping;
  }

  @Override
  public void close() {
    commits.close();
  }
}
