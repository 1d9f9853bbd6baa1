package org.stemma.collate;

/// A run of text inside an aligned pair, in reading order. The `KEPT` and `OMITTED` runs of a pair, put together, are the
/// older text to the letter, and the `KEPT` and `ADDED` runs are the newer one. So a kept run is identical on both sides: a
/// quotation mark or a space that merely changed its shape is an omitted run and an added one.
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
