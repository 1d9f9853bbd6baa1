package org.stemma.command;

import org.stemma.text.Visible;
import org.stemma.transfer.ImportProgress;

/// Says on a terminal how far a long import has come and how long it will take yet, in one line that is overwritten and vanishes at
/// the end. Says nothing where nobody sits, and nothing of work that is done before anybody wonders.
final class TransferProgress implements ImportProgress, AutoCloseable {

  /// Nanoseconds before the first word, and between two.
  private static final long PATIENCE = 400_000_000L;

  private static final String CLEAR = "\r\u001b[K";

  private final Console console;
  private final long begun = System.nanoTime();
  private long told = begun;
  private boolean shown;

  TransferProgress(Console console) {
    this.console = console;
  }

  @Override
  public void at(String name, long done, long total, long captures) {
    long now = System.nanoTime();
    if (!console.errIsTerminal() || now - told < PATIENCE) {
      return;
    }
    told = now;
    shown = true;
    console.err().print(CLEAR + line(Visible.of(name), done, total, captures, now - begun));
    console.err().flush();
  }

  /// `crawl.warc.gz: 12 %, 3400 captures, 4 min left`.
  static String line(String name, long done, long total, long captures, long nanos) {
    String text = name + ": " + (total <= 0 ? "" : 100 * done / total + " %, ");
    double share = total <= 0 ? 0 : (double) done / total;
    String left =
        share < 0.01 ? "" : ", " + duration((long) (nanos * (1 - share) / share)) + " left";
    return text + captures + " captures" + left;
  }

  static String duration(long nanos) {
    long seconds = nanos / 1_000_000_000L;
    return seconds < 90 ? seconds + " s" : (seconds + 30) / 60 + " min";
  }

  @Override
  public void close() {
    if (shown) {
      console.err().print(CLEAR);
      console.err().flush();
      shown = false;
    }
  }
}
