package org.stemma.input;

/// A file, or a part of one, that cannot be read. The place names the file and how far into it.
public final class BadInputException extends Exception {

  private static final long serialVersionUID = 1;

  private final String place;

  /// @param place `FILE`, `FILE:LINE` or `FILE: byte OFFSET`
  /// @param problem what is wrong there and, where there is a way out, what to do
  public BadInputException(String place, String problem) {
    super(problem);
    this.place = place;
  }

  public String place() {
    return place;
  }

  /// What is wrong, without the place; never null.
  public String problem() {
    return String.valueOf(getMessage());
  }
}
