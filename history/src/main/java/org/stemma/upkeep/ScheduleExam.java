package org.stemma.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.stemma.store.Article;
import org.stemma.store.ArticleState;
import org.stemma.store.Outlet;
import org.stemma.store.Store;
import org.stemma.upkeep.Trouble.Mend;

/// Looks for what is watched and never looked at: hosts under a lease that never ends, articles that never come due.
final class ScheduleExam {

  /// No lease lasts so long; one that does was taken when a clock had run ahead.
  private static final Duration LONGEST_LEASE = Duration.ofHours(1);

  private final Store store;
  private final Instant now;
  private final boolean mend;
  private final Consumer<Trouble> found;

  ScheduleExam(Store store, Instant now, boolean mend, Consumer<Trouble> found) {
    this.store = store;
    this.now = now;
    this.mend = mend;
    this.found = found;
  }

  void run() {
    articles();
    Instant horizon = now.plus(LONGEST_LEASE);
    List<String> stuck = store.leases().stuck(horizon);
    if (mend && !stuck.isEmpty()) {
      store.leases().free(horizon, now);
    }
    stuck.forEach(host -> tell(host, "nobody can come to this host: its lease never ends"));
  }

  private void articles() {
    Set<Long> paused = new HashSet<>();
    store.outlets().all().stream().filter(Outlet::paused).map(Outlet::id).forEach(paused::add);
    store
        .histories()
        .everyArticle()
        .filter(article -> isForgotten(article) && !paused.contains(article.outlet()))
        .forEach(this::mend);
  }

  private static boolean isForgotten(Article article) {
    boolean watched =
        article.state() == ArticleState.ACTIVE || article.state() == ArticleState.DORMANT;
    return watched && article.pace().due().equals(Instant.MAX);
  }

  private void mend(Article article) {
    if (mend) {
      store.watching().due(article.id(), now);
    }
    tell(article.url(), "is watched and never due");
  }

  private void tell(String place, String says) {
    found.accept(new Trouble(place, says, mend ? Mend.DONE : Mend.POSSIBLE));
  }
}
