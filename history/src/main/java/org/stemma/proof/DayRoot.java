package org.stemma.proof;

import java.time.LocalDate;
import org.stemma.store.SealedDay;

/// The root of a day: the hash of one line, which names the root of the sealed day before it. So each root stands for
/// all days up to its own, and one that was kept elsewhere proves all of them.
///
/// ```
/// stemma.day/1 ⇥ 2026-11-20 ⇥ PREVIOUS ⇥ LEAVES ⇥ TREE
/// ```
/// PREVIOUS is empty for the first day. With the four values at hand `printf 'stemma.day/1\t…' | sha256sum` gives the root.
final class DayRoot {

  private DayRoot() {}

  static String of(int day, String previous, long leaves, String tree) {
    return Hashes.line(
        "stemma.day/1\t"
            + LocalDate.ofEpochDay(day)
            + "\t"
            + previous
            + "\t"
            + leaves
            + "\t"
            + tree);
  }

  /// Whether a day's root follows from the rest of it.
  static boolean follows(SealedDay day) {
    return day.root().equals(of(day.day(), day.previous(), day.leaves(), day.tree()));
  }
}
