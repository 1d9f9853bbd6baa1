package org.stemma.alert;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What became of one try to send something.
///
/// @param state whether it is over
/// @param answer for its owner, a line
/// @param pause how long the receiver asks to be left alone; null when it does not say
public record Outcome(State state, String answer, @Nullable Duration pause) {

  /// Whether it is over.
  public enum State {
    ARRIVED,
    /// It may arrive if it is tried again.
    FAILED,
    /// It is not tried again.
    REFUSED
  }

  static Outcome arrived(String answer) {
    return new Outcome(State.ARRIVED, answer, null);
  }

  static Outcome failed(String answer) {
    return new Outcome(State.FAILED, answer, null);
  }

  static Outcome failed(String answer, @Nullable Duration pause) {
    return new Outcome(State.FAILED, answer, pause);
  }

  static Outcome refused(String answer) {
    return new Outcome(State.REFUSED, answer, null);
  }
}
