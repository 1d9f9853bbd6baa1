package org.stemma.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Weight;
import org.stemma.page.view.Change;
import org.stemma.page.view.Moment;
import org.stemma.page.view.Note;
import org.stemma.store.Article;
import org.stemma.store.Gist;
import org.stemma.store.Newest;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;
import org.stemma.text.Glimpse;

/// Changes as lists show them.
final class Changes {

  /// UTF-16 units of a change's line, and of an admission, in a list.
  private static final int LINE = 300;

  private Changes() {}

  static List<Change> of(Site site, List<Newest> newest) {
    Map<Long, Outlet> outlets = outlets(site);
    return newest.stream().map(one -> of(site, one, outlets)).toList();
  }

  /// All outlets by their ids.
  static Map<Long, Outlet> outlets(Site site) {
    return site.store().outlets().all().stream()
        .collect(Collectors.toMap(Outlet::id, Function.identity()));
  }

  private static Change of(Site site, Newest newest, Map<Long, Outlet> outlets) {
    Article article = newest.article();
    Revision revision = newest.revision();
    @Nullable Outlet outlet = outlets.get(article.outlet());
    Links links = site.links();
    return new Change(
        Site.headline(revision.headline(), article),
        links.diff(article.id(), revision.number() - 1, revision.number()),
        outlet == null ? article.host() : outlet.name(),
        outlet == null ? links.changes() : links.outlet(outlet.key()),
        links.article(article.id()),
        revision.number(),
        Moment.near(revision.seenAt(), site.now()),
        note(revision.gist()));
  }

  /// Where a date or a comma changed nobody expects a note of the outlet, so nothing is silent there.
  static boolean isDeserving(Weight weight) {
    return weight.compareTo(Weight.WORDING) >= 0;
  }

  /// What kind of change it was; null when nothing is known of it.
  static @Nullable Note note(@Nullable Gist gist) {
    if (gist == null) {
      return null;
    }
    @Nullable String admitted = gist.admitted();
    return new Note(
        gist.weight().label(),
        Glimpse.begin(gist.line(), LINE),
        admitted == null ? null : Glimpse.begin(admitted, LINE),
        admitted == null && isDeserving(gist.weight()));
  }
}
