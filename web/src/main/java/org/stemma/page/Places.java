package org.stemma.page;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Room for a few at once, for what costs much; who comes when all places are taken is asked to come again. Safe for use by several
/// threads.
final class Places {

  private final Semaphore free;

  Places(int atOnce) {
    free = new Semaphore(atOnce);
  }

  /// Does work in a place.
  ///
  /// @throws Refusal when all are taken
  <T> T in(Supplier<T> work) {
    if (!free.tryAcquire()) {
      throw Refusal.busy("Others are asking for the same just now; ask again in a moment.");
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
