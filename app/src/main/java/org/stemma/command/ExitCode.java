package org.stemma.command;

/// How a command ends; other programs rely on the numbers.
final class ExitCode {

  static final int DONE = 0;

  /// Nothing was found where the command promises something.
  static final int NOTHING_FOUND = 1;

  /// Bad usage or bad input; what could be done of the rest was done.
  static final int BAD_INPUT = 2;

  private ExitCode() {}
}
