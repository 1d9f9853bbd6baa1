package org.stemma.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.stemma.config.Configuration.LogLevel;
import org.stemma.history.Taken;
import org.stemma.store.Article;
import org.stemma.store.Gist;
import org.stemma.store.NewEvent;
import org.stemma.store.NewRevision;
import org.stemma.store.Outcome;
import org.stemma.store.Seen;
import org.stemma.text.Glimpse;
import org.stemma.watch.Happened;

/// Puts what a watcher tells into words: for each thing that happened, the entries of a log. What changed is for everybody, every
/// look is for those who search for a fault.
public final class Telling {

  /// UTF-16 units of a headline that a line shows.
  private static final int HEADLINE = 70;

  private final LongFunction<String> outlets;
  private final InstantSource clock;

  /// @param outlets what an outlet is called, by its id
  public Telling(LongFunction<String> outlets, InstantSource clock) {
    this.outlets = outlets;
    this.clock = clock;
  }

  /// In the order in which they happened.
  public List<LogEntry> entries(Happened happened) {
    Instant now = clock.instant();
    return switch (happened) {
      case Happened.Looked looked -> looked(looked, now);
      case Happened.FeedLooked feed -> List.of(feed(feed, now));
      case Happened.OutletTurned(String outlet, NewEvent event) ->
          List.of(
              new LogEntry(
                  event.at(),
                  LogLevel.WARNING,
                  event.kind().label(),
                  outlet,
                  event.detail().isEmpty() ? "is heard again" : event.detail(),
                  "",
                  Map.of()));
      case Happened.Ill ill ->
          List.of(
              LogEntry.of(
                  now,
                  LogLevel.ERROR,
                  "ill",
                  "the "
                      + ill.what()
                      + " fails: "
                      + ill.reason()
                      + "; tried again in "
                      + seconds(ill.retryAfter().toMillis())));
      case Happened.Well(String what) ->
          List.of(LogEntry.of(now, LogLevel.WARNING, "well", "the " + what + " works again"));
      case Happened.Dropped(Article article, String reason) ->
          List.of(entry(article, now, LogLevel.DEBUG, "dropped", reason, Map.of()));
      case Happened.Fault(String where, Throwable cause) ->
          List.of(LogEntry.of(now, LogLevel.ERROR, "fault", where + ": " + cause));
    };
  }

  private static String seconds(long millis) {
    return millis < 1000 ? millis + " ms" : Math.round(millis / 1000.0) + " s";
  }

  private List<LogEntry> looked(Happened.Looked looked, Instant now) {
    List<LogEntry> entries = new ArrayList<>();
    Taken taken = looked.taken();
    entries.add(look(looked, now));
    switch (taken.seen()) {
      case Seen.First first when looked.article().revision() == null ->
          entries.add(first(looked, first.revision(), now));
      case Seen.Changed changed -> entries.add(changed(looked, changed.revision(), now));
      case Seen.Back back -> entries.add(back(looked, now));
      case Seen.First first -> {
        // A new reading of a known article is no news of its publisher.
      }
      case Seen.Same same -> {
        // The entry of the look says it.
      }
      case Seen.Nothing nothing -> {
        // Likewise, with the events.
      }
    }
    for (NewEvent event : taken.events()) {
      entries.add(
          entry(
              looked.article(),
              event.at(),
              LogLevel.INFO,
              event.kind().label(),
              event.detail(),
              Map.of()));
    }
    if (taken.mergeInto() != null) {
      entries.add(
          entry(
              looked.article(),
              now,
              LogLevel.INFO,
              "merged",
              "is one with #" + taken.mergeInto(),
              Map.of("other", taken.mergeInto())));
    }
    return entries;
  }

