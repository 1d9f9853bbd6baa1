package org.stemma.command;

import org.stemma.ancestry.Follower;

/// Says on a terminal how far an index has come that is made, or brought up to date, before it can be asked.
final class IndexProgress implements Follower.Listener, AutoCloseable {

  private final PassingLine line;
  private final long begun = System.nanoTime();
  private long before = -1;

  IndexProgress(Console console) {
    line = new PassingLine(console);
  }

  @Override
  public void indexed(long seq, long last) {
    before = before < 0 ? seq : before;
    if (seq < last) {
      line.say(() -> line(before, seq, last, System.nanoTime() - begun));
    } else {
      line.close();
    }
  }

  /// `indexing: 3,400 of 89,408 changes, 4 min left`.
  ///
  /// @param before changes that were in the index already
  /// @param nanos since then
  static String line(long before, long seq, long last, long nanos) {
    return "indexing: "
        + PassingLine.of(seq, last)
        + " changes"
        + PassingLine.left(before, seq, last, nanos);
  }

  @Override
  public void close() {
    line.close();
  }
}
