package org.stemma.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Counters.Counter;

/// How much there is. Everything but articles by state comes from one row that is kept up with what it counts; those are counted
/// by an index, 40 ms a million.
public final class Statistics {
  private final Database database;

  Statistics(Database database) {
    this.database = database;
  }

  /// @param articles by state; a state that none is in is absent. Those taken down are not counted
  /// @param revisions also those of readings that were replaced
  /// @param paragraphs different texts that witnesses are made of
  /// @param archiveBytes of all records of captures
  /// @param textBytes of the paragraphs as they are stored
  public record Totals(
      Map<ArticleState, Long> articles,
      long captures,
      long revisions,
      long events,
      long paragraphs,
      long archiveBytes,
      long textBytes) {

    public Totals {
      articles = Map.copyOf(articles);
    }
  }

  /// @param articles that are due and not looked at yet
  /// @param feeds likewise
  /// @param hosts under lease
  /// @param oldest when the longest overdue was due; null when nothing is overdue
  public record Backlog(long articles, long feeds, long hosts, @Nullable Instant oldest) {}

  /// @param heardAt when one of its feeds last brought an entry not known; null before the first, and for one without feeds
  /// @param feeds that are watched
  /// @param failing of these, which could not be read the last time
  public record Hearing(Outlet outlet, @Nullable Instant heardAt, int feeds, int failing) {}

  public Totals totals() {
    return database.read(handle -> {
      Map<Counter, Long> counters = Counters.values(handle, "");
      return new Totals(
          articles(handle),
          counters.getOrDefault(Counter.CAPTURE, 0L),
          counters.getOrDefault(Counter.REVISION, 0L),
          counters.getOrDefault(Counter.EVENT, 0L),
          counters.getOrDefault(Counter.PARAGRAPH, 0L),
          counters.getOrDefault(Counter.ARCHIVE_BYTES, 0L),
          counters.getOrDefault(Counter.TEXT_BYTES, 0L));
    });
  }

  private static Map<ArticleState, Long> articles(Handle handle) {
    Map<ArticleState, Long> articles = new EnumMap<>(ArticleState.class);
    String sql =
        "SELECT state, count(*) AS many FROM article WHERE concealed_at IS NULL GROUP BY state";
    handle
        .createQuery(sql)
        .map((result, _) -> {
          Row row = new Row(result);
          return articles.put(row.word("state", ArticleState.class), row.number("many"));
        })
        .list();
    return articles;
  }

  /// What is overdue; what it costs grows with that, and with the number of hosts.
  public Backlog backlog(Instant now) {
    return database.read(handle -> {
      long leased = number(handle, "SELECT count(*) FROM host WHERE until > :now", now);
      long feeds = number(handle, "SELECT count(*) FROM feed WHERE due <= :now", now);
      String overdue = " FROM host h CROSS JOIN article a WHERE a.host = h.id AND a.due <= :now";
      long articles = number(handle, "SELECT count(*)" + overdue, now);
      long oldest =
          number(handle, "SELECT coalesce(min(a.due), " + Times.NEVER + ")" + overdue, now);
      @Nullable Instant since = oldest == Times.NEVER ? null : Times.instant(oldest);
      return new Backlog(articles, feeds, leased, since);
    });
  }

  private static long number(Handle handle, String sql, Instant now) {
    return handle.createQuery(sql).bind("now", Times.millis(now)).mapTo(Long.class).one();
  }

  /// Every outlet, by key, with when it was last heard of.
  public List<Hearing> hearings() {
    String sql =
        "SELECT o.*, (SELECT max(f.heard_at) FROM feed f WHERE f.outlet = o.id) AS heard_at,"
            + " (SELECT count(*) FROM feed f WHERE f.outlet = o.id AND f.state = 'active') AS feeds,"
            + " (SELECT count(*) FROM feed f WHERE f.outlet = o.id AND f.state = 'active'"
            + " AND f.error IS NOT NULL) AS failing"
            + " FROM outlet o ORDER BY o.key";
    return database.read(handle ->
        handle
            .createQuery(sql)
            .map((result, _) -> {
              Row row = new Row(result);
              return new Hearing(
                  Outlets.outlet(result),
                  row.instantOrNull("heard_at"),
                  row.integer("feeds"),
                  row.integer("failing"));
            })
            .list());
  }
}
