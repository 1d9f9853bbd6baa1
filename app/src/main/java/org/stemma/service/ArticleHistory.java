package org.stemma.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Article;
import org.stemma.store.ArticleQuery;
import org.stemma.store.Event;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;
import org.stemma.store.Sighting;
import org.stemma.store.Store;

/// All that is known of one article, without its texts.
///
/// @param revisions of the current reading, by number
/// @param sightings which of them stood when, by time
/// @param events what happened to it besides, the oldest first
public record ArticleHistory(
    Outlet outlet,
    Article article,
    List<Revision> revisions,
    List<Sighting> sightings,
    List<Event> events) {

  public ArticleHistory {
    revisions = List.copyOf(revisions);
    sightings = List.copyOf(sightings);
    events = List.copyOf(events);
  }

  /// Of every article that is shown, by outlet and by when each was first seen. All of it is held in memory: for a demo's
  /// dozens, not for a service's thousands.
  public static List<ArticleHistory> all(Store store) {
    Map<Long, Outlet> outlets = new HashMap<>();
    store.outlets().all().forEach(outlet -> outlets.put(outlet.id(), outlet));
    List<ArticleHistory> all = new ArrayList<>();
    long before = Long.MAX_VALUE;
    List<Article> page = page(store, before);
    while (!page.isEmpty()) {
      for (Article article : page) {
        @Nullable Outlet outlet = outlets.get(article.outlet());
        if (outlet != null) {
          all.add(of(store, outlet, article));
        }
      }
      page = page(store, page.getLast().id());
    }
    all.sort(
        Comparator.comparing((ArticleHistory one) -> one.outlet().key())
            .thenComparing(one -> one.article().firstSeenAt())
            .thenComparing(one -> one.article().url()));
    return all;
  }

  private static List<Article> page(Store store, long before) {
    return store.watching().articles(new ArticleQuery(null, null, null, before, 100));
  }

  private static ArticleHistory of(Store store, Outlet outlet, Article article) {
    long id = article.id();
    return new ArticleHistory(
        outlet,
        article,
        store.histories().revisions(id),
        store.histories().sightings(id),
        store.histories().events(id));
  }
}
