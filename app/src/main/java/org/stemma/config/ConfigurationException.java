package org.stemma.config;

/// A configuration file says something that can't be done; the message is one line that names file and line.
public final class ConfigurationException extends Exception {

  private static final long serialVersionUID = 1;

  private final int line;

  /// @param file as the user named it
  /// @param line from 1
  /// @param reason what is wrong there
  ConfigurationException(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
    this.line = line;
  }

  /// The line that is wrong, from 1.
  public int line() {
    return line;
  }
}
