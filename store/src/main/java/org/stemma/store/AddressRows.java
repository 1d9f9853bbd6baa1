package org.stemma.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Addresses that looks found, and articles that moved to one of them.
final class AddressRows {
  private final Handle handle;
  private final Counters counters;

  /// Who has a key now.
  private final Map<String, Long> holders = new HashMap<>();

  private Map<String, Long> hosts = Map.of();
  private final List<Map.Entry<Long, Address>> rows = new ArrayList<>();

  AddressRows(Handle handle, Counters counters) {
    this.handle = handle;
    this.counters = counters;
  }

  void prepare(List<Look> looks) throws SQLException {
    Set<String> keys = new LinkedHashSet<>();
    List<String> names = new ArrayList<>();
    for (Look look : looks) {
      all(look).forEach(address -> keys.add(Keys.stored(address.key())));
      if (look.canonicalHost() != null) {
        names.add(look.canonicalHost());
      }
    }
    hosts = Hosts.ids(handle, counters, names);
    if (keys.isEmpty()) {
      return;
    }
    handle
        .createQuery("SELECT key, article FROM address WHERE until IS NULL AND key IN (<keys>)")
        .bindList("keys", List.copyOf(keys))
        .map((result, _) -> holders.put(result.getString("key"), result.getLong("article")))
        .list();
  }

  private static List<Address> all(Look look) {
    List<Address> all = new ArrayList<>(look.addresses());
    if (look.canonical() != null) {
      all.add(look.canonical());
    }
    return all;
  }

  /// Gives the article the addresses that nobody has.
  ///
  /// @return articles that have others of them
  List<Long> apply(Standing article, Look look) {
    Set<Long> others = new LinkedHashSet<>();
    for (Address address : all(look)) {
      @Nullable Long holder = holders.putIfAbsent(Keys.stored(address.key()), article.id);
      if (holder == null) {
        rows.add(Map.entry(article.id, address));
      } else if (holder != article.id) {
        others.add(holder);
      }
    }
    return List.copyOf(others);
  }

  /// Makes the look's canonical address the article's, unless it is so already or another article has it.
  ///
  /// @param link id of the address
  /// @return true when it moved
  boolean move(Standing article, Look look, Address canonical, long link) {
    String key = Keys.stored(canonical.key());
    boolean own = article.id == holders.getOrDefault(key, article.id);
    if (!own || (key.equals(article.key) && canonical.url().equals(article.url))) {
      return false;
    }
    article.key = key;
    article.url = canonical.url();
    article.link = link;
    if (look.canonicalHost() != null) {
      article.host = hosts.getOrDefault(look.canonicalHost(), article.host);
    }
    return true;
  }

  void save() throws SQLException {
    try (Addresses addresses = new Addresses(handle, counters)) {
      for (Map.Entry<Long, Address> row : rows) {
        addresses.add(row.getKey(), row.getValue());
      }
      addresses.send();
    }
  }
}
