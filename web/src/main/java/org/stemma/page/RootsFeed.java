package org.stemma.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.stemma.store.SealedDay;
import org.stemma.syndication.Feed;
import org.stemma.syndication.FeedEntry;
import org.stemma.syndication.Format;

/// The roots of the newest days as a feed, so that any feed reader keeps them.
record RootsFeed(Site site) implements Page {
  private static final int ENTRIES = 40;

  @Override
  public Answer answer(Asked asked) {
    List<SealedDay> days = site.store().ledger().days().reversed().stream().limit(ENTRIES).toList();
    Instant updated = days.isEmpty() ? Instant.EPOCH : end(days.getFirst());
    byte[] list = (site.links().absolute("") + days).getBytes(StandardCharsets.UTF_8);
    return new Answer(
        200,
        Format.ATOM.type() + "; charset=utf-8",
        Map.of(),
        Assets.hash(list),
        updated,
        () -> Format.ATOM.write(feed(days, updated)));
  }

  private Feed feed(List<SealedDay> days, Instant updated) {
    Links links = site.links();
    String title = site.settings().title();
    return new Feed(
        links.tag("2020", "roots"),
        title + ": roots of the days",
        "Keep these: they prove later that no capture of these days was altered.",
        links.absolute(links.rootsFeed()),
        links.absolute(links.roots()),
        updated,
        title,
        null,
        days.stream().map(this::entry).toList());
  }

  private FeedEntry entry(SealedDay day) {
    Links links = site.links();
    String name = RootsPage.day(day.day());
    return new FeedEntry(
        links.tag(name, "root"),
        name + " " + day.root(),
        end(day),
        links.absolute(links.roots()) + "#d" + name,
        null,
        site.settings().title(),
        "day %s, root %s, previous %s, tree %s, leaves %d"
            .formatted(
                name,
                day.root(),
                day.previous().isEmpty() ? "none" : day.previous(),
                day.tree(),
                day.leaves()),
        "",
        List.of());
  }

  private static Instant end(SealedDay day) {
    return LocalDate.ofEpochDay(day.day()).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
