package org.stemma.store;

import org.jspecify.annotations.Nullable;

/// What the address names can't be used as a store, now or later: it is of a newer version, or something else altogether. The
/// message is one line for the person who named it.
public final class UnusableStore extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableStore(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
