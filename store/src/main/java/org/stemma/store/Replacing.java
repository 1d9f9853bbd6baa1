package org.stemma.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Counters.Counter;

/// Puts a new reading of an article in the place of its current one.
final class Replacing {
  private final Handle handle;
  private final Instant now;
  private final Counters counters;
  private final Changes changes;
  private final Rereading rereading;
  private final Standing article;
  private final Map<Long, Taken> captures;

  /// What is to be known of a capture here.
  private record Taken(Instant at, boolean hasBody, @Nullable String digest) {}

  private Replacing(Handle handle, Dialect dialect, Instant now, Rereading rereading) {
    this.handle = handle;
    this.now = now;
    this.rereading = rereading;
    counters = Counters.lock(handle, dialect);
    changes = new Changes(counters, now);
    long id = rereading.article();
    @Nullable Standing found = Standing.of(handle, dialect, List.of(id)).get(id);
    if (found == null) {
      throw new IllegalArgumentException("no article " + id);
    }
    article = found;
    captures = captures();
  }

  static Reread replace(Handle handle, Dialect dialect, Instant now, Rereading rereading)
      throws SQLException {
    Replacing replacing = new Replacing(handle, dialect, now, rereading);
    boolean newer = replacing.captures.keySet().stream().anyMatch(id -> id > rereading.upTo());
    return newer ? new Reread.Outdated() : replacing.replace();
  }

  /// Marks a reading and its revisions as replaced; what they shared with others goes, to be found anew in the new reading.
  static void supersede(Handle handle, long reading, Instant at) {
    handle.execute("UPDATE reading SET replaced_at = ? WHERE id = ?", Times.millis(at), reading);
    handle.execute("UPDATE revision SET superseded = 1 WHERE reading = ?", reading);
    handle
        .createQuery("SELECT article FROM reading WHERE id = ?")
        .bind(0, reading)
        .mapTo(Long.class)
        .forEach(article -> Borrowings.forget(handle, article));
  }

  private Map<Long, Taken> captures() {
    Map<Long, Taken> taken = new HashMap<>();
    handle
        .createQuery(
            "SELECT id, captured_at, record, payload_digest FROM capture WHERE article = :id")
        .bind("id", article.id)
        .map((result, _) -> {
          Row row = new Row(result);
          RecordKind record = row.word("record", RecordKind.class);
          boolean hasBody = record == RecordKind.RESPONSE || record == RecordKind.RESOURCE;
          Taken capture =
              new Taken(row.instant("captured_at"), hasBody, row.textOrNull("payload_digest"));
          return taken.put(row.number("id"), capture);
        })
        .list();
    return taken;
  }

  private Reread.Replaced replace() throws SQLException {
    boolean differs = !before().equals(after());
    boolean isOurs = differs && isReadOtherwise();
    List<Long> witnesses =
        Texts.add(handle, counters, rereading.revisions(), Texts.ofArticle(handle, article.id));
    if (article.reading != null) {
      supersede(handle, article.reading, now);
    }
    long reading = counters.next(Counter.READING);
    insertReading(reading);
    article.reading = reading;
    article.revisions = 0;
    article.revision = null;
    article.sighting = null;
    article.headline = null;
    article.publishedAt = null;
    article.body = null;
    article.bodyDigest = null;
    article.bodyAt = null;
    insertStretches(witnesses);
    Standing.save(handle, List.of(article));
    changes.add(Changes.READING, article.id, reading);
    if (isOurs) {
      tell();
    }
    seenSinceFirstCapture();
    changes.save(handle);
    counters.save();
    return new Reread.Replaced(reading, differs);
  }

  /// Whether there was a reading by other rules: only then has our reading changed. Where the rules are the same there were captures
  /// that arrived late.
  private boolean isReadOtherwise() {
    String sql = "SELECT COUNT(*) FROM reading WHERE id = ? AND (extractor <> ? OR profile <> ?)";
    return article.reading != null
        && handle
                .createQuery(sql)
                .bind(0, article.reading)
                .bind(1, rereading.extractor())
                .bind(2, rereading.profile())
                .mapTo(Long.class)
                .one()
            > 0;
  }

  /// A capture that arrived late may be older than what made the article known.
  private void seenSinceFirstCapture() {
    captures.values().stream()
        .map(Taken::at)
        .min(Instant::compareTo)
        .ifPresent(first ->
            handle.execute(
                "UPDATE article SET first_seen_at = ? WHERE id = ? AND first_seen_at > ?",
                Times.millis(first),
                article.id,
                Times.millis(first)));
  }

