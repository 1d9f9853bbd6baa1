package org.stemma.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stemma.json.Format;
import org.stemma.json.Says;
import org.stemma.page.Links;
import org.stemma.store.Outlet;
import org.stemma.store.Statistics.Hearing;

/// A publisher.
@Format("outlet")
@Says("A publisher.")
record OutletData(
    @Says("its host without `www.`") String key,
    String name,
    boolean paused,
    @Says("how many feeds are watched") int feeds,
    @Says("of these, which could not be read the last time") int failing,
    @Says("when one of its feeds last brought something new") @Nullable Instant heard,
    OutletLinks links) {

  static OutletData of(Links links, Hearing hearing) {
    Outlet outlet = hearing.outlet();
    String key = Links.encoded(outlet.key());
    return new OutletData(
        outlet.key(),
        outlet.name(),
        outlet.paused(),
        hearing.feeds(),
        hearing.failing(),
        hearing.heardAt(),
        new OutletLinks(
            links.absolute(links.api("/outlets/" + key)),
            links.absolute(links.outlet(outlet.key())),
            links.absolute(links.api("/articles?outlet=" + key)),
            links.absolute(links.api("/changes?outlet=" + key))));
  }

  /// Where more of an outlet is.
  @Says("Where more of an outlet is; addresses are absolute.")
  record OutletLinks(
      @Says("this document") String self,
      @Says("for people") String page,
      String articles,
      String changes) {}
}
