package org.stemma.service;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.stemma.store.Outlet;
import org.stemma.store.Store;

/// What outlets are called in a log, by id; asked of the store once for each.
final class Outlets implements LongFunction<String> {

  private final Store store;
  private final Map<Long, String> keys = new ConcurrentHashMap<>();

  Outlets(Store store) {
    this.store = store;
  }

  @Override
  public String apply(long id) {
    return keys.computeIfAbsent(
        id, any -> store.outlets().find(any).map(Outlet::key).orElse("outlet " + id));
  }
}
