package org.stemma.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.stemma.history.Judgement.Kept;
import org.stemma.store.Article;
import org.stemma.store.Histories;
import org.stemma.store.Outcome;
import org.stemma.store.Seen;
import org.stemma.text.Witness;
import org.stemma.warc.Digest;
import org.stemma.warc.Exchange;

/// Judges what came back against what is known of the article.
final class Judging {

  private final Histories histories;
  private final Readers readers;
  private final Room room;

  Judging(Histories histories, Readers readers, Room room) {
    this.histories = histories;
    this.readers = readers;
    this.room = room;
  }

  Judgement judge(Article article, Arrival arrival) {
    return switch (arrival.outcome()) {
      case PAGE -> page(article, arrival, Objects.requireNonNull(arrival.last()));
      case NOT_MODIFIED -> notModified(article, arrival);
      case BLOCKED, GONE, FAILED, NO_ARTICLE, MOVED ->
          Judgement.of(
              arrival.outcome(),
              arrival.detail(),
              arrival.last() == null ? Kept.NOTHING : Kept.WHOLE);
      case REFUSED -> Judgement.of(Outcome.REFUSED, arrival.detail(), Kept.NOTHING);
    };
  }

  /// A 304 speaks of the page that bore the validators, which is the newest one kept.
  private static Judgement notModified(Article article, Arrival arrival) {
    if (article.body() == null || arrival.last() == null) {
      return Judgement.of(Outcome.FAILED, "304 without a page to refer to", Kept.WHOLE);
    }
    return new Judgement(
        Outcome.NOT_MODIFIED, "", new Seen.Same(), Kept.NOT_MODIFIED, null, article.headline());
  }

  private Judgement page(Article article, Arrival arrival, Exchange last) {
    String digest = Digest.sha256(last.body()).toString();
    if (digest.equals(article.bodyDigest())) {
      return new Judgement(
          Outcome.PAGE, "", new Seen.Same(), Kept.REVISIT, null, article.headline());
    }
    PageReader reader = readers.with(Readers.profile(article));
    return switch (reader.read(arrival.body(), arrival.contentType(), arrival.url().toString())) {
      case PageReader.Text text -> text(article, arrival, text);
      case PageReader.NoText none -> noText(arrival, none);
      case PageReader.Tracked tracked -> noText(arrival, tracked.noText());
    };
  }

  private static Judgement noText(Arrival arrival, PageReader.NoText none) {
    boolean isSentAway = none.isFront() && !arrival.hops().isEmpty();
    return Judgement.of(isSentAway ? Outcome.GONE : none.outcome(), none.reason(), Kept.WHOLE);
  }

  private Judgement text(Article article, Arrival arrival, PageReader.Text text) {
    Seen seen = seen(article, text.witness());
    boolean same = seen instanceof Seen.Same;
    return new Judgement(
        Outcome.PAGE,
        "",
        seen,
        same && (isKeptToday(article, arrival) || !room.isAmple()) ? Kept.DIGESTS : Kept.WHOLE,
        text.canonical(),
        text.witness().headline());
  }

  private Seen seen(Article article, Witness witness) {
    // The first text after those that are stored can't be one that is not.
    return Succession.of(histories, article, readers.version(), Readers.profile(article))
        .next(witness)
        .orElseThrow();
  }

  /// One body a day is kept whole even if nothing changed: so no reading hangs on a body that is older than a day.
  private static boolean isKeptToday(Article article, Arrival arrival) {
    return article.bodyAt() != null && day(article.bodyAt()).equals(day(arrival.at()));
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
