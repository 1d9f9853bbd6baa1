package org.stemma.service;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.config.Configuration;
import org.stemma.history.OutletKey;
import org.stemma.store.NewFeed;
import org.stemma.store.Outlet;
import org.stemma.store.Store;

/// Writes what a configuration says of single outlets and feeds into the store, where every process finds it.
public final class Declared {

  private Declared() {}

  /// Feeds that stand in the configuration are watched from now on; outlets have the names and settings that it gives them.
  public static void apply(Configuration configuration, Store store, Instant now) {
    for (Configuration.OutletPart said : configuration.outlets()) {
      Outlet outlet = store.outlets().get(said.key());
      if (said.name() != null) {
        store.outlets().rename(outlet.id(), said.name());
      }
      store.outlets().settings(outlet.id(), line(said.rules()));
    }
    for (Configuration.FeedPart said : configuration.feeds()) {
      long outlet = store.outlets().get(OutletKey.of(said.url())).id();
      store
          .feeds()
          .add(
              new NewFeed(
                  said.url().key(),
                  said.url().toString(),
                  said.url().hostKey().toString(),
                  outlet,
                  null,
                  said.title(),
                  now));
    }
  }

  /// `first=15m, gap=5s`, as the store keeps settings; null for none.
  public static @Nullable String line(Map<String, String> rules) {
    return rules.isEmpty()
        ? null
        : rules.entrySet().stream()
            .map(rule -> rule.getKey() + "=" + rule.getValue())
            .sorted()
            .collect(Collectors.joining(", "));
  }
}
