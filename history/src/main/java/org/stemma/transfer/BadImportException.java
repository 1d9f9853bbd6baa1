package org.stemma.transfer;

import java.io.IOException;

/// An input that is not what it should be. What was read of it before stays; importing it again, mended, adds the rest.
public final class BadImportException extends IOException {
  private static final long serialVersionUID = 1;

  private final String place;
  private final String problem;

  /// @param place file, and line or offset where there is one
  /// @param problem what is wrong there, in a phrase
  public BadImportException(String place, String problem) {
    super(place + ": " + problem);
    this.place = place;
    this.problem = problem;
  }

  /// File, and line or offset where there is one.
  public String place() {
    return place;
  }

  /// What is wrong there, in a phrase.
  public String problem() {
    return problem;
  }
}
