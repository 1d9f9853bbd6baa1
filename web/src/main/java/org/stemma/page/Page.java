package org.stemma.page;

/// Something that is shown at an address. Safe for use by many threads.
@FunctionalInterface
public interface Page {

  /// @throws Refusal when it can't be shown
  /// @throws org.stemma.store.StoreUnavailable when the store is away
  Answer answer(Asked asked);
}
