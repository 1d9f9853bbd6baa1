package org.stemma.alert;

/// What became of one try to send something.
///
/// @param state whether it is over
/// @param answer for its owner, a line
public record Outcome(State state, String answer) {

  /// Whether it is over.
  public enum State {
    ARRIVED,
    /// It may arrive if it is tried again.
    FAILED,
    /// It is not tried again.
    REFUSED
  }

  static Outcome arrived(String answer) {
    return new Outcome(State.ARRIVED, answer);
  }

  static Outcome failed(String answer) {
    return new Outcome(State.FAILED, answer);
  }

  static Outcome refused(String answer) {
    return new Outcome(State.REFUSED, answer);
  }
}
