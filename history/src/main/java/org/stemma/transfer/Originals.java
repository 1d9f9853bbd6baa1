package org.stemma.transfer;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.history.Bodies;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.RecordKind;
import org.stemma.store.Store;
import org.stemma.url.WebUrl;
import org.stemma.warc.Digest;
import org.stemma.warc.Reference;
import org.stemma.warc.WarcEntry;

/// Finds the capture that a revisit repeats: among those of this import, by any of the names that writers give (the record's id,
/// its address and time, the digest of its payload), else among those of the store, by address and time or by digest.
///
/// Not thread-safe.
final class Originals {

  /// Names held in memory, the newest of them: about a hundred bytes each.
  private static final int HELD = 300_000;

  /// Captures of an article whose records are looked at for a digest, the newest first.
  private static final int LOOKED_AT = 50;

  private final Store store;
  private final Bodies bodies;
  private final Map<String, Long> captures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > HELD;
        }
      };

  Originals(Store store, Bodies bodies) {
    this.store = store;
    this.bodies = bodies;
  }

  /// The names of a record: what a [Reference] to it may bear.
  static List<String> names(WarcEntry entry) {
    List<String> names = new ArrayList<>();
    if (!entry.id().isEmpty()) {
      names.add(id(entry.id()));
    }
    entry
        .target()
        .ifPresent(target -> entry.at().ifPresent(at -> names.add(place(target.toString(), at))));
    entry.payloadDigest().ifPresent(digest -> names.add(digest.toString()));
    return names;
  }

  /// The names by which a revisit may mean its original, the surest first.
  static List<String> names(Reference reference) {
    List<String> names = new ArrayList<>();
    if (reference.id() != null) {
      names.add(id(reference.id()));
    }
    if (reference.target() != null && reference.at() != null) {
      names.add(place(reference.target().toString(), reference.at()));
    }
    if (reference.payload() != null) {
      names.add(reference.payload().toString());
    }
    return names;
  }

  private static String id(String id) {
    return "id " + id;
  }

  private static String place(String target, Instant at) {
    String key = WebUrl.tryParse(target).map(WebUrl::key).orElse(target);
    return at.toEpochMilli() + " " + key;
  }

  /// @param names of a record that was not a revisit
  /// @param capture its id
  void add(List<String> names, long capture) {
    names.forEach(name -> captures.put(name, capture));
  }

  /// The capture that a revisit repeats; empty when it is not here.
  Optional<Capture> find(Found revisit, Reference reference) throws IOException {
    for (String name : names(reference)) {
      Long capture = captures.get(name);
      if (capture != null) {
        return store.histories().capture(capture);
      }
    }
    Optional<Capture> placed = placed(reference.target(), reference.at());
    return placed.isPresent() ? placed : alike(revisit, reference.payload());
  }

  private Optional<Capture> placed(@Nullable URI target, @Nullable Instant at) {
    Optional<WebUrl> url = WebUrl.tryParse(target == null ? null : target.toString());
    if (url.isEmpty() || at == null) {
      return Optional.empty();
    }
    return store
        .watching()
        .find(url.get().key())
        .flatMap(article ->
            store.histories().capturesAt(article.id(), List.of(at)).stream()
                .filter(Originals::hasBody)
                .findFirst());
  }

  private Optional<Capture> alike(Found revisit, @Nullable Digest payload) throws IOException {
    Optional<Article> article = store.watching().find(revisit.home().key());
    if (payload == null || article.isEmpty()) {
      return Optional.empty();
    }
    List<Capture> bodied =
        store.histories().everyCapture(article.get().id()).filter(Originals::hasBody).toList();
    Iterator<Capture> newest = bodied.reversed().stream().limit(LOOKED_AT).iterator();
    while (newest.hasNext()) {
      Capture capture = newest.next();
      if (payload.toString().equals(capture.payloadDigest()) || hasDigest(capture, payload)) {
        return Optional.of(capture);
      }
    }
    return Optional.empty();
  }

  /// By the record's own word, which may be of another algorithm than ours.
  private boolean hasDigest(Capture capture, Digest payload) throws IOException {
    return bodies.entry(capture).flatMap(WarcEntry::payloadDigest).equals(Optional.of(payload));
  }

  private static boolean hasBody(Capture capture) {
    return capture.record() == RecordKind.RESPONSE || capture.record() == RecordKind.RESOURCE;
  }
}
