package org.stemma.command;

import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// One line on a terminal that says how far a long work has come: overwritten by the next, and gone at the end. Says nothing where
/// nobody sits, and nothing of work that is done before anybody wonders.
///
/// Safe for use by several threads.
final class PassingLine implements AutoCloseable {

  /// Nanoseconds before the first word, and between two.
  static final long PATIENCE = 400_000_000L;

  private static final String CLEAR = "\r\u001b[K";

  private final Console console;
  private final LongSupplier clock;
  private long told;
  private boolean shown;

  PassingLine(Console console) {
    this(console, System::nanoTime);
  }

  /// @param clock nanoseconds from wherever
  PassingLine(Console console, LongSupplier clock) {
    this.console = console;
    this.clock = clock;
    told = clock.getAsLong();
  }

  /// @param text made only when it is shown
  synchronized void say(Supplier<String> text) {
    if (!console.errIsTerminal() || clock.getAsLong() - told < PATIENCE) {
      return;
    }
    told = clock.getAsLong();
    shown = true;
    console.err().print(CLEAR + text.get());
    console.err().flush();
  }

  /// `, 4 min left` when that can be told, else nothing.
  ///
  /// @param before what was done when the clock began
  /// @param total of what is `done`; 0 when nobody knows it yet
  /// @param nanos since the clock began
  static String left(long before, long done, long total, long nanos) {
    long step = done - before;
    boolean known = total > 0 && step > 0 && nanos > PATIENCE;
    return known ? ", " + duration((long) ((double) nanos / step * (total - done))) + " left" : "";
  }

  static String duration(long nanos) {
    long seconds = nanos / 1_000_000_000L;
    return seconds < 90 ? seconds + " s" : (seconds + 30) / 60 + " min";
  }

  /// `3,400 of 89,408`.
  static String of(long done, long total) {
    return String.format(Locale.ROOT, "%,d of %,d", done, total);
  }

  @Override
  public synchronized void close() {
    if (shown) {
      console.err().print(CLEAR);
      console.err().flush();
      shown = false;
    }
  }
}
