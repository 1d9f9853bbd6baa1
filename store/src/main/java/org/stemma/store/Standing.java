package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// An article's row in memory while looks at it are recorded. It is read once, changed by each look, and written once.
final class Standing {
  private static final String SELECT =
      """
      SELECT a.*, l.url AS url, h.owner AS owner, o.paused AS outlet_paused,
        s.last_at AS sighting_last_at, r.number AS number
      FROM article a
        JOIN link l ON l.id = a.link
        JOIN host h ON h.id = a.host
        JOIN outlet o ON o.id = a.outlet
        LEFT JOIN sighting s ON s.id = a.sighting
        LEFT JOIN revision r ON r.id = a.revision
      WHERE a.id IN (<ids>)\
      """;

  private static final String UPDATE =
      """
      UPDATE article SET host = ?, link = ?, key = ?, headline = ?, state = ?, published_at = ?,
        due = ?, interval_millis = ?, unchanged = ?, failures = ?, changes = ?, checked_at = ?, changed_at = ?,
        etag = ?, last_modified = ?, gone_since = ?, blocked_since = ?,
        reading = ?, revision = ?, sighting = ?, revisions = ?, body = ?, body_digest = ?, body_at = ?
      WHERE id = ?\
      """;

  final long id;
  final long outlet;
  final boolean outletPaused;
  final boolean concealed;
  final @Nullable String owner;
  long host;
  long link;
  String url;
  String key;
  @Nullable String headline;
  ArticleState state;
  @Nullable Instant publishedAt;
  Pace pace;
  Validators validators;
  @Nullable Instant goneSince;
  @Nullable Instant blockedSince;
  @Nullable Long reading;
  @Nullable Long revision;

  /// Of `revision`.
  @Nullable Integer number;

  @Nullable Long sighting;

  /// When the last capture of `sighting` was made.
  @Nullable Instant lastAt;

  int revisions;
  @Nullable Long body;
  @Nullable String bodyDigest;
  @Nullable Instant bodyAt;

  private Standing(ResultSet result) throws SQLException {
    Row row = new Row(result);
    id = row.number("id");
    outlet = row.number("outlet");
    outletPaused = row.yes("outlet_paused");
    concealed = row.numberOrNull("concealed_at") != null;
    owner = row.textOrNull("owner");
    host = row.number("host");
    link = row.number("link");
    url = row.text("url");
    key = row.text("key");
    headline = row.textOrNull("headline");
    state = row.word("state", ArticleState.class);
    publishedAt = row.instantOrNull("published_at");
    pace = Articles.pace(row);
    validators = new Validators(row.textOrNull("etag"), row.textOrNull("last_modified"));
    goneSince = row.instantOrNull("gone_since");
    blockedSince = row.instantOrNull("blocked_since");
    reading = row.numberOrNull("reading");
    revision = row.numberOrNull("revision");
    number = row.integerOrNull("number");
    sighting = row.numberOrNull("sighting");
    lastAt = row.instantOrNull("sighting_last_at");
    revisions = row.integer("revisions");
    body = row.numberOrNull("body");
    bodyDigest = row.textOrNull("body_digest");
    bodyAt = row.instantOrNull("body_at");
  }

  /// Articles by id, their hosts locked until the transaction ends.
  static Map<Long, Standing> of(Handle handle, Dialect dialect, Collection<Long> articles) {
    Map<Long, Standing> found = new HashMap<>();
    if (!articles.isEmpty()) {
      handle
          .createQuery(SELECT + dialect.lockingHosts)
          .bindList("ids", List.copyOf(new TreeSet<>(articles)))
          .map((result, _) -> new Standing(result))
          .forEach(standing -> found.put(standing.id, standing));
    }
    return found;
  }

  /// True when nothing can be recorded of it any more, at least not from watching.
  boolean isOut(boolean watching) {
    return concealed || state == ArticleState.MERGED || (watching && state == ArticleState.REMOVED);
  }

  /// True when it is not to be looked at, whatever its pace says: what people ask for goes before.
  boolean rests() {
    return outletPaused
        || concealed
        || !(state == ArticleState.ACTIVE || state == ArticleState.DORMANT);
  }

  /// Takes over what a look says of the schedule; what a person said of the state stays.
  void follow(Look look) {
    validators = look.validators();
    goneSince = look.goneSince();
    blockedSince = look.blockedSince();
    boolean watched = state == ArticleState.ACTIVE || state == ArticleState.DORMANT;
    if (look.state() != null && watched) {
      state = look.state();
    }
    if (look.pace() != null) {
      pace = look.pace();
    }
  }

  long due() {
    return rests() ? Times.NEVER : Times.millis(pace.due());
  }

  static void save(Handle handle, Collection<Standing> standings) throws SQLException {
    try (Batch articles = new Batch(handle, UPDATE)) {
      for (Standing standing : standings) {
        articles.add(standing.row());
      }
      articles.send();
    }
  }

  private @Nullable Object[] row() {
    return new @Nullable Object[] {
      host,
      link,
      key,
      headline,
      state.label(),
      publishedAt,
      due(),
      pace.intervalMillis(),
      pace.unchanged(),
      pace.failures(),
      pace.changes(),
      pace.checkedAt(),
      pace.changedAt(),
      validators.etag(),
      validators.lastModified(),
      goneSince,
      blockedSince,
      reading,
      revision,
      sighting,
      revisions,
      body,
      bodyDigest,
      bodyAt,
      id
    };
  }
}
