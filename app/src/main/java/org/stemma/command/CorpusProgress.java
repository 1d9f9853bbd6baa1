package org.stemma.command;

import java.util.Locale;
import org.stemma.corpus.Stage;
import org.stemma.corpus.Telling;

/// Says on a terminal how far a corpus has come and how long its stage will take yet.
final class CorpusProgress implements Telling, AutoCloseable {

  private final PassingLine line;
  private Stage stage = Stage.READING;
  private long stageBegun = System.nanoTime();
  private long doneBefore;

  CorpusProgress(Console console) {
    line = new PassingLine(console);
  }

  @Override
  public synchronized void at(Stage at, long done, long total) {
    if (at != stage) {
      stage = at;
      stageBegun = System.nanoTime();
      doneBefore = done;
    }
    line.say(() -> line(at, doneBefore, done, total, System.nanoTime() - stageBegun));
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
          case COMPARING -> "comparing: " + PassingLine.of(done, total) + " pairs";
        };
    return text + PassingLine.left(before, done, total, nanos);
  }

  private static String percent(long done, long total) {
    return (total <= 0 ? 0 : 100 * done / total) + " %";
  }

  @Override
  public void close() {
    line.close();
  }
}
