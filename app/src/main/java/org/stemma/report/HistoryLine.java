package org.stemma.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Weight;
import org.stemma.service.ArticleHistory;
import org.stemma.store.Event;
import org.stemma.store.Gist;
import org.stemma.store.Revision;
import org.stemma.store.Sighting;

/// One thing of an article's history, as a report tells it.
///
/// @param what in a word or two
/// @param text more of it; may be empty
record HistoryLine(Instant at, Ink ink, String what, String text) {

  /// Everything that happened to an article, in order of time: its versions, those that came back, events.
  static List<HistoryLine> of(ArticleHistory history) {
    List<HistoryLine> lines = new ArrayList<>();
    Map<Long, Revision> revisions = new HashMap<>();
    for (Revision revision : history.revisions()) {
      revisions.put(revision.id(), revision);
      lines.add(of(revision));
    }
    for (Sighting sighting : history.sightings()) {
      Revision back = revisions.get(sighting.revision());
      if (sighting.alternating() && back != null) {
        String text = "version " + back.number() + " again";
        lines.add(new HistoryLine(sighting.firstAt(), Ink.WARNED, "alternating", text));
      }
    }
    for (Event event : history.events()) {
      lines.add(new HistoryLine(event.at(), Ink.WARNED, event.kind().label(), event.detail()));
    }
    lines.sort(Comparator.comparing(HistoryLine::at));
    return lines;
  }

  private static HistoryLine of(Revision revision) {
    @Nullable Gist gist = revision.gist();
    if (gist == null) {
      return new HistoryLine(revision.seenAt(), Ink.QUIET, "first seen", "");
    }
    String admitted = gist.admitted() == null ? "" : " (it says so)";
    return new HistoryLine(
        revision.seenAt(), ink(gist.weight()), gist.weight().label(), gist.line() + admitted);
  }

  static Ink ink(Weight weight) {
    return switch (weight) {
      case SUBSTANCE -> Ink.ADDED;
      case WORDING, DATING, TYPOGRAPHY -> Ink.PLAIN;
    };
  }
}
