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
import org.jspecify.annotations.Nullable;
import org.stemma.store.Processes.Watcher;
import org.stemma.store.Statistics.Backlog;
import org.stemma.store.Store;
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
  private record Work(List<Watcher> watchers, Instant nextDue, Backlog backlog) {}

  private static final Work UNKNOWN = new Work(List.of(), Instant.MAX, new Backlog(0, 0, 0, null));

  @Override
  public Answer answer(Asked asked) {
    List<String> ills = new ArrayList<>(site.hooks().ills().get());
    Work work = UNKNOWN;
    boolean reachable = true;
    try {
      work = work(site.store());
      addIdle(ills, work);
    } catch (StoreUnavailable away) {
      reachable = false;
      ills.add("the store can’t be reached");
    }
    Answer answer = Answer.text(Answer.JSON, json(reachable, work, ills));
    return ills.isEmpty() ? answer : answer.withStatus(503);
  }

  private Work work(Store store) {
    return new Work(
        store.processes().all(), store.leases().nextDue(), store.statistics().backlog(site.now()));
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
      writeBacklog(json, work);
      writeWatchers(json, work.watchers);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.append('\n').toString();
  }

  private static void writeBacklog(JsonGenerator json, Work work) throws IOException {
    json.writeObjectFieldStart("due");
    json.writeNumberField("articles", work.backlog.articles());
    json.writeNumberField("feeds", work.backlog.feeds());
    writeTime(json, "oldest", work.backlog.oldest());
    writeTime(json, "next", work.nextDue.equals(Instant.MAX) ? null : work.nextDue);
    json.writeNumberField("leased_hosts", work.backlog.hosts());
    json.writeEndObject();
  }

  private static void writeTime(JsonGenerator json, String name, @Nullable Instant time)
      throws IOException {
    json.writeFieldName(name);
    json.writeString(time == null ? null : time.toString());
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
