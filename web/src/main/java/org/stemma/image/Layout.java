package org.stemma.image;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.stemma.collate.WordRun;
import org.stemma.collate.WordRun.Sign;
import org.stemma.text.Glimpse;
import org.stemma.text.Visible;

/// Sets the words of an image: the outlet, the headline in at most two lines, the change in as many as there is room for, and where it
/// can be seen.
final class Layout {
  private static final int MARGIN = 64;
  private static final int RIGHT = ChangeImage.WIDTH - MARGIN;
  private static final float SMALL = 26;
  private static final float HEADLINE = 46;
  private static final float TEXT = 36;
  private static final int TEXT_LINE = 52;
  private static final int LAST_LINE = ChangeImage.HEIGHT - 118;

  /// Units of a kept run next to a change; its words further away say nothing of it.
  private static final int CONTEXT = 90;

  /// Units of a text that are set at all: more than fits.
  private static final int LONGEST = 600;

  private final List<Word> words = new ArrayList<>();
  private float x = MARGIN;
  private float y;
  private boolean full;

  private Layout() {}

  /// Words in one place.
  ///
  /// @param x their left end
  /// @param y their base line
  record Word(String text, float x, float y, float width, Typeface face, float size, Ink ink) {}

  /// How words are drawn.
  enum Ink {
    PLAIN,
    QUIET,
    OMITTED,
    ADDED
  }

  static List<Word> of(ChangeImage image) {
    Layout layout = new Layout();
    layout.line(image.outlet(), 84, Ink.QUIET);
    layout.headline(image.headline());
    layout.y += 20;
    layout.line(image.what(), layout.y + 28, Ink.QUIET);
    layout.text(image.runs());
    layout.line(image.source(), ChangeImage.HEIGHT - 46, Ink.QUIET);
    return layout.words;
  }

  /// A line in the small face, cut where it would not fit.
  private void line(String text, float base, Ink ink) {
    String fits = Visible.of(text).strip();
    while (Typeface.SANS.width(SMALL, fits) > RIGHT - MARGIN) {
      fits = Glimpse.begin(fits, fits.length() * 9 / 10);
    }
    add(fits, MARGIN, base, Typeface.SANS, SMALL, ink);
    y = base;
  }

  private void add(String text, float left, float base, Typeface face, float size, Ink ink) {
    words.add(new Word(text, left, base, face.width(size, text), face, size, ink));
  }

  private void headline(String headline) {
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    String shown = Visible.of(Glimpse.begin(headline, 140));
    for (StringTokenizer tokens = new StringTokenizer(shown); tokens.hasMoreTokens(); ) {
      String word = tokens.nextToken();
      String longer = current.isEmpty() ? word : current + " " + word;
      if (!current.isEmpty() && Typeface.SERIF.width(HEADLINE, longer) > RIGHT - MARGIN) {
        lines.add(current.toString());
        current.setLength(0);
        longer = word;
      }
      current.replace(0, current.length(), longer);
    }
    lines.add(current.toString());
    for (String line : lines.subList(0, Math.min(2, lines.size()))) {
      y += 58;
      add(line, MARGIN, y, Typeface.SERIF, HEADLINE, Ink.PLAIN);
    }
  }

  private void text(List<WordRun> runs) {
    x = MARGIN;
    y += 66;
    for (int i = 0; i < runs.size() && !full; i++) {
      run(shortened(runs.get(i), i == 0, i == runs.size() - 1), ink(runs.get(i).sign()));
    }
  }

  private static String shortened(WordRun run, boolean first, boolean last) {
    String text = Visible.of(run.text()).replaceAll("\\s+", " ");
    if (run.sign() != Sign.KEPT) {
      return Glimpse.begin(text, LONGEST);
    }
    if (first) {
      return Glimpse.end(text, CONTEXT);
    }
    return last ? Glimpse.begin(text, LONGEST) : Glimpse.ends(text, CONTEXT);
  }

  private static Ink ink(Sign sign) {
    return switch (sign) {
      case KEPT -> Ink.PLAIN;
      case OMITTED -> Ink.OMITTED;
      case ADDED -> Ink.ADDED;
    };
  }

  /// Sets a run word by word; words of one line become one stretch, so that a mark under them has no gaps.
  private void run(String text, Ink ink) {
    StringBuilder stretch = new StringBuilder();
    float left = x;
    for (String word : text.split("(?<= )")) {
      float width = Typeface.SERIF.width(TEXT, stretch + word.stripTrailing());
      if (left + width > RIGHT && (left > MARGIN || !stretch.isEmpty()) && !clings(word)) {
        stretch.setLength(stretch.toString().stripTrailing().length());
        flush(stretch, left, ink);
        if (y + TEXT_LINE > LAST_LINE) {
          add("…", RIGHT + 6, y, Typeface.SERIF, TEXT, Ink.QUIET);
          full = true;
          return;
        }
        y += TEXT_LINE;
        left = MARGIN;
      }
      stretch.append(word);
    }
    x = left + Typeface.SERIF.width(TEXT, stretch.toString());
    flush(stretch, left, ink);
  }

  /// A comma after a marked word stays on its line, and reaches into the margin.
  private static boolean clings(String word) {
    return word.strip().length() == 1 && ",.;:!?)”’".contains(word.strip());
  }

  private void flush(StringBuilder stretch, float left, Ink ink) {
    if (!stretch.isEmpty()) {
      add(stretch.toString(), left, y, Typeface.SERIF, TEXT, ink);
      stretch.setLength(0);
    }
  }
}
