package org.stemma.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Addresses as they were asked for, by id.
final class Links {

  private Links() {}

  /// Ids of addresses, which are stored where they are not there.
  static Map<String, Long> ids(Handle handle, Counters counters, Collection<String> urls)
      throws SQLException {
    Map<String, Long> ids = new HashMap<>();
    Set<String> wanted = new LinkedHashSet<>();
    urls.forEach(url -> wanted.add(Clean.text(url)));
    if (wanted.isEmpty()) {
      return ids;
    }
    handle
        .createQuery("SELECT id, url FROM link WHERE hash IN (<hashes>)")
        .bindList("hashes", List.copyOf(wanted.stream().map(Keys::hash).toList()))
        .map((result, _) -> ids.put(result.getString("url"), result.getLong("id")))
        .list();
    wanted.removeAll(ids.keySet());
    try (Batch links = Batch.into(handle, "link", "id, hash, url")) {
      for (String url : wanted) {
        long id = counters.next(Counters.Counter.LINK);
        links.add(id, Keys.hash(url), url);
        ids.put(url, id);
      }
      links.send();
    }
    return ids;
  }
}
