package org.stemma.report;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Weight;
import org.stemma.service.ArticleHistory;
import org.stemma.store.Event;
import org.stemma.store.Gist;
import org.stemma.store.Revision;
import org.stemma.store.Sighting;

/// The history of an article as the fields of a JSON object.
final class HistoryJson {

  private final Json json;

  HistoryJson(Json json) {
    this.json = json;
  }

  /// @param id what it is called
  void fields(String id, ArticleHistory history) throws IOException {
    json.text("id", id);
    json.text("outlet", history.outlet().key());
    json.text("outlet_name", history.outlet().name());
    json.text("url", history.article().url());
    json.text("headline", history.article().headline());
    json.text("state", history.article().state().label());
    Map<Long, Integer> numbers = new HashMap<>();
    json.beginList("revisions");
    for (Revision revision : history.revisions()) {
      numbers.put(revision.id(), revision.number());
      json.begin();
      revision(revision);
      json.end();
    }
    json.endList();
    json.beginList("sightings");
    for (Sighting sighting : history.sightings()) {
      json.begin();
      json.number("revision", numbers.get(sighting.revision()));
      time("first", sighting.firstAt());
      time("last", sighting.lastAt());
      json.number("looks", sighting.looks());
      json.flag("alternating", sighting.alternating());
      json.end();
    }
    json.endList();
    events(history);
  }

  private void revision(Revision revision) throws IOException {
    json.number("number", revision.number());
    time("seen", revision.seenAt());
    time("last_without", revision.lastWithout());
    json.text("headline", revision.headline());
    json.number("words", revision.words());
    Gist gist = revision.gist();
    json.text("weight", gist == null ? null : gist.weight().label());
    json.text("gist", gist == null ? null : gist.line());
    json.text("admitted", gist == null ? null : gist.admitted());
    if (gist == null) {
      json.nothing("by_weight");
      return;
    }
    json.begin("by_weight");
    for (Weight weight : Weight.values()) {
      json.number(weight.label(), gist.byWeight().getOrDefault(weight, 0));
    }
    json.end();
  }

  private void events(ArticleHistory history) throws IOException {
    json.beginList("events");
    for (Event event : history.events()) {
      json.begin();
      json.text("kind", event.kind().label());
      time("at", event.at());
      json.text("detail", event.detail());
      json.end();
    }
    json.endList();
  }

  private void time(String name, @Nullable Instant at) throws IOException {
    json.text(name, at == null ? null : at.toString());
  }
}
