package org.stemma.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.Store;

/// Which captures of a batch are in the store already: those of the same address and time with the same digest. So an import can be
/// broken off and begun anew, or be given twice, and adds everything once.
final class Present {

  private final Store store;
  private final Originals originals;
  private final Consumer<Long> waiting;

  /// @param originals is told of those that are there, since revisits that are not may refer to them
  /// @param waiting is told of articles that have captures without a place in their reading: an import was broken off
  Present(Store store, Originals originals, Consumer<Long> waiting) {
    this.store = store;
    this.originals = originals;
    this.waiting = waiting;
  }

  /// Those of a batch that are not there, each once.
  List<Found> absent(List<Found> batch) {
    Map<String, List<Found>> byArticle = new HashMap<>();
    batch.forEach(found ->
        byArticle.computeIfAbsent(found.home().key(), key -> new ArrayList<>()).add(found));
    Map<String, Long> there = new HashMap<>();
    byArticle.forEach((key, found) -> there.putAll(there(key, found)));
    Set<String> met = new HashSet<>();
    List<Found> absent = new ArrayList<>();
    for (Found found : batch) {
      Long capture = there.get(mark(found));
      if (capture != null) {
        originals.add(found.names(), capture);
      } else if (met.add(mark(found))) {
        absent.add(found);
      }
    }
    return absent;
  }

  /// Captures by their marks.
  private Map<String, Long> there(String key, List<Found> found) {
    Optional<Article> article = store.watching().find(key);
    Map<String, Long> there = new HashMap<>();
    if (article.isEmpty()) {
      return there;
    }
    long id = article.get().id();
    for (Capture capture :
        store.histories().capturesAt(id, found.stream().map(Found::at).toList())) {
      there.put(mark(capture), capture.id());
    }
    if (!there.isEmpty() && store.histories().extent(id).waiting()) {
      waiting.accept(id);
    }
    return there;
  }

  private static String mark(Found found) {
    return found.at().toEpochMilli()
        + " "
        + (found.refersTo() == null ? found.digest() : "")
        + " "
        + found.target();
  }

  private static String mark(Capture capture) {
    return capture.capturedAt().toEpochMilli()
        + " "
        + (capture.sameAs() == null ? capture.payloadDigest() : "")
        + " "
        + capture.url();
  }
}
