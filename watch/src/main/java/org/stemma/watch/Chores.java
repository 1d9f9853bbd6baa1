package org.stemma.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.store.StoreUnavailable;

/// Does chores when they are due, on the thread that watches: none may take long.
final class Chores {

  /// A chore that failed is tried again after this.
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private final List<Chore> chores;
  private final Map<Chore, Instant> due = new HashMap<>();
  private final Happened.Listener listener;

  Chores(List<Chore> chores, Happened.Listener listener) {
    this.chores = List.copyOf(chores);
    this.listener = listener;
  }

  void run(Instant now) {
    for (Chore chore : chores) {
      if (!due.getOrDefault(chore, Instant.MIN).isAfter(now)) {
        due.put(chore, run(chore, now));
      }
    }
  }

  /// When the next one is due; [Instant#MAX] without chores.
  Instant due() {
    return due.values().stream().min(Instant::compareTo).orElse(Instant.MAX);
  }

  private Instant run(Chore chore, Instant now) {
    try {
      return chore.run(now);
    } catch (StoreUnavailable away) {
      // Watching itself meets the same and tells it.
      return now.plus(AGAIN);
    } catch (Exception fault) {
      listener.on(new Happened.Fault("chore " + chore.name(), fault));
      return now.plus(AGAIN);
    }
  }
}
