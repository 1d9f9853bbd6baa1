package org.stemma.collate;

/// A run of text inside an aligned pair, in reading order. The `KEPT` and `OMITTED` runs of a pair, put together, are the
/// older text to the letter; the `KEPT` and `ADDED` runs are the newer one, except that where only typography differs inside
/// a kept run the difference is a run of its own.
///
/// @param sign what became of it
/// @param text never empty
public record WordRun(Sign sign, String text) {

  /// What became of a run on the way from the older text to the newer.
  public enum Sign {
    KEPT("="),
    OMITTED("-"),
    ADDED("+");

    private final String mark;

    Sign(String mark) {
      this.mark = mark;
    }

    /// `=`, `-` or `+`, as in the command line's output.
    public String mark() {
      return mark;
    }
  }
}
