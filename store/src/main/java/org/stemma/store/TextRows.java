package org.stemma.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Counters.Counter;
import org.stemma.text.PageTime;
import org.stemma.text.Witness;

/// Readings, revisions and sightings that wait to be written.
final class TextRows {
  private final Handle handle;
  private final Counters counters;
  private final Instant now;
  private final IdentityHashMap<NewRevision, Long> witnesses = new IdentityHashMap<>();
  private final Map<Long, Earlier> earlier = new HashMap<>();
  private final List<Object[]> readings = new ArrayList<>();
  private final List<Long> replaced = new ArrayList<>();
  private final List<@Nullable Object[]> revisions = new ArrayList<>();
  private final List<Object[]> sightings = new ArrayList<>();
  private final List<Object[]> prolonged = new ArrayList<>();

  TextRows(Handle handle, Counters counters, Instant now) {
    this.handle = handle;
    this.counters = counters;
    this.now = now;
  }

  /// A revision that came back.
  private record Earlier(
      long reading, int number, @Nullable String headline, @Nullable Instant publishedAt) {}

  /// Takes what is told of in the log of changes.
  interface Told {
    void add(String kind, long ref);
  }

  /// Stores the witnesses of new revisions, and finds the revisions that came back.
  void prepare(List<Look> looks) throws SQLException {
    List<NewRevision> added = new ArrayList<>();
    for (Look look : looks) {
      switch (look.seen()) {
        case Seen.First first -> added.add(first.revision());
        case Seen.Changed changed -> added.add(changed.revision());
        case Seen.Back back -> find(back.revision());
        case Seen.Nothing _, Seen.Same _ -> {}
      }
    }
    if (added.isEmpty()) {
      return;
    }
    List<Long> ids = Texts.add(handle, counters, added, Map.of());
    for (int i = 0; i < ids.size(); i++) {
      witnesses.put(added.get(i), ids.get(i));
    }
  }

  private void find(long revision) {
    handle
        .createQuery("SELECT reading, number, headline, witness FROM revision WHERE id = :id")
        .bind("id", revision)
        .map((result, _) -> {
          Row row = new Row(result);
          Witness witness = Texts.witness(handle, row.number("witness"));
          return new Earlier(
              row.number("reading"),
              row.integer("number"),
              row.textOrNull("headline"),
              publishedAt(witness));
        })
        .findOne()
        .ifPresent(found -> earlier.put(revision, found));
  }

  static @Nullable Instant publishedAt(Witness witness) {
    @Nullable PageTime published = witness.publishedAt();
    return published == null ? null : published.latest();
  }

  /// True when the revision belongs to the article's current reading.
  boolean isCurrent(Standing article, long revision) {
    @Nullable Earlier found = earlier.get(revision);
    return found != null && Objects.equals(found.reading(), article.reading);
  }

  /// @param id of the capture
  void apply(Standing article, Seen seen, long id, NewCapture capture, Told told) {
    Instant at = capture.capturedAt();
    switch (seen) {
      case Seen.Nothing _ -> {}
      case Seen.Same _ -> same(article, id, at);
      case Seen.Back back -> {
        Earlier found = Objects.requireNonNull(earlier.get(back.revision()));
        article.revision = back.revision();
        article.number = found.number();
        article.headline = found.headline();
        article.publishedAt = found.publishedAt();
        told.add(Changes.SIGHTING, open(article, id, at, true));
      }
      case Seen.Changed changed -> changed(article, changed.revision(), id, at, told);
      case Seen.First first -> {
        told.add(Changes.READING, read(article, first, at));
        changed(article, first.revision(), id, at, told);
      }
    }
    Bodies.follow(handle, article, seen, id, capture);
  }

  private void same(Standing article, long capture, Instant at) {
    if (article.sighting == null) {
      throw new IllegalArgumentException("article " + article.id + " never had a text");
    }
    prolonged.add(new Object[] {at, capture, at, at, article.sighting});
    if (article.lastAt == null || article.lastAt.isBefore(at)) {
      article.lastAt = at;
    }
  }

  private long open(Standing article, long capture, Instant at, boolean alternating) {
    long id = counters.next(Counter.SIGHTING);
    long revision = Objects.requireNonNull(article.revision);
    sightings.add(
        new Object[] {id, article.id, revision, capture, at, capture, at, 1, alternating});
    article.sighting = id;
    article.lastAt = at;
    return id;
  }

  private long read(Standing article, Seen.First first, Instant at) {
    if (article.reading != null) {
      replaced.add(article.reading);
    }
    long id = counters.next(Counter.READING);
    readings.add(new Object[] {id, article.id, first.extractor(), first.profile(), at});
    article.reading = id;
    article.revisions = 0;
    article.lastAt = null;
    return id;
  }

  private void changed(Standing article, NewRevision added, long capture, Instant at, Told told) {
    if (article.reading == null) {
      throw new IllegalArgumentException("article " + article.id + " was never read");
    }
    long id = counters.next(Counter.REVISION);
    // A clock that jumped back must not turn the interval round: then nothing is known of its
    // begin.
    @Nullable Instant without =
        article.lastAt == null || article.lastAt.isAfter(at) ? null : article.lastAt;
    article.revisions++;
    revisions.add(
        RevisionRow.of(
            id,
            article,
            added,
            Objects.requireNonNull(witnesses.get(added)),
            capture,
            now,
            at,
            without));
    article.revision = id;
    article.number = article.revisions;
    article.headline = added.witness().headline();
    article.publishedAt = publishedAt(added.witness());
    told.add(Changes.REVISION, id);
    open(article, capture, at, false);
  }

  void save() throws SQLException {
    insert("reading", "id, article, extractor, profile, made_at", readings);
    for (long reading : replaced) {
      Replacing.supersede(handle, reading, now);
    }
    insert("revision", RevisionRow.COLUMNS, revisions);
    insert(
        "sighting",
        "id, article, revision, first, first_at, last, last_at, looks, alternating",
        sightings);
    String prolong =
        "UPDATE sighting SET looks = looks + 1,"
            + " last = CASE WHEN ? >= last_at THEN ? ELSE last END,"
            + " last_at = CASE WHEN ? >= last_at THEN ? ELSE last_at END WHERE id = ?";
    try (Batch batch = new Batch(handle, prolong)) {
      batch.addAll(prolonged);
    }
  }

  private void insert(String table, String columns, List<? extends @Nullable Object[]> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (Batch batch = Batch.into(handle, table, columns)) {
      batch.addAll(rows);
    }
  }
}
