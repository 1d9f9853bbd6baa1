package org.stemma.newsroom;

import java.time.Instant;
import java.time.InstantSource;

/// A clock that a test sets.
final class Hands implements InstantSource {

  private volatile Instant now;

  Hands(Instant now) {
    this.now = now;
  }

  void set(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
