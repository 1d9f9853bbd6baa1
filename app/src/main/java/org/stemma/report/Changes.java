package org.stemma.report;

import java.util.ArrayList;
import java.util.List;
import org.stemma.collate.WordRun;
import org.stemma.collate.WordRun.Sign;
import org.stemma.text.Glimpse;

/// Word changes with only so much of the unchanged text around them as a reader needs to find his way.
final class Changes {

  /// UTF-16 units of unchanged text kept on either side of a change: about six words.
  private static final int CONTEXT = 40;

  /// UTF-16 units of a text that is shown whole: some three lines.
  private static final int SHORT = 260;

  /// UTF-16 units shown at each end of a text in which nothing was changed.
  private static final int WHOLE = 100;

  private Changes() {}

  /// True when the older and the newer text differ at all.
  static boolean isAny(List<WordRun> runs) {
    return runs.stream().anyMatch(run -> run.sign() != Sign.KEPT);
  }

  /// The runs, unchanged ones shortened unless all of it is short anyway.
  static List<WordRun> withContext(List<WordRun> runs) {
    int length = runs.stream().mapToInt(run -> run.text().length()).sum();
    if (length <= SHORT) {
      return runs;
    }
    List<WordRun> shown = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      WordRun run = runs.get(i);
      boolean first = i == 0;
      boolean last = i == runs.size() - 1;
      shown.add(run.sign() == Sign.KEPT ? shortened(run, first, last) : run);
    }
    return shown;
  }

  private static WordRun shortened(WordRun run, boolean first, boolean last) {
    String text = run.text();
    if (first && last) {
      return new WordRun(Sign.KEPT, Glimpse.ends(text, WHOLE));
    }
    String context =
        first
            ? Glimpse.end(text, CONTEXT)
            : last ? Glimpse.begin(text, CONTEXT) : Glimpse.ends(text, CONTEXT);
    return new WordRun(Sign.KEPT, context);
  }

  /// Adds the runs to a line: in colours where there are any, else as `[-old-]{+new+}`.
  static Line addTo(Line line, List<WordRun> runs, boolean colours) {
    for (WordRun run : runs) {
      String text = run.sign() == Sign.KEPT ? run.text() : seen(run.text());
      switch (run.sign()) {
        case KEPT -> line.add(text);
        case OMITTED -> line.add(Ink.OMITTED, colours ? text : "[-" + text + "-]");
        case ADDED -> line.add(Ink.ADDED, colours ? text : "{+" + text + "+}");
      }
    }
    return line;
  }

  /// A changed line end can be seen only if it has a sign.
  private static String seen(String text) {
    return text.isBlank() && text.contains("\n") ? "¶" : text;
  }
}
