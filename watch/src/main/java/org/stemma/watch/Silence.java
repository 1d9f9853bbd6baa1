package org.stemma.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stemma.schedule.PollState;
import org.stemma.store.ArticleState;
import org.stemma.store.EventKind;
import org.stemma.store.Feed;
import org.stemma.store.NewEvent;
import org.stemma.store.Outlet;
import org.stemma.store.Store;

/// Tells when an outlet has gone silent: when none of its feeds has brought anything new for far longer than is its habit. It is
/// the one sign of many ills: feeds that moved, a wall against machines, a template that hides all links, a tracker that is
/// broken.
final class Silence implements Chore {

  private static final Duration EVERY = Duration.ofHours(1);

  /// A weekend is no silence.
  private static final Duration LEAST = Duration.ofDays(3);

  /// So many times the usual time between two entries.
  private static final int TIMES = 20;

  private final Desk desk;
  private final Set<Long> silent = new HashSet<>();

  Silence(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "silence";
  }

  @Override
  public Instant run(Instant now) {
    Store store = desk.store();
    Map<Long, List<Feed>> feeds =
        store.feeds().all().stream()
            .filter(feed -> feed.state() == ArticleState.ACTIVE)
            .collect(Collectors.groupingBy(Feed::outlet));
    for (Outlet outlet : store.outlets().all()) {
      List<Feed> ofOutlet = feeds.getOrDefault(outlet.id(), List.of());
      if (!ofOutlet.isEmpty() && !outlet.paused()) {
        judge(outlet, ofOutlet, now);
      }
    }
    return now.plus(EVERY);
  }

  private void judge(Outlet outlet, List<Feed> feeds, Instant now) {
    boolean is = feeds.stream().allMatch(feed -> isSilent(feed, now));
    if (is && silent.add(outlet.id())) {
      tell(outlet, new NewEvent(EventKind.SILENT, now, "no feed has brought anything new"));
    } else if (!is && silent.remove(outlet.id())) {
      tell(outlet, new NewEvent(EventKind.HEARD, now, ""));
    }
  }

  private static boolean isSilent(Feed feed, Instant now) {
    Instant heard = feed.heardAt() == null ? feed.addedAt() : feed.heardAt();
    PollState state = PollState.parse(feed.memory());
    double usualHours = state.entries() > 0 ? state.hours() / state.entries() : 24;
    Duration usual = Duration.ofMinutes(Math.round(usualHours * 60)).multipliedBy(TIMES);
    return heard.plus(usual.compareTo(LEAST) > 0 ? usual : LEAST).isBefore(now);
  }

  private void tell(Outlet outlet, NewEvent event) {
    desk.store().recording().addEvent(event, null, null, outlet.id());
    desk.tell(new Happened.OutletTurned(outlet.key(), event));
  }
}
