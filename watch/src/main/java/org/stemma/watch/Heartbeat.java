package org.stemma.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;

/// Says in the store that this process is alive, and writes down what it has learnt.
final class Heartbeat implements Chore {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final Desk desk;
  private final Instant started;

  Heartbeat(Desk desk) {
    this.desk = desk;
    this.started = desk.time().instant();
  }

  @Override
  public String name() {
    return "heartbeat";
  }

  @Override
  public Instant run(Instant now) {
    desk.store().processes().heard(desk.owner(), machine(), started, now);
    desk.habits().forEach((outlet, habit) -> desk.store().outlets().habit(outlet, habit.text()));
    return now.plus(EVERY);
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "unknown";
    }
  }
}
