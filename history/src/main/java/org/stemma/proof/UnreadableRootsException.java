package org.stemma.proof;

/// A list of roots has a line that can't be read; the message names it.
public final class UnreadableRootsException extends Exception {

  private static final long serialVersionUID = 1;

  /// @param line from 1
  UnreadableRootsException(int line, String what) {
    super("line " + line + ": " + what);
  }
}
