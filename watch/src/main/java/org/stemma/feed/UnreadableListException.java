package org.stemma.feed;

/// A list that a person gave can't be read; says which line.
public final class UnreadableListException extends Exception {

  private static final long serialVersionUID = 1;

  private final int line;

  /// @param line from 1
  /// @param reason what is wrong there
  public UnreadableListException(int line, String reason) {
    super("line " + line + ": " + reason);
    this.line = line;
  }

  /// The line that is wrong, from 1.
  public int line() {
    return line;
  }
}
