package org.stemma.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Texts stored once each, by id.
///
/// Two texts are the same when they are equal, not when their digests are: the index holds 64 bits of the SHA-256 and leads to
/// hardly ever more than one candidate, which is compared. So nobody can make one paragraph stand for another, and an entry
/// of the index costs 8 bytes rather than 32.
final class Paragraphs {
  private static final int TOGETHER = 500;

  private Paragraphs() {}

  /// Ids of texts, which are stored where they are not there; new ones get ids in a row, in the order given.
  static Map<String, Long> ids(Handle handle, Counters counters, Collection<String> texts)
      throws SQLException {
    Set<String> wanted = new LinkedHashSet<>(texts);
    Map<String, Long> ids = known(handle, wanted);
    wanted.removeAll(ids.keySet());
    if (wanted.isEmpty()) {
      return ids;
    }
    try (Batch paragraphs = Batch.into(handle, "paragraph", "id, hash, text")) {
      for (String text : wanted) {
        long id = counters.next(Counters.Counter.PARAGRAPH);
        byte[] stored = StoredText.of(text);
        paragraphs.add(id, Keys.hash(text), stored);
        counters.add(Counters.Counter.TEXT_BYTES, stored.length);
        ids.put(text, id);
      }
      paragraphs.send();
    }
    return ids;
  }

  private static Map<String, Long> known(Handle handle, Set<String> wanted) {
    Map<String, Long> known = new HashMap<>();
    List<Long> hashes = wanted.stream().map(Keys::hash).distinct().toList();
    for (List<Long> part : parts(hashes)) {
      handle
          .createQuery("SELECT id, text FROM paragraph WHERE hash IN (<hashes>) ORDER BY id")
          .bindList("hashes", part)
          .map((result, _) ->
              Map.entry(StoredText.text(result.getBytes("text")), result.getLong("id")))
          .forEach(found -> {
            if (wanted.contains(found.getKey())) {
              known.putIfAbsent(found.getKey(), found.getValue());
            }
          });
    }
    return known;
  }

  /// Texts by id.
  static Map<Long, String> texts(Handle handle, Collection<Long> ids) {
    Map<Long, String> texts = new HashMap<>();
    for (List<Long> part : parts(List.copyOf(new LinkedHashSet<>(ids)))) {
      handle
          .createQuery("SELECT id, text FROM paragraph WHERE id IN (<ids>)")
          .bindList("ids", part)
          .map((result, _) ->
              texts.put(result.getLong("id"), StoredText.text(result.getBytes("text"))))
          .list();
    }
    return texts;
  }

  private static List<List<Long>> parts(List<Long> all) {
    List<List<Long>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += TOGETHER) {
      parts.add(all.subList(from, Math.min(from + TOGETHER, all.size())));
    }
    return parts;
  }
}
