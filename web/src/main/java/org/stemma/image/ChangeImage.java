package org.stemma.image;

import java.util.List;
import java.util.stream.Collectors;
import org.stemma.collate.WordRun;
import org.stemma.collate.WordRun.Sign;

/// What an image of a change shows.
///
/// @param outlet its name
/// @param headline of the newer version
/// @param what when it changed, and whether the outlet said so: a line
/// @param runs the heaviest change: what stayed around it, what went, what came
/// @param source where the change can be seen: a line
public record ChangeImage(
    String outlet, String headline, String what, List<WordRun> runs, String source) {

  /// Width and height in pixels: what most sites show whole beside a link.
  public static final int WIDTH = 1_200;

  public static final int HEIGHT = 630;

  public ChangeImage {
    runs = List.copyOf(runs);
  }

  /// The same in words, for who does not see it.
  public String text() {
    return outlet
        + ": “"
        + headline
        + "”. "
        + what
        + ". "
        + runs.stream().map(ChangeImage::text).collect(Collectors.joining()).strip();
  }

  private static String text(WordRun run) {
    if (run.sign() == Sign.KEPT) {
      return run.text();
    }
    String text = run.text();
    String what = run.sign() == Sign.OMITTED ? "[removed: " : "[added: ";
    String end = text.endsWith(" ") ? " " : "";
    return what + text.strip() + "]" + end;
  }
}
