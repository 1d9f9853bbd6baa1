package org.stemma.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Weight;

/// How outlets change their articles after publication. Counted anew for each question, from the revisions as they are read now.
public final class Practices {
  private static final long WEEK = 7L * 24 * 60 * 60 * 1000;

  private static final String FROM =
      " FROM revision r JOIN article a ON a.id = r.article"
          + " WHERE r.superseded = 0 AND a.concealed_at IS NULL AND a.merged_into IS NULL";

  private static final String IS_DESERVING =
      "r.number > 1 AND r.weight >= " + Gists.number(Weight.WORDING);

  private static final String DESERVING = " AND " + IS_DESERVING;

  private final Database database;

  Practices(Database database) {
    this.database = database;
  }

  /// @param outlet null for all together
  public Practice of(@Nullable Long outlet) {
    return database.read(handle ->
        new Practice(
            one(handle, "SELECT COUNT(*)" + FROM + " AND r.number = 1", outlet),
            one(handle, "SELECT COUNT(DISTINCT r.article)" + FROM + DESERVING, outlet),
            counts(handle, outlet),
            weeks(handle, outlet)));
  }

  private static String only(@Nullable Long outlet) {
    return outlet == null ? "" : " AND r.outlet = " + outlet;
  }

  private static long one(Handle handle, String sql, @Nullable Long outlet) {
    return handle.createQuery(sql + only(outlet)).mapTo(Long.class).one();
  }

  private static List<Practice.Count> counts(Handle handle, @Nullable Long outlet) {
    String sql =
        "SELECT weight, admitted, lapse, COUNT(*) AS changes FROM (SELECT r.weight AS weight,"
            + " CASE WHEN r.admitted IS NULL THEN 0 ELSE 1 END AS admitted, "
            + lapse()
            + " AS lapse"
            + FROM
            + " AND r.number > 1 AND r.weight IS NOT NULL"
            + only(outlet)
            + ") x GROUP BY weight, admitted, lapse ORDER BY weight, admitted, lapse";
    return handle
        .createQuery(sql)
        .map((result, _) ->
            new Practice.Count(
                Gists.weight(result.getInt("weight")),
                result.getInt("admitted") == 1,
                result.getInt("lapse"),
                result.getLong("changes")))
        .list();
  }

  private static String lapse() {
    StringBuilder sql = new StringBuilder("CASE");
    for (int i = 0; i < Practice.LAPSES.size(); i++) {
      sql.append(" WHEN r.seen_at - a.first_seen_at < ")
          .append(Practice.LAPSES.get(i).toMillis())
          .append(" THEN ")
          .append(i);
    }
    return sql.append(" ELSE ").append(Practice.LAPSES.size()).append(" END").toString();
  }

  private static List<Practice.Week> weeks(Handle handle, @Nullable Long outlet) {
    Map<Long, long[]> weeks = new TreeMap<>();
    String week = " / " + WEEK + " AS week, COUNT(*) AS counted";
    add(handle, "SELECT a.first_seen_at" + week + FROM + " AND r.number = 1", outlet, 0, weeks);
    add(handle, "SELECT r.seen_at" + week + FROM + DESERVING, outlet, 1, weeks);
    String silent = DESERVING + " AND r.admitted IS NULL";
    add(handle, "SELECT r.seen_at" + week + FROM + silent, outlet, 2, weeks);
    List<Practice.Week> all = new ArrayList<>();
    weeks.forEach((number, counted) ->
        all.add(
            new Practice.Week(
                Instant.ofEpochMilli(number * WEEK), counted[0], counted[1], counted[2])));
    return all;
  }

  private static void add(
      Handle handle, String sql, @Nullable Long outlet, int column, Map<Long, long[]> weeks) {
    Map<Long, Long> counted = new HashMap<>();
    handle
        .createQuery(sql + only(outlet) + " GROUP BY 1")
        .map((result, _) -> counted.put(result.getLong("week"), result.getLong("counted")))
        .list();
    counted.forEach((week, count) -> weeks.computeIfAbsent(week, _ -> new long[3])[column] = count);
  }

  /// Outlets side by side.
  ///
  /// @param articles whose text has been seen
  /// @param changed of these, how many were changed in wording or substance
  /// @param changes of wording or substance
  /// @param silent of these, how many the outlet did not admit
  public record Line(long outlet, long articles, long changed, long changes, long silent) {}

  /// Those of which a text has been seen, the one that changed the greatest share of its articles first.
  public List<Line> all() {
    String sql =
        "SELECT r.outlet AS outlet, COUNT(DISTINCT r.article) AS articles,"
            + " COUNT(DISTINCT CASE WHEN "
            + IS_DESERVING
            + " THEN r.article END) AS changed, SUM(CASE WHEN "
            + IS_DESERVING
            + " THEN 1 ELSE 0 END) AS changes, SUM(CASE WHEN "
            + IS_DESERVING
            + " AND r.admitted IS NULL THEN 1 ELSE 0 END) AS silent"
            + FROM
            + " GROUP BY r.outlet";
    List<Line> lines =
        new ArrayList<>(
            database.read(handle ->
                handle
                    .createQuery(sql)
                    .map((result, _) ->
                        new Line(
                            result.getLong("outlet"),
                            result.getLong("articles"),
                            result.getLong("changed"),
                            result.getLong("changes"),
                            result.getLong("silent")))
                    .list()));
    lines.sort(
        Comparator.comparingDouble((Line line) -> (double) line.changed / line.articles)
            .reversed()
            .thenComparingLong(Line::outlet));
    return lines;
  }
}