  /// Digests of the texts in the order in which they were seen.
  private List<String> before() {
    return handle
        .createQuery(
            "SELECT w.digest FROM sighting s JOIN revision r ON r.id = s.revision"
                + " JOIN witness w ON w.id = r.witness"
                + " WHERE s.article = :article AND r.superseded = 0 ORDER BY s.first_at, s.id")
        .bind("article", article.id)
        .map((result, _) -> HexFormat.of().formatHex(result.getBytes("digest")))
        .list();
  }

  private List<String> after() {
    return rereading.stretches().stream()
        .map(stretch -> rereading.revisions().get(stretch.revision()).digest())
        .toList();
  }

  private void insertReading(long reading) throws SQLException {
    try (Batch batch = Batch.into(handle, "reading", "id, article, extractor, profile, made_at")) {
      batch.add(reading, article.id, rereading.extractor(), rereading.profile(), now);
      batch.send();
    }
  }

  private void insertStretches(List<Long> witnesses) throws SQLException {
    Map<Integer, Long> ids = new HashMap<>();
    List<@Nullable Object[]> revisions = new ArrayList<>();
    List<Object[]> sightings = new ArrayList<>();
    List<Object[]> belonging = new ArrayList<>();
    @Nullable Instant lastAt = null;
    for (Rereading.Stretch stretch : rereading.stretches()) {
      boolean alternating = ids.containsKey(stretch.revision());
      long first = stretch.captures().getFirst();
      long last = stretch.captures().getLast();
      Instant at = taken(first).at();
      if (!alternating) {
        ids.put(stretch.revision(), counters.next(Counter.REVISION));
        article.revisions++;
        revisions.add(revision(stretch, ids, witnesses, at, lastAt));
      }
      long sighting = counters.next(Counter.SIGHTING);
      long revision = Objects.requireNonNull(ids.get(stretch.revision()));
      Instant end = taken(last).at();
      int looks = stretch.captures().size();
      sightings.add(
          new Object[] {sighting, article.id, revision, first, at, last, end, looks, alternating});
      stretch.captures().forEach(capture -> belonging.add(new Object[] {sighting, capture}));
      lastAt = end;
      stand(stretch, revision, sighting);
    }
    write(revisions, sightings, belonging);
  }

  private @Nullable Object[] revision(
      Rereading.Stretch stretch,
      Map<Integer, Long> ids,
      List<Long> witnesses,
      Instant at,
      @Nullable Instant lastAt) {
    int place = stretch.revision();
    return RevisionRow.of(
        Objects.requireNonNull(ids.get(place)),
        article,
        rereading.revisions().get(place),
        witnesses.get(place),
        stretch.captures().getFirst(),
        now,
        at,
        lastAt);
  }

  /// The last stretch is what the article is now.
  private void stand(Rereading.Stretch stretch, long revision, long sighting) {
    NewRevision text = rereading.revisions().get(stretch.revision());
    article.revision = revision;
    article.sighting = sighting;
    article.headline = text.witness().headline();
    article.publishedAt = TextRows.publishedAt(text.witness());
    article.body = null;
    article.bodyDigest = null;
    article.bodyAt = null;
    for (long capture : stretch.captures()) {
      Taken taken = taken(capture);
      if (taken.hasBody()) {
        article.body = capture;
        article.bodyDigest = taken.digest();
        article.bodyAt = taken.at();
      }
    }
  }

  private Taken taken(long capture) {
    @Nullable Taken taken = captures.get(capture);
    if (taken == null) {
      throw new IllegalArgumentException("capture " + capture + " is not of article " + article.id);
    }
    return taken;
  }

  private void write(
      List<@Nullable Object[]> revisions, List<Object[]> sightings, List<Object[]> belonging)
      throws SQLException {
    handle.execute("UPDATE capture SET sighting = NULL WHERE article = ?", article.id);
    String columns = "id, article, revision, first, first_at, last, last_at, looks, alternating";
    try (Batch revisionRows = Batch.into(handle, "revision", RevisionRow.COLUMNS);
        Batch sightingRows = Batch.into(handle, "sighting", columns);
        Batch captureRows = new Batch(handle, "UPDATE capture SET sighting = ? WHERE id = ?")) {
      revisionRows.addAll(revisions);
      sightingRows.addAll(sightings);
      captureRows.addAll(belonging);
    }
  }

  private void tell() throws SQLException {
    long id = counters.next(Counter.EVENT);
    try (Batch events = Batch.into(handle, "event", "id, kind, at, article, detail")) {
      String profile = rereading.profile();
      String detail =
          "extractor " + rereading.extractor() + (profile.isEmpty() ? "" : ", profile " + profile);
      events.add(id, EventKind.REREAD.label(), now, article.id, detail);
      events.send();
    }
    changes.add(Changes.EVENT, article.id, id);
  }
}
