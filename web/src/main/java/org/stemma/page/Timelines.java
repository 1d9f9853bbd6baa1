package org.stemma.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.page.view.Lapse;
import org.stemma.page.view.Moment;
import org.stemma.page.view.Timeline;
import org.stemma.store.Article;
import org.stemma.store.Event;
import org.stemma.store.Revision;
import org.stemma.store.Sighting;

/// Draws the lives of articles.
///
/// Most changes come within hours, and then there are weeks of nothing. So time is drawn by the root of what has passed: the
/// first hour of a month takes a twenty-seventh of the width, not a seven hundredth.
record Timelines(Site site, Article article) {

  /// Changes that are drawn; of more only the newest, which would lie on each other anyway.
  private static final int MOST = 400;

  /// @return empty for an article that never changed and was never gone
  Optional<Timeline> of(List<Revision> revisions, List<Sighting> sightings, List<Event> events) {
    if (revisions.isEmpty() || (revisions.size() == 1 && events.isEmpty())) {
      return Optional.empty();
    }
    Instant begin = revisions.getFirst().seenAt();
    @Nullable Instant checked = article.pace().checkedAt();
    Instant last = revisions.getLast().seenAt();
    Instant end = checked == null || checked.isBefore(last) ? last : checked;
    List<Timeline.Tick> ticks = new ArrayList<>();
    int first = Math.max(0, revisions.size() - MOST);
    for (Revision revision : revisions.subList(first, revisions.size())) {
      ticks.add(tick(revision, begin, end));
    }
    ticks.addAll(returns(revisions, sightings, begin, end));
    return Optional.of(
        new Timeline(
            label(Facts.changes(sightings), begin, end),
            Moment.at(begin),
            Moment.at(end),
            ticks,
            gaps(events, begin, end)));
  }

  private static String label(int changes, Instant begin, Instant end) {
    String what = changes == 0 ? "No change" : Lapse.counted(changes, "change");
    return what + " from " + Moment.at(begin).text() + " to " + Moment.at(end).text();
  }

  private Timeline.Tick tick(Revision revision, Instant begin, Instant end) {
    boolean isFirst = revision.number() == 1;
    return new Timeline.Tick(
        place(revision.seenAt(), begin, end),
        isFirst || revision.gist() == null ? "first" : revision.gist().weight().label(),
        "Version " + revision.number() + ", " + Moment.at(revision.seenAt()).title(),
        isFirst
            ? site.links().version(article.id(), revision.seenAt())
            : site.links().diff(article.id(), revision.number() - 1, revision.number()));
  }

  /// Where a text that had been replaced was seen again: a change too, of which no version came.
  private List<Timeline.Tick> returns(
      List<Revision> revisions, List<Sighting> sightings, Instant begin, Instant end) {
    Map<Long, Integer> numbers =
        revisions.stream().collect(Collectors.toMap(Revision::id, Revision::number));
    int first = Math.max(0, sightings.size() - MOST);
    return sightings.subList(first, sightings.size()).stream()
        .filter(Sighting::alternating)
        .filter(sighting -> numbers.containsKey(sighting.revision()))
        .map(sighting ->
            new Timeline.Tick(
                place(sighting.firstAt(), begin, end),
                "returned",
                "Version "
                    + numbers.get(sighting.revision())
                    + " again, "
                    + Moment.at(sighting.firstAt()).title(),
                site.links().version(article.id(), sighting.firstAt())))
        .toList();
  }

  private static List<Timeline.Gap> gaps(List<Event> events, Instant begin, Instant end) {
    List<Timeline.Gap> gaps = new ArrayList<>();
    @Nullable Instant since = null;
    String what = "";
    for (Event event : events) {
      switch (event.kind()) {
        case GONE, BLOCKED -> {
          since = since == null ? event.at() : since;
          what = Links.word(event.kind());
        }
        case RETURNED, UNBLOCKED -> {
          if (since != null) {
            gaps.add(gap(since, event.at(), what, begin, end));
            since = null;
          }
        }
        default -> {
          // Leaves its text where it was.
        }
      }
    }
    if (since != null) {
      gaps.add(gap(since, end, what, begin, end));
    }
    return gaps;
  }

  private static Timeline.Gap gap(
      Instant from, Instant to, String what, Instant begin, Instant end) {
    return new Timeline.Gap(
        place(from, begin, end),
        place(to, begin, end),
        what + " from " + Moment.at(from).text() + " to " + Moment.at(to).text());
  }

  private static int place(Instant at, Instant begin, Instant end) {
    long whole = Math.max(1, end.toEpochMilli() - begin.toEpochMilli());
    long passed = Math.clamp(at.toEpochMilli() - begin.toEpochMilli(), 0, whole);
    return (int) Math.round(Timeline.WIDTH * Math.sqrt((double) passed / whole));
  }
}