  private LogEntry look(Happened.Looked looked, Instant now) {
    Taken taken = looked.taken();
    String next = looked.next() == null ? "never" : looked.next().toString();
    String detail = taken.detail().isEmpty() ? "" : " (" + taken.detail() + ")";
    boolean isTrouble = taken.outcome() == Outcome.FAILED || taken.outcome() == Outcome.REFUSED;
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("outcome", taken.outcome().label());
    fields.put("verdict", taken.verdict().name().toLowerCase(Locale.ROOT));
    fields.put("detail", taken.detail().isEmpty() ? null : taken.detail());
    fields.put("next", looked.next() == null ? null : next);
    return entry(
        looked.article(),
        now,
        isTrouble && looked.article().pace().failures() == 0 ? LogLevel.INFO : LogLevel.DEBUG,
        isTrouble ? taken.outcome().label() : "look",
        taken.outcome().label() + detail + ", next " + next,
        fields);
  }

  private LogEntry first(Happened.Looked looked, NewRevision revision, Instant now) {
    String headline = revision.witness().headline();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("number", 1);
    fields.put("headline", headline);
    fields.put("captures", looked.recorded().captures().size());
    return new LogEntry(
        now,
        LogLevel.INFO,
        "new",
        outlets.apply(looked.article().outlet()),
        name(looked.article(), headline),
        looked.article().url(),
        identified(looked.article(), fields));
  }

  private LogEntry changed(Happened.Looked looked, NewRevision revision, Instant now) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("number", looked.recorded().number());
    fields.put("headline", revision.witness().headline());
    Gist gist = revision.gist();
    String text = "version " + looked.recorded().number();
    if (gist != null) {
      fields.put("weight", gist.weight().label());
      fields.put("gist", gist.line());
      fields.put("admitted", gist.admitted());
      text += ", " + gist.weight().label() + ": " + gist.line();
      text += gist.admitted() == null ? "" : " (it says so)";
    }
    // A new headline stands in the text with the old one.
    boolean isRenamed = gist != null && gist.line().startsWith("headline");
    String name = isRenamed ? "#" + looked.article().id() : name(looked.article());
    return entry(looked.article(), name, now, LogLevel.INFO, "revision", text, fields);
  }

  private LogEntry back(Happened.Looked looked, Instant now) {
    return entry(
        looked.article(),
        now,
        LogLevel.INFO,
        "back",
        "version " + looked.recorded().number() + " is back",
        Map.of("number", String.valueOf(looked.recorded().number())));
  }

  private LogEntry feed(Happened.FeedLooked looked, Instant now) {
    boolean failed = looked.error() != null;
    boolean isNews = failed ? looked.feed().failures() == 0 : looked.feed().error() != null;
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("feed", looked.feed().id());
    fields.put("url", looked.feed().url());
    fields.put("entries", looked.entries());
    fields.put("added", looked.added());
    fields.put("error", looked.error());
    fields.put("next", looked.next().equals(Instant.MAX) ? null : looked.next().toString());
    String found =
        failed
            ? "can't be read: " + looked.error()
            : isNews
                ? "can be read again"
                : looked.added() + " new of " + looked.entries() + " entries";
    return new LogEntry(
        now,
        failed && isNews ? LogLevel.WARNING : isNews ? LogLevel.INFO : LogLevel.DEBUG,
        failed ? "feed failed" : "feed",
        outlets.apply(looked.feed().outlet()),
        looked.feed().url() + " " + found,
        "",
        fields);
  }

  private LogEntry entry(
      Article article,
      Instant at,
      LogLevel level,
      String what,
      String text,
      Map<String, ? extends @Nullable Object> fields) {
    return entry(article, name(article), at, level, what, text, fields);
  }

  private LogEntry entry(
      Article article,
      String name,
      Instant at,
      LogLevel level,
      String what,
      String text,
      Map<String, ? extends @Nullable Object> fields) {
    return new LogEntry(
        at,
        level,
        what,
        outlets.apply(article.outlet()),
        name + " " + text,
        "",
        identified(article, fields));
  }

  private static Map<String, @Nullable Object> identified(
      Article article, Map<String, ? extends @Nullable Object> fields) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("article", article.id());
    all.put("url", article.url());
    all.putAll(fields);
    return all;
  }

  private static String name(Article article) {
    return name(article, article.headline());
  }

  /// `#12 “Barges to pay more”`, or its address where it has no headline.
  private static String name(Article article, @Nullable String headline) {
    return "#"
        + article.id()
        + " "
        + (headline == null ? article.url() : "“" + Glimpse.begin(headline, HEADLINE) + "”");
  }
}
