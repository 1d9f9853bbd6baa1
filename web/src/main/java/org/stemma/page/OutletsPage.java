package org.stemma.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stemma.page.view.Lapse;
import org.stemma.page.view.Moment;
import org.stemma.page.view.OutletsView;
import org.stemma.page.view.Phrase;
import org.stemma.store.Outlet;
import org.stemma.store.Statistics.Hearing;

/// The outlets, and when each was last heard of.
record OutletsPage(Site site) implements Page {

  @Override
  public Answer answer(Asked asked) {
    var items = site.store().statistics().hearings().stream().map(this::item).toList();
    return site.templates().page("outlets", new OutletsView(site.frame("Outlets"), items));
  }

  private OutletsView.Item item(Hearing hearing) {
    Outlet outlet = hearing.outlet();
    return new OutletsView.Item(
        outlet.name(),
        outlet.key(),
        site.links().outlet(outlet.key()),
        outlet.paused(),
        heard(hearing),
        feeds(hearing));
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
