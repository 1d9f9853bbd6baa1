package org.stemma.store;

import org.jspecify.annotations.Nullable;

/// The database can't be reached or can't write at the moment: it is away, too busy, its disk is full. What was
/// being written is in the database whole or not at all: not at all, unless the connection broke during the commit. The same call
/// may succeed later; where it must not happen twice there is an [Attempt]. Anything else that goes wrong with a statement is a mistake
/// of ours and another exception.
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
