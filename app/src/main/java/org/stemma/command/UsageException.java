package org.stemma.command;

/// The command was asked for something it cannot do with what it was given; the message says what, in one line.
final class UsageException extends Exception {

  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }

  /// @param cause for `--debug`
  UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
