package org.stemma.store;

import org.jspecify.annotations.Nullable;

/// The database can't be reached or can't write at the moment: it is away, too busy, its disk is full. Nothing of what was
/// being written has been kept, and the same call may succeed later. Anything else that goes wrong with a statement is a
/// mistake of ours and another exception.
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
