package org.stemma.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Counters.Counter;
import org.stemma.warc.Position;

/// Captures that wait to be written.
final class CaptureRows {
  static final String COLUMNS =
      "id, article, link, captured_at, recorded_at, status, outcome, record, detail,"
          + " payload_digest, warc, warc_offset, warc_length, same_as, sighting";

  private final Handle handle;
  private final Counters counters;
  private final Instant now;
  private Map<String, Long> links = Map.of();
  private Map<String, Long> files = Map.of();
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  CaptureRows(Handle handle, Counters counters, Instant now) {
    this.handle = handle;
    this.counters = counters;
    this.now = now;
  }

  /// Finds the ids of addresses and files. Nearly every look asks for its article's own address, whose id is known.
  void prepare(Map<Long, Standing> standings, List<Look> looks) throws SQLException {
    List<String> urls = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Look look : looks) {
      @Nullable Standing article = standings.get(look.article());
      for (NewCapture capture : look.captures()) {
        if (article == null || !capture.url().equals(article.url)) {
          urls.add(capture.url());
        }
        if (capture.position() != null) {
          names.add(capture.position().file());
        }
      }
      if (look.canonical() != null) {
        urls.add(look.canonical().url());
      }
    }
    links = Links.ids(handle, counters, urls);
    files = files(Set.copyOf(names));
  }

  private Map<String, Long> files(Set<String> names) throws SQLException {
    Map<String, Long> ids = new HashMap<>();
    if (names.isEmpty()) {
      return ids;
    }
    handle
        .createQuery("SELECT id, file FROM warc WHERE file IN (<names>)")
        .bindList("names", List.copyOf(names))
        .map((result, _) -> ids.put(result.getString("file"), result.getLong("id")))
        .list();
    try (Batch warcs = Batch.into(handle, "warc", "id, file")) {
      for (String name : names.stream().filter(name -> !ids.containsKey(name)).sorted().toList()) {
        long id = counters.next(Counter.WARC);
        warcs.add(id, name);
        ids.put(name, id);
      }
      warcs.send();
    }
    return ids;
  }

  long link(String url) {
    return Objects.requireNonNull(links.get(Clean.text(url)));
  }

  /// Gives each capture of a look its id.
  List<Long> ids(Look look) {
    return look.captures().stream()
        .map(_ -> counters.next(Counter.CAPTURE))
        .collect(Collectors.toList());
  }

  /// @param bore true when the last capture bears the text of the article's sighting
  void add(Standing article, Look look, List<Long> ids, boolean bore) {
    for (int i = 0; i < ids.size(); i++) {
      NewCapture capture = look.captures().get(i);
      boolean last = i == ids.size() - 1;
      rows.add(row(article, capture, ids.get(i), last && bore ? article.sighting : null));
    }
  }

  private @Nullable Object[] row(
      Standing article, NewCapture capture, long id, @Nullable Long sighting) {
    @Nullable Position position = capture.position();
    long length = position == null ? 0 : position.length();
    counters.add(Counter.ARCHIVE_BYTES, length);
    return new @Nullable Object[] {
      id,
      article.id,
      capture.url().equals(article.url) ? article.link : link(capture.url()),
      capture.capturedAt(),
      now,
      capture.status(),
      capture.outcome().label(),
      capture.record().label(),
      capture.detail(),
      payloadDigest(article, capture),
      position == null ? null : files.get(position.file()),
      position == null ? null : (Long) position.offset(),
      position == null ? null : (Long) length,
      capture.sameAs(),
      sighting
    };
  }

  /// Empty where it is that of the capture which is meant with `same_as`: then it is there already.
  private static @Nullable String payloadDigest(Standing article, NewCapture capture) {
    @Nullable String digest = capture.payloadDigest();
    boolean repeats =
        digest != null
            && digest.equals(article.bodyDigest)
            && Objects.equals(capture.sameAs(), article.body);
    return repeats ? "" : digest;
  }

  void save() throws SQLException {
    try (Batch captures = Batch.into(handle, "capture", COLUMNS)) {
      captures.addAll(rows);
    }
  }
}
