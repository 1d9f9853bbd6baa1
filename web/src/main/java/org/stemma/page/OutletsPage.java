package org.stemma.page;

import org.stemma.page.view.OutletsView;

/// The outlets.
record OutletsPage(Site site) implements Page {

  @Override
  public Answer answer(Asked asked) {
    var items =
        site.store().outlets().all().stream()
            .map(outlet ->
                new OutletsView.Item(
                    outlet.name(),
                    outlet.key(),
                    site.links().outlet(outlet.key()),
                    outlet.paused()))
            .toList();
    return site.templates().page("outlets", new OutletsView(site.frame("Outlets"), items));
  }
}
