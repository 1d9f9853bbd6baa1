package org.stemma.upkeep;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.stemma.history.Bodies;
import org.stemma.proof.Records;
import org.stemma.store.Capture;
import org.stemma.store.Leaves;
import org.stemma.store.Ledger;
import org.stemma.warc.Position;

/// Looks for the record of every capture, also of what was taken down, at the place that the database names.
final class CaptureExam {

  private final Ledger ledger;
  private final Bodies bodies;
  private final Consumer<Trouble> found;

  /// Captures of files that are not there, by file: told in one line each, not one for each capture.
  private final Map<String, Integer> missing = new TreeMap<>();

  CaptureExam(Ledger ledger, Bodies bodies, Consumer<Trouble> found) {
    this.ledger = ledger;
    this.bodies = bodies;
    this.found = found;
  }

  /// @param files is told of each record that is named
  void run(FileExam files) {
    try (Stream<Capture> captures = ledger.captures(new Leaves(0, Long.MAX_VALUE, 0, 0))) {
      captures.forEach(capture -> {
        Position position = capture.position();
        if (position != null) {
          files.name(position);
          check(capture, position);
        }
      });
    }
    missing.forEach((file, captures) ->
        found.accept(
            Trouble.left(
                file, "there is no such file; it held records of " + captures + " captures")));
  }

  private void check(Capture capture, Position position) {
    try {
      bodies
          .entry(capture)
          .flatMap(entry -> Records.fault(capture, entry))
          .ifPresent(fault -> tell(capture, position, fault));
    } catch (FileNotFoundException gone) {
      missing.merge(position.file(), 1, Integer::sum);
    } catch (IOException damaged) {
      tell(capture, position, String.valueOf(damaged.getMessage()));
    }
  }

  private void tell(Capture capture, Position position, String fault) {
    found.accept(
        Trouble.left(
            "capture " + capture.id() + " of " + capture.url(),
            fault.startsWith(position.file())
                ? fault
                : position.file() + ": at byte " + position.offset() + ": " + fault));
  }
}
