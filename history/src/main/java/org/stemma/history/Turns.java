package org.stemma.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Article;
import org.stemma.store.EventKind;
import org.stemma.store.NewEvent;

/// How a look turns an article from there to gone and back, from open to blocked and back.
///
/// A failed look turns nothing: who did not answer has not said that the article is gone. One that finds it gone is not yet believed: a
/// single 404 is often a mishap of the host's, so the event follows from the second in a row.
///
/// @param events those turns that happened at this look
/// @param goneSince as it is afterwards
/// @param blockedSince as it is afterwards
record Turns(List<NewEvent> events, @Nullable Instant goneSince, @Nullable Instant blockedSince) {

  /// Looks in a row that found it gone, after which it is believed.
  private static final int SURE = 2;

  static Turns of(Article article, Arrival arrival, Judgement judgement) {
    List<NewEvent> events = new ArrayList<>();
    Instant at = arrival.at();
    Instant gone = article.goneSince();
    Instant blocked = article.blockedSince();
    return switch (judgement.outcome()) {
      case PAGE, NOT_MODIFIED -> {
        if (gone != null && article.pace().failures() >= SURE) {
          events.add(new NewEvent(EventKind.RETURNED, at, "it was gone from " + Minute.of(gone)));
        }
        if (blocked != null) {
          events.add(
              new NewEvent(EventKind.UNBLOCKED, at, "it was blocked from " + Minute.of(blocked)));
        }
        yield new Turns(events, null, null);
      }
      case GONE -> {
        if (gone != null && article.pace().failures() + 1 == SURE) {
          events.add(
              new NewEvent(
                  EventKind.GONE,
                  at,
                  judgement.detail() + ", for the first time " + Minute.of(gone)));
        }
        yield new Turns(events, gone == null ? at : gone, blocked);
      }
      case BLOCKED, NO_ARTICLE, REFUSED -> {
        if (blocked == null) {
          events.add(new NewEvent(EventKind.BLOCKED, at, judgement.detail()));
        }
        yield new Turns(events, gone, blocked == null ? at : blocked);
      }
      case FAILED, MOVED -> new Turns(events, gone, blocked);
    };
  }

  /// The events, and one more where there is one.
  List<NewEvent> with(@Nullable NewEvent event) {
    if (event == null) {
      return events;
    }
    List<NewEvent> all = new ArrayList<>(events);
    all.add(event);
    return all;
  }
}
