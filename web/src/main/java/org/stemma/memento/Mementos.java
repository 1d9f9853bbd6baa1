package org.stemma.memento;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.stemma.page.Links;
import org.stemma.store.Article;
import org.stemma.store.Sighting;

/// The mementos of an article: its text as it was first seen, and as it was last seen before it changed. Both are listed, so that the one
/// that is nearest to a time is also the text that was there.
///
/// @param times oldest first, none twice; empty before a text was seen
record Mementos(Links links, Article article, List<Instant> times) {

  Mementos {
    times = List.copyOf(times);
  }

  /// @param sightings of the article's current reading
  static Mementos of(Links links, Article article, List<Sighting> sightings) {
    TreeSet<Instant> times = new TreeSet<>();
    for (Sighting sighting : sightings) {
      times.add(sighting.firstAt());
      times.add(sighting.lastAt());
    }
    return new Mementos(links, article, List.copyOf(times));
  }

  /// The index of the one that is nearest; of two as near, the earlier. A time before all leads to the first, one after all to the last:
  /// RFC 7089, section 4.5.3.
  int nearest(Instant at) {
    int nearest = 0;
    for (int i = 1; i < times.size(); i++) {
      if (distance(i, at).compareTo(distance(nearest, at)) < 0) {
        nearest = i;
      }
    }
    return nearest;
  }

  private Duration distance(int index, Instant at) {
    return Duration.between(times.get(index), at).abs();
  }

  /// The index of the last that is not later; -1 when all are.
  int lastUntil(Instant at) {
    int last = -1;
    for (int i = 0; i < times.size() && !times.get(i).isAfter(at); i++) {
      last = i;
    }
    return last;
  }

  /// The address of one, absolute.
  String address(int index) {
    return links.absolute(links.version(article.id(), times.get(index)));
  }

  String date(int index) {
    return HttpDate.of(times.get(index));
  }
}
