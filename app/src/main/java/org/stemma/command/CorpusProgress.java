package org.stemma.command;

import java.util.Locale;
import org.stemma.corpus.Stage;
import org.stemma.corpus.Telling;

/// Says on a terminal how far a corpus has come and how long it will take yet, in one line that is overwritten and vanishes at the
/// end. Says nothing where nobody sits, and nothing of work that is done before anybody wonders.
final class CorpusProgress implements Telling, AutoCloseable {

  /// Nanoseconds before the first word, and between two.
  private static final long PATIENCE = 400_000_000L;

  private static final String CLEAR = "\r\u001b[K";

  private final Console console;
  private long told = System.nanoTime();
  private Stage stage = Stage.READING;
  private long stageBegun = told;
  private long doneBefore;
  private boolean shown;

  CorpusProgress(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void at(Stage at, long done, long total) {
    if (!console.errIsTerminal()) {
      return;
    }
    long now = System.nanoTime();
    if (at != stage) {
      stage = at;
      stageBegun = now;
      doneBefore = done;
    }
    if (now - told < PATIENCE) {
      return;
    }
    told = now;
    shown = true;
    console.err().print(CLEAR + line(at, doneBefore, done, total, now - stageBegun));
    console.err().flush();
  }

  /// `comparing: 3,400 of 89,408 pairs, 4 min left`.
  ///
  /// @param before what earlier runs, or the moment before the first word, had done
  /// @param nanos since then
  static String line(Stage stage, long before, long done, long total, long nanos) {
    String text =
        switch (stage) {
          case READING -> String.format(Locale.ROOT, "reading: %,d documents", done);
          case MEETING -> "finding what is shared: " + percent(done, total);
          case PAIRING -> "choosing pairs: " + percent(done, total);
          case COMPARING -> String.format(Locale.ROOT, "comparing: %,d of %,d pairs", done, total);
        };
    long step = done - before;
    boolean known = total > 0 && step > 0 && nanos > PATIENCE;
    return known
        ? text + ", " + TransferProgress.duration(nanos / step * (total - done)) + " left"
        : text;
  }

  private static String percent(long done, long total) {
    return (total <= 0 ? 0 : 100 * done / total) + " %";
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
