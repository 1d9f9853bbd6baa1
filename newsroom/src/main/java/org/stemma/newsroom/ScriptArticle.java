package org.stemma.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An article of the script and all that happens to it.
public final class ScriptArticle {

  private final String id;
  private final List<ScriptEvent> events;
  private final TreeMap<Instant, Standing> standings = new TreeMap<>();

  /// @param events in order of time, the first of them its publication
  /// @throws IllegalArgumentException when the events are out of order or an edit does not fit; the message names the event
  ScriptArticle(String id, List<ScriptEvent> events) {
    this.id = id;
    this.events = List.copyOf(events);
    if (!(events.getFirst().deed() instanceof Deed.Published published)) {
      throw new IllegalArgumentException(events.getFirst().id() + " is not a publication");
    }
    Instant begun = events.getFirst().at();
    Standing standing = Standing.published(begun, published.path(), published.draft());
    for (ScriptEvent event : events) {
      standing = after(standing, event);
      standings.put(event.at(), standing);
    }
  }

  private static Standing after(Standing before, ScriptEvent event) {
    if (event.at().isBefore(before.since())) {
      throw new IllegalArgumentException(event.id() + " comes before the event above it");
    }
    try {
      return event.deed().after(before, event.at());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(event.id() + ": " + e.getMessage(), e);
    }
  }

  public String id() {
    return id;
  }

  /// What happens to it, in order of time.
  public List<ScriptEvent> events() {
    return events;
  }

  /// How it stands at an instant; empty before its publication.
  public Optional<Standing> at(Instant now) {
    return Optional.ofNullable(standings.floorEntry(now)).map(Map.Entry::getValue);
  }

  /// How it stands after each instant at which something happens to it, in order.
  public List<Standing> standings() {
    return new ArrayList<>(standings.values());
  }
}
