package org.stemma.command;

import org.stemma.reuse.Progress;

/// Says on a terminal how far a long comparison has come, in one line that is overwritten and vanishes at the end. Says
/// nothing where nobody sits, and nothing of work that is done before anybody wonders.
final class ProgressLine implements Progress, AutoCloseable {

  /// Nanoseconds before the first word, and between two.
  private static final long PATIENCE = 400_000_000L;

  private static final String CLEAR = "\r\u001b[K";

  private final Console console;
  private long told = System.nanoTime();
  private boolean shown;

  ProgressLine(Console console) {
    this.console = console;
  }

  @Override
  public void at(int done, int total) {
    if (!console.errIsTerminal() || System.nanoTime() - told < PATIENCE) {
      return;
    }
    told = System.nanoTime();
    shown = true;
    console.err().print(CLEAR + "compared " + done + " of " + total + " pairs of documents");
    console.err().flush();
  }

  @Override
  public void close() {
    if (shown) {
      console.err().print(CLEAR);
      console.err().flush();
    }
  }
}
