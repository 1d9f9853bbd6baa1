package org.stemma.page;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.page.view.FeedsView;
import org.stemma.page.view.Moment;
import org.stemma.page.view.Phrase;
import org.stemma.store.ArticleState;
import org.stemma.store.Feed;
import org.stemma.store.Outlet;
import org.stemma.text.Glimpse;

/// The feeds that are watched: their state, when they last brought something, what is wrong with them.
record FeedsPage(Site site) implements Page {

  /// UTF-16 units of a feed's title and of an error.
  private static final int SHOWN = 200;

  @Override
  public Answer answer(Asked asked) {
    Map<Long, Outlet> outlets =
        site.store().outlets().all().stream()
            .collect(Collectors.toMap(Outlet::id, Function.identity()));
    var items =
        site.store().feeds().all().stream()
            .map(feed -> item(site, feed, outlets.get(feed.outlet())))
            .toList();
    String script = site.links().script(Assets.SCRIPT_VERSION);
    return site.templates().livePage("feeds", new FeedsView(site.frame("Feeds"), script, items));
  }

  static FeedsView.Item item(Site site, Feed feed, @Nullable Outlet outlet) {
    return new FeedsView.Item(
        Glimpse.begin(Objects.requireNonNullElse(feed.title(), feed.url()), SHOWN),
        Phrase.EMPTY.outward(feed.url()),
        outlet == null
            ? Phrase.EMPTY.foreign(feed.host())
            : Phrase.EMPTY.link(outlet.name(), site.links().outlet(outlet.key())),
        Objects.requireNonNullElse(feed.kind(), "not read yet"),
        feed.state() == ArticleState.ACTIVE ? "" : feed.state().label(),
        time(site, feed.heardAt(), "nothing yet"),
        checked(site, feed),
        feed.error() == null ? "" : error(feed, feed.error()));
  }

  private static String error(Feed feed, String error) {
    String times = feed.failures() > 1 ? feed.failures() + " times in a row: " : "";
    return times + Glimpse.begin(error, SHOWN);
  }

  private static Phrase checked(Site site, Feed feed) {
    Phrase checked = time(site, feed.checkedAt(), "not yet");
    boolean planned = !feed.due().equals(Instant.MAX);
    if (!planned) {
      return checked;
    }
    return feed.due().isAfter(site.now())
        ? checked.words("; next ").when(Moment.near(feed.due(), site.now()))
        : checked.words("; due now");
  }

  private static Phrase time(Site site, @Nullable Instant time, String never) {
    return time == null ? Phrase.of(never) : Phrase.EMPTY.when(Moment.near(time, site.now()));
  }
}
