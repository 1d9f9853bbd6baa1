package org.stemma.page;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Figures that cost a look at everything, remembered for some minutes: they say how things are, not what happened just now.
///
/// @param <K> what is asked
/// @param <V> the answer
final class Lately<K, V> {

  /// Answers that are remembered.
  private static final int MOST = 500;

  private static final Duration FOR = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final Function<K, V> count;
  private final Map<K, Remembered<V>> answers = new LinkedHashMap<>();

  private record Remembered<V>(V value, Instant until) {}

  /// @param count makes an answer; two threads that ask at once may both make it
  Lately(InstantSource clock, Function<K, V> count) {
    this.clock = clock;
    this.count = count;
  }

  V of(K asked) {
    Instant now = clock.instant();
    synchronized (answers) {
      Remembered<V> known = answers.get(asked);
      if (known != null && known.until.isAfter(now)) {
        return known.value;
      }
    }
    V made = count.apply(asked);
    synchronized (answers) {
      answers.remove(asked);
      answers.put(asked, new Remembered<>(made, now.plus(FOR)));
      if (answers.size() > MOST) {
        answers.remove(answers.keySet().iterator().next());
      }
    }
    return made;
  }
}
