package org.stemma.command;

import org.stemma.reuse.Progress;

/// Says on a terminal how far a long comparison has come.
final class ProgressLine implements Progress, AutoCloseable {

  private final PassingLine line;

  ProgressLine(Console console) {
    line = new PassingLine(console);
  }

  @Override
  public void at(int done, int total) {
    line.say(() -> "compared " + done + " of " + total + " pairs of documents");
  }

  @Override
  public void close() {
    line.close();
  }
}
