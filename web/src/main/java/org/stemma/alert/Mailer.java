package org.stemma.alert;

/// Hands letters over to be delivered.
@FunctionalInterface
public interface Mailer {

  /// What became of a letter.
  Outcome send(Letter letter);
}
