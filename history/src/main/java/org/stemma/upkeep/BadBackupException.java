package org.stemma.upkeep;

/// A folder is no backup, or not what its manifest says, or there is no place to restore it to; the message says so in one line.
public final class BadBackupException extends Exception {

  private static final long serialVersionUID = 1;

  BadBackupException(String message) {
    super(message);
  }
}
