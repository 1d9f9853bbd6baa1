package org.stemma.command;

import org.stemma.text.Visible;
import org.stemma.transfer.ImportProgress;

/// Says on a terminal how far a long import has come and how long it will take yet.
final class TransferProgress implements ImportProgress, AutoCloseable {

  private final PassingLine line;
  private final long begun = System.nanoTime();

  TransferProgress(Console console) {
    line = new PassingLine(console);
  }

  @Override
  public void at(String name, long done, long total, long captures) {
    line.say(() -> line(Visible.of(name), done, total, captures, System.nanoTime() - begun));
  }

  /// `crawl.warc.gz: 12 %, 3400 captures, 4 min left`.
  static String line(String name, long done, long total, long captures, long nanos) {
    boolean isGuess = total > 0 && (double) done / total < 0.01;
    return name
        + ": "
        + (total <= 0 ? "" : 100 * done / total + " %, ")
        + captures
        + " captures"
        + (isGuess ? "" : PassingLine.left(0, done, total, nanos));
  }

  @Override
  public void close() {
    line.close();
  }
}
