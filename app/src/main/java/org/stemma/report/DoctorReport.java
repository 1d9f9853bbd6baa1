package org.stemma.report;

import java.io.IOException;
import java.util.List;
import org.stemma.upkeep.Trouble;

/// What `stemma doctor` found: a line each.
public final class DoctorReport {

  private DoctorReport() {}

  /// For a person.
  public static void write(List<Trouble> troubles, Terminal terminal) throws IOException {
    for (Trouble trouble : troubles) {
      terminal.paragraph(0, 2, line(trouble));
    }
    long left = troubles.stream().filter(Trouble::isLeft).count();
    long possible = troubles.stream().filter(each -> each.mend() == Trouble.Mend.POSSIBLE).count();
    String end =
        troubles.isEmpty() ? "All is well." : troubles.size() - left + " mended, " + left + " left";
    terminal.paragraph(
        0, Line.of(end + (possible == 0 ? "" : ", of which --mend can mend " + possible)));
  }

  private static Line line(Trouble trouble) {
    String mend =
        switch (trouble.mend()) {
          case DONE -> " (mended)";
          case POSSIBLE -> " (can be mended)";
          case NONE -> "";
        };
    return new Line()
        .add(Ink.NAME, trouble.place() + ": ")
        .add(trouble.says())
        .add(trouble.isLeft() ? Ink.WARNED : Ink.ADDED, mend);
  }

  /// `format, troubles[{place, says, mend: done|possible|none}], left`.
  public static void write(List<Trouble> troubles, Json json) throws IOException {
    json.begin();
    json.format("doctor");
    json.beginList("troubles");
    for (Trouble trouble : troubles) {
      json.begin();
      json.text("place", trouble.place());
      json.text("says", trouble.says());
      json.text("mend", trouble.mend().label());
      json.end();
    }
    json.endList();
    json.number("left", troubles.stream().filter(Trouble::isLeft).count());
    json.end();
    json.endLine();
  }
}
