package org.stemma.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// What changed, over all articles: the revisions after each one's first, newest first. Nothing of an article that was taken
/// down is found here.
public final class News {

  private static final String COUNTED =
      "SELECT count(*) FROM (SELECT x.id FROM revision x JOIN article a ON a.id = x.article";

  private final Database database;

  News(Database database) {
    this.database = database;
  }

  /// The revisions that a query lists.
  public List<Newest> newest(NewestQuery query) {
    String sql =
        HistoryRows.REVISION
            + where(query)
            + "AND x.weight >= :weight AND (x.seen_at, x.id) < (:at, :id)"
            + " ORDER BY x.seen_at DESC, x.id DESC LIMIT :limit";
    return database.read(handle -> {
      List<Revision> revisions =
          placed(bound(handle, sql, query), query.before(), "at", "id")
              .bind("limit", query.limit())
              .map(HistoryRows::revision)
              .list();
      return withArticles(handle, revisions);
    });
  }

  /// How many revisions [#newest] would list that were first seen after a time.
  ///
  /// @param query its place and limit count for nothing here
  /// @param most counted
  public int since(NewestQuery query, Instant time, int most) {
    String sql =
        COUNTED
            + where(query)
            + "AND x.weight >= :weight AND x.seen_at > :time LIMIT :most) AS found";
    return database.read(handle ->
        bound(handle, sql, query)
            .bind("time", Times.millis(time))
            .bind("most", most)
            .mapTo(Integer.class)
            .one());
  }

  /// How many revisions are too light for a query and stand among those that it lists.
  ///
  /// @param query its limit counts for nothing here
  /// @param last the last one listed; null when the list reaches to the first revision of all
  /// @param most counted
  public int lighter(NewestQuery query, NewestQuery.@Nullable Before last, int most) {
    String sql =
        COUNTED
            + where(query)
            + "AND x.weight < :weight AND (x.seen_at, x.id) < (:at, :id)"
            + " AND (x.seen_at, x.id) > (:lastAt, :lastId) LIMIT :most) AS found";
    NewestQuery.Before end =
        last == null ? new NewestQuery.Before(Instant.EPOCH, Long.MIN_VALUE) : last;
    return database.read(handle ->
        placed(
                placed(bound(handle, sql, query), query.before(), "at", "id"),
                end,
                "lastAt",
                "lastId")
            .bind("most", most)
            .mapTo(Integer.class)
            .one());
  }

  private static String where(NewestQuery query) {
    return " WHERE x.superseded = 0 AND x.number > 1 AND"
        + Articles.SHOWN
        + (query.outlet() == null ? "" : "AND x.outlet = :outlet ");
  }

  private static Query bound(Handle handle, String sql, NewestQuery query) {
    Query statement = handle.createQuery(sql).bind("weight", Gists.number(query.least()));
    return query.outlet() == null ? statement : statement.bind("outlet", query.outlet());
  }

  /// @param place null for before all others
  private static Query placed(
      Query statement, NewestQuery.@Nullable Before place, String time, String id) {
    return statement
        .bind(time, place == null ? Times.NEVER : Times.millis(place.seenAt()))
        .bind(id, place == null ? Long.MAX_VALUE : place.id());
  }

  private static List<Newest> withArticles(Handle handle, List<Revision> revisions) {
    Map<Long, Article> articles =
        Articles.all(handle, revisions.stream().map(Revision::article).toList());
    List<Newest> newest = new ArrayList<>();
    for (Revision revision : revisions) {
      @Nullable Article article = articles.get(revision.article());
      if (article != null) {
        newest.add(new Newest(article, revision));
      }
    }
    return newest;
  }
}
