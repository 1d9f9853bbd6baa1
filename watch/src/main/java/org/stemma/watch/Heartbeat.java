package org.stemma.watch;

import java.time.Duration;
import java.time.Instant;
import org.stemma.store.Processes;

/// Says in the store that this process is alive, frees what dead ones held, and writes down what was learnt.
///
/// A process that was killed leaves its leases behind, and its hosts would rest until they end. Where it can be seen that it
/// is dead, because it ran on this machine, they are freed at once: a restart after a crash goes on where it was.
final class Heartbeat implements Chore {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final Desk desk;
  private final ProcessName self;
  private final Instant started;

  Heartbeat(Desk desk, ProcessName self) {
    this.desk = desk;
    this.self = self;
    this.started = desk.time().instant();
  }

  @Override
  public String name() {
    return "heartbeat";
  }

  @Override
  public Instant run(Instant now) {
    Processes processes = desk.store().processes();
    processes.heard(self.toString(), self.machine(), started, now);
    for (Processes.Watcher process : processes.all()) {
      if (ProcessName.parse(process.owner()).filter(ProcessName::isDead).isPresent()) {
        desk.store().leases().free(process.owner(), now);
        processes.gone(process.owner());
      }
    }
    desk.learnt().forEach((outlet, habit) -> desk.store().outlets().habit(outlet, habit.text()));
    return now.plus(desk.time().ofMachine(EVERY));
  }
}
