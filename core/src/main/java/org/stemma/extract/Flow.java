package org.stemma.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The flow of paragraphs: the places that hold the running text of an article, with the headings, quotations and lists that
/// stand between its paragraphs.
///
/// In it nothing is left out because of other pages. A box of another kind set between two paragraphs is not part of it.
final class Flow {

  /// Share of an article's running text from which a place holds it.
  private static final double SHARE = 0.2;

  private static final Set<String> BESIDE = Set.of("p", "blockquote", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> LISTS = Set.of("ul", "ol");

  private final Set<String> places;
  private final Set<String> parents = new HashSet<>();
  private final Set<String> innermost = new HashSet<>();

  private Flow(Set<String> places) {
    this.places = places;
    for (String place : places) {
      String parent = parent(place);
      parents.add(parent);
      innermost.add(last(parent));
    }
  }

  static Flow of(Set<String> places) {
    return new Flow(places);
  }

  /// The places that hold the running text of one page.
  static Set<String> places(List<PageSketch.Line> lines) {
    Map<String, Integer> prose = new HashMap<>();
    int all = 0;
    for (PageSketch.Line line : lines) {
      if (line.kept() && line.prose()) {
        prose.merge(line.place(), line.length(), Integer::sum);
        all += line.length();
      }
    }
    Set<String> places = new HashSet<>();
    int total = all;
    prose.forEach((place, length) -> {
      if (length >= SHARE * total) {
        places.add(place);
      }
    });
    return places;
  }

  boolean has(String place) {
    if (places.contains(place)) {
      return true;
    }
    String parent = parent(place);
    return BESIDE.contains(tag(last(place)))
        ? parents.contains(parent)
        : LISTS.contains(tag(last(parent))) && innermost.contains(last(parent(parent)));
  }

  private static String parent(String place) {
    return place.substring(0, Math.max(0, place.lastIndexOf('>')));
  }

  private static String last(String place) {
    return place.substring(place.lastIndexOf('>') + 1);
  }

  private static String tag(String step) {
    int end = step.indexOf('.');
    return end < 0 ? step : step.substring(0, end);
  }
}
