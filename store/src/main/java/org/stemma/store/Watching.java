package org.stemma.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Which articles are watched, and what people ask of them.
public final class Watching {

  /// Articles added in one transaction: long enough to share the cost of a commit, short enough that recorders hardly wait.
  private static final int TOGETHER = 1_000;

  private final Database database;
  private final InstantSource clock;

  Watching(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Adds one article, unless its address is an article's already.
  public Added add(NewArticle article) {
    return addAll(List.of(article)).getFirst();
  }

  /// Adds many, in the order given; one that is there already, or twice in the list, is added once. What was added before a
  /// failure stays: adding the same again does no harm.
  ///
  /// @return one for each, in the same order
  public List<Added> addAll(List<NewArticle> articles) {
    List<Added> added = new ArrayList<>(articles.size());
    for (int from = 0; from < articles.size(); from += TOGETHER) {
      List<NewArticle> part = articles.subList(from, Math.min(from + TOGETHER, articles.size()));
      added.addAll(database.write(handle -> Adding.add(handle, database.dialect, clock, part)));
    }
    return added;
  }

  /// The article that has this address now, whichever of its addresses it is; one that was merged is found as the one it
  /// turned out to be.
  public Optional<Article> find(String key) {
    // Not one more join: PostgreSQL plans eight at a time, and would read all articles before the
    // address.
    String held =
        " WHERE a.id = (SELECT d.article FROM address d WHERE d.key = :key AND d.until IS NULL) AND";
    return database.read(handle ->
        handle
            .createQuery(Articles.SELECT + held + Articles.SHOWN)
            .bind("key", Keys.stored(key))
            .map((result, _) -> Articles.article(result))
            .findOne());
  }

  /// The id of the article that has this address and was taken down; empty when there is none of it, or it is shown.
  public Optional<Long> takenDown(String key) {
    String sql =
        "SELECT a.id FROM article a JOIN address d ON d.article = a.id"
            + " WHERE d.key = :key AND d.until IS NULL AND a.concealed_at IS NOT NULL";
    return database.read(handle ->
        handle.createQuery(sql).bind("key", Keys.stored(key)).mapTo(Long.class).findFirst());
  }

  /// A page of a list, newest first.
  public List<Article> articles(ArticleQuery query) {
    StringBuilder sql = new StringBuilder(Articles.SELECT);
    sql.append(" WHERE a.id < :before AND").append(Articles.SHOWN);
    sql.append(query.outlet() == null ? "" : " AND a.outlet = :outlet");
    sql.append(query.feed() == null ? "" : " AND a.feed = :feed");
    sql.append(query.state() == null ? "" : " AND a.state = :state");
    sql.append(" ORDER BY a.id DESC LIMIT :limit");
    return database.read(handle -> {
      Query statement = handle.createQuery(sql.toString());
      statement.bind("before", query.before()).bind("limit", query.limit());
      bind(statement, "outlet", query.outlet());
      bind(statement, "feed", query.feed());
      if (query.state() != null) {
        statement.bind("state", query.state().label());
      }
      return statement.map((result, _) -> Articles.article(result)).list();
    });
  }

  private static void bind(Query statement, String name, @Nullable Long value) {
    if (value != null) {
      statement.bind(name, value);
    }
  }

  /// It is not looked at until [#resume]; a look under way is still recorded.
  public void pause(long article) {
    rest(article, ArticleState.PAUSED);
  }

  /// Takes it off the list; its history stays, but nothing is traced to it any more. A look under way is dropped.
  public void remove(long article) {
    rest(article, ArticleState.REMOVED);
  }

  private void rest(long article, ArticleState state) {
    database.writing(handle -> {
      Counters counters = Counters.lock(handle, database.dialect);
      int changed =
          handle.execute(
              "UPDATE article SET state = ?, due = ? WHERE id = ? AND state <> 'merged'",
              state.label(),
              Times.NEVER,
              article);
      if (changed > 0) {
        if (state == ArticleState.REMOVED) {
          Borrowings.forget(handle, article);
        }
        told(handle, counters, Changes.ARTICLE, article);
      }
    });
  }

  /// Watches it, from now on: also one that was removed, or kept and never watched.
  public void resume(long article, Instant now) {
    database.writing(handle -> {
      Counters counters = Counters.lock(handle, database.dialect);
      boolean removed = isRemoved(handle, article);
      int changed =
          handle.execute(
              "UPDATE article SET state = 'active' WHERE id = ? AND state <> 'merged'"
                  + " AND concealed_at IS NULL",
              article);
      if (changed > 0) {
        Dues.now(handle, database.dialect, "article", "id", article, now);
        told(handle, counters, removed ? Changes.RETURNED : Changes.ARTICLE, article);
      }
    });
  }

  private static boolean isRemoved(Handle handle, long article) {
    return handle
            .createQuery("SELECT COUNT(*) FROM article WHERE id = ? AND state = 'removed'")
            .bind(0, article)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /// Makes it due now, if it is watched.
  public void lookNow(long article, Instant now) {
    due(article, now);
  }

  /// Makes it due at an instant, earlier or later than it was, if it is watched.
  public void due(long article, Instant due) {
    database.writing(handle -> {
      Counters.lock(handle, database.dialect);
      Dues.now(handle, database.dialect, "article", "id", article, due);
    });
  }

  /// Two articles turned out to be one: `from` gives its addresses to `into` and is not looked at any more; what was captured of
  /// it stays its own. Does nothing when they are one already.
  ///
  /// @return the article that has the addresses now: `into`, or what that was merged into before
  public long merge(long from, long into, Instant at) {
    return database.write(handle -> Merging.merge(handle, database.dialect, from, into, at));
  }

  /// Takes it down: from now on it is in no list, page, feed or export, and not looked at. Its captures stay sealed, and
  /// [Ledger] still vouches for them.
  public void conceal(long article, Instant at) {
    conceal(article, new Takedown(at, null, null));
  }

  /// The same, with a reason for those who ask for it.
  public void conceal(long article, Takedown takedown) {
    @Nullable String why = takedown.why();
    database.writing(handle -> {
      Counters counters = Counters.lock(handle, database.dialect);
      handle.execute(
          "UPDATE article SET concealed_at = ?, concealed_why = ?, concealed_by = ?, due = ?"
              + " WHERE id = ?",
          Times.millis(takedown.at()),
          why == null ? null : Clean.text(why),
          takedown.by(),
          Times.NEVER,
          article);
      Borrowings.forget(handle, article);
      told(handle, counters, Changes.REMOVED, article);
    });
  }

  /// Takes [#conceal] back. It is looked at again after [#resume].
  public void reveal(long article) {
    database.writing(handle -> {
      Counters counters = Counters.lock(handle, database.dialect);
      handle.execute(
          "UPDATE article SET concealed_at = NULL, concealed_why = NULL, concealed_by = NULL"
              + " WHERE id = ?",
          article);
      told(handle, counters, Changes.RETURNED, article);
    });
  }

  private void told(Handle handle, Counters counters, String kind, long article)
      throws SQLException {
    Changes changes = new Changes(counters, clock.instant());
    changes.add(kind, article, article);
    changes.save(handle);
    counters.save();
  }
}
