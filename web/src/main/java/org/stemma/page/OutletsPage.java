package org.stemma.page;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.page.view.Lapse;
import org.stemma.page.view.Moment;
import org.stemma.page.view.OutletsView;
import org.stemma.page.view.Phrase;
import org.stemma.store.Outlet;
import org.stemma.store.Practices;
import org.stemma.store.Statistics.Hearing;

/// The outlets: when each was last heard of, and how it changes its articles.
final class OutletsPage implements Page {
  /// Of an outlet of which no text has been seen.
  private static final Practices.Line NOTHING = new Practices.Line(0, 0, 0, 0, 0);

  private final Site site;
  private final Lately<String, Map<Long, Practices.Line>> practices;

  OutletsPage(Site site) {
    this.site = site;
    practices =
        new Lately<>(
            site.clock(),
            _ ->
                site.store().practices().all().stream()
                    .collect(Collectors.toMap(Practices.Line::outlet, line -> line)));
  }

  @Override
  public Answer answer(Asked asked) {
    Map<Long, Practices.Line> lines = practices.of("all");
    var items =
        site.store().statistics().hearings().stream()
            .map(hearing -> item(hearing, lines.getOrDefault(hearing.outlet().id(), NOTHING)))
            .toList();
    return site.templates().page("outlets", new OutletsView(site.frame("Outlets"), items));
  }

  private OutletsView.Item item(Hearing hearing, Practices.Line line) {
    Outlet outlet = hearing.outlet();
    return new OutletsView.Item(
        outlet.name(),
        outlet.key(),
        site.links().outlet(outlet.key()),
        outlet.paused(),
        heard(hearing),
        feeds(hearing),
        line.articles(),
        PracticePage.percent(line.changed(), line.articles()),
        PracticePage.percent(line.silent(), line.changes()),
        site.links().practice(outlet.key()));
  }

  private Phrase heard(Hearing hearing) {
    @Nullable Instant heard = hearing.heardAt();
    return heard == null
        ? Phrase.of(hearing.feeds() == 0 ? "–" : "nothing yet")
        : Phrase.EMPTY.when(Moment.near(heard, site.now()));
  }

  private static String feeds(Hearing hearing) {
    String feeds = hearing.feeds() == 0 ? "none" : Lapse.counted(hearing.feeds(), "feed");
    return hearing.failing() == 0 ? feeds : feeds + ", " + hearing.failing() + " failing";
  }
}
