package org.stemma.store;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Adds articles: one look-up of all their addresses, then one batch a table.
final class Adding {
  private static final String ARTICLE =
      "id, outlet, host, feed, link, key, state, first_seen_at, due, interval_millis, unchanged,"
          + " failures, changes, checked_at, changed_at, revisions";

  private final Handle handle;
  private final Dialect dialect;
  private final Counters counters;
  private final Changes changes;
  private final Map<Long, Long> dues = new HashMap<>();

  private Adding(Handle handle, Dialect dialect, InstantSource clock) {
    this.handle = handle;
    this.dialect = dialect;
    this.counters = Counters.lock(handle, dialect);
    this.changes = new Changes(counters, clock.instant());
  }

  static List<Added> add(
      Handle handle, Dialect dialect, InstantSource clock, List<NewArticle> articles)
      throws SQLException {
    return new Adding(handle, dialect, clock).add(articles);
  }

  private List<Added> add(List<NewArticle> articles) throws SQLException {
    Map<String, Added> known = known(articles);
    List<NewArticle> wanted = new ArrayList<>();
    Set<String> keys = new HashSet<>(known.keySet());
    for (NewArticle article : articles) {
      if (keys.add(key(article))) {
        wanted.add(article);
      }
    }
    insert(wanted, known);
    List<Added> added = new ArrayList<>();
    Set<Long> told = new HashSet<>();
    for (NewArticle article : articles) {
      Added one = known.getOrDefault(key(article), new Added(0, false, article.state()));
      boolean first = told.add(one.id());
      added.add(new Added(one.id(), one.created() && first, one.state()));
    }
    return added;
  }

  private static String key(NewArticle article) {
    return Keys.stored(article.address().key());
  }

  private Map<String, Added> known(List<NewArticle> articles) {
    Map<String, Added> known = new HashMap<>();
    String sql =
        "SELECT d.key, a.id, a.state FROM address d JOIN article a ON a.id = d.article"
            + " WHERE d.until IS NULL AND d.key IN (<keys>)";
    handle
        .createQuery(sql)
        .bindList("keys", articles.stream().map(Adding::key).distinct().toList())
        .map((result, _) -> {
          Row row = new Row(result);
          Added there = new Added(row.number("id"), false, row.word("state", ArticleState.class));
          return known.put(row.text("key"), there);
        })
        .list();
    return known;
  }

  private void insert(List<NewArticle> wanted, Map<String, Added> known) throws SQLException {
    if (wanted.isEmpty()) {
      return;
    }
    Map<String, Long> hosts =
        Hosts.ids(handle, counters, wanted.stream().map(NewArticle::host).toList());
    Map<String, Long> links =
        Links.ids(handle, counters, wanted.stream().map(a -> a.address().url()).toList());
    Hosts.lock(handle, dialect, hosts.values());
    Set<Long> paused = paused();
    try (Batch rows = Batch.into(handle, "article", ARTICLE);
        Addresses addresses = new Addresses(handle, counters)) {
      for (NewArticle article : wanted) {
        long id = counters.next(Counters.Counter.ARTICLE);
        long host = of(hosts, article.host());
        long link = of(links, Clean.text(article.address().url()));
        boolean rests = article.state() != ArticleState.ACTIVE || paused.contains(article.outlet());
        long due = rests ? Times.NEVER : Times.millis(article.pace().due());
        rows.add(row(article, id, host, link, due));
        addresses.add(id, article.address());
        changes.add(Changes.ARTICLE, id, id);
        known.put(key(article), new Added(id, true, article.state()));
        dues.merge(host, due, Math::min);
      }
      rows.send();
      addresses.send();
    }
    changes.save(handle);
    Hosts.lower(handle, dialect, dues);
    counters.save();
  }

  private Set<Long> paused() {
    return handle.createQuery("SELECT id FROM outlet WHERE paused = 1").mapTo(Long.class).set();
  }

  private static <K> long of(Map<K, Long> ids, K key) {
    @Nullable Long id = ids.get(key);
    if (id == null) {
      throw new IllegalStateException("no id for " + key);
    }
    return id;
  }

  private static @Nullable Object[] row(
      NewArticle article, long id, long host, long link, long due) {
    Pace pace = article.pace();
    return new @Nullable Object[] {
      id,
      article.outlet(),
      host,
      article.feed(),
      link,
      key(article),
      article.state().label(),
      article.address().since(),
      due,
      pace.intervalMillis(),
      pace.unchanged(),
      pace.failures(),
      pace.changes(),
      pace.checkedAt(),
      pace.changedAt(),
      0
    };
  }
}
