package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads articles.
final class Articles {
  /// All that is needed to look at one and to judge what comes back, so that a look asks the database nothing more.
  static final String SELECT =
      "SELECT a.*, l.url AS url, h.name AS host_name, g.extractor AS extractor, g.profile AS profile,"
          + " (SELECT p.version FROM site_profile p WHERE p.outlet = a.outlet"
          + " AND p.ended_at IS NULL) AS site_profile,"
          + " w.digest AS digest, k.url AS body_url FROM article a"
          + " JOIN link l ON l.id = a.link JOIN host h ON h.id = a.host"
          + " LEFT JOIN reading g ON g.id = a.reading"
          + " LEFT JOIN revision r ON r.id = a.revision LEFT JOIN witness w ON w.id = r.witness"
          + " LEFT JOIN capture c ON c.id = a.body LEFT JOIN link k ON k.id = c.link";

  /// What everything that is shown goes by.
  static final String SHOWN = " a.concealed_at IS NULL ";

  private Articles() {}

  static Optional<Article> find(Handle handle, long id) {
    return handle
        .createQuery(SELECT + " WHERE a.id = :id AND" + SHOWN)
        .bind("id", id)
        .map((result, _) -> article(result))
        .findOne();
  }

  /// By id, those that are there and shown.
  static Map<Long, Article> all(Handle handle, Collection<Long> ids) {
    Map<Long, Article> found = new HashMap<>();
    if (!ids.isEmpty()) {
      handle
          .createQuery(SELECT + " WHERE a.id IN (<ids>) AND" + SHOWN)
          .bindList("ids", List.copyOf(new TreeSet<>(ids)))
          .map((result, _) -> article(result))
          .forEach(article -> found.put(article.id(), article));
    }
    return found;
  }

  static Article article(ResultSet result) throws SQLException {
    Row row = new Row(result);
    return new Article(
        row.number("id"),
        row.number("outlet"),
        row.text("host_name"),
        row.text("url"),
        row.text("key"),
        row.textOrNull("headline"),
        row.word("state", ArticleState.class),
        row.numberOrNull("feed"),
        row.instant("first_seen_at"),
        row.instantOrNull("published_at"),
        pace(row),
        new Validators(row.textOrNull("etag"), row.textOrNull("last_modified")),
        row.instantOrNull("gone_since"),
        row.instantOrNull("blocked_since"),
        row.numberOrNull("reading"),
        row.textOrNull("extractor"),
        row.textOrNull("profile"),
        Objects.requireNonNullElse(row.textOrNull("site_profile"), ""),
        row.numberOrNull("revision"),
        digest(row),
        row.integer("revisions"),
        row.numberOrNull("body"),
        row.textOrNull("body_digest"),
        row.instantOrNull("body_at"),
        row.textOrNull("body_url"),
        row.numberOrNull("merged_into"));
  }

  private static @Nullable String digest(Row row) throws SQLException {
    byte @Nullable [] digest = row.bytesOrNull("digest");
    return digest == null ? null : HexFormat.of().formatHex(digest);
  }

  static Pace pace(Row row) throws SQLException {
    return new Pace(
        row.instant("due"),
        row.number("interval_millis"),
        row.integer("unchanged"),
        row.integer("failures"),
        row.integer("changes"),
        row.instantOrNull("checked_at"),
        row.instantOrNull("changed_at"));
  }
}
