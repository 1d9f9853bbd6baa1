package org.stemma.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stemma.store.Processes.Watcher;
import org.stemma.store.StoreUnavailable;

/// Whether all is well, for a program that looks after this one: 200 when it is, 503 when it is not.
///
/// Ill is: a store that is away; work that has been due for long while nobody who could do it has been heard of; and whatever
/// the process itself says. A process that ended without goodbye is listed with its silence, and is no illness as long as
/// another does the work.
record HealthPage(Site site) implements Page {

  /// Heartbeats come several times as often.
  private static final Duration SILENT = Duration.ofMinutes(3);

  private static final JsonFactory JSON = new JsonFactory();

  /// What the store says of the work.
  private record Work(List<Watcher> watchers, Instant nextDue) {}

  @Override
  public Answer answer(Asked asked) {
    List<String> ills = new ArrayList<>(site.hooks().ills().get());
    Work work = new Work(List.of(), Instant.MAX);
    boolean reachable = true;
    try {
      work = new Work(site.store().processes().all(), site.store().leases().nextDue());
      addIdle(ills, work);
    } catch (StoreUnavailable away) {
      reachable = false;
      ills.add("the store can’t be reached");
    }
    Answer answer = Answer.text(Answer.JSON, json(reachable, work, ills));
    return ills.isEmpty() ? answer : answer.withStatus(503);
  }

  private void addIdle(List<String> ills, Work work) {
    Instant quiet = site.now().minus(SILENT);
    boolean awake = work.watchers.stream().anyMatch(watcher -> watcher.seen().isAfter(quiet));
    if (!awake && work.nextDue.isBefore(quiet)) {
      ills.add("articles or feeds are due, and no process watches");
    }
  }

  private String json(boolean reachable, Work work, List<String> ills) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("format", "stemma.health/1");
      json.writeBooleanField("well", ills.isEmpty());
      json.writeBooleanField("store", reachable);
      json.writeArrayFieldStart("ills");
      for (String ill : ills) {
        json.writeString(ill);
      }
      json.writeEndArray();
      json.writeFieldName("next_due");
      json.writeString(work.nextDue.equals(Instant.MAX) ? null : work.nextDue.toString());
      writeWatchers(json, work.watchers);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.append('\n').toString();
  }

  private void writeWatchers(JsonGenerator json, List<Watcher> watchers) throws IOException {
    json.writeArrayFieldStart("processes");
    for (Watcher watcher : watchers) {
      json.writeStartObject();
      json.writeStringField("host", watcher.host());
      json.writeStringField("started", watcher.started().toString());
      json.writeStringField("heard", watcher.seen().toString());
      json.writeNumberField(
          "silent_seconds", Duration.between(watcher.seen(), site.now()).toSeconds());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
