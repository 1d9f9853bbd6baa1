package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who may sign in.
///
/// @param name as it is typed; no two differ in case only
/// @param password how it was hashed, and the hash
/// @param disabledAt since when it can't sign in; null when it can
public record Account(
    long id,
    String name,
    String password,
    Role role,
    Instant createdAt,
    @Nullable Instant disabledAt) {

  /// False when it can't sign in.
  public boolean isEnabled() {
    return disabledAt == null;
  }

  /// Leaves the password out: this is written to logs.
  @Override
  public String toString() {
    return "account " + name;
  }
}
