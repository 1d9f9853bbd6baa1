package org.stemma.watch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.stemma.fetch.FetchRequest;
import org.stemma.fetch.Fetched;
import org.stemma.history.Arrival;
import org.stemma.history.Recorder.Pending;
import org.stemma.history.Taken;
import org.stemma.store.Article;
import org.stemma.store.Recorded;
import org.stemma.store.StoreUnavailable;
import org.stemma.store.Validators;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;

/// One look at one article: fetched, read, judged, and handed over to be stored.
final class ArticleLook {

  private final Desk desk;
  private final HostRound round;
  private final House house;
  private final Article article;

  ArticleLook(Desk desk, HostRound round, House house, Article article) {
    this.desk = desk;
    this.round = round;
    this.house = house;
    this.article = article;
  }

  /// @return completed, never with a failure, when what became of the look was told
  CompletableFuture<Void> run() throws InterruptedException {
    try {
      Instant at = desk.time().instant();
      Instant last = article.pace().checkedAt();
      if (last != null && at.isBefore(last)) {
        return waitForClock(last);
      }
      Fetched fetched = round.fetch(house, request());
      Arrival arrival = Arrivals.of(at, fetched);
      // Both sides of a comparison are read by one version of the extractor.
      Article current = desk.rereader().current(article);
      Taken taken = desk.intake().take(current, arrival);
      Schedule.Answer answer = answer(current, taken, round.retryAfter(fetched));
      Taken all = taken.with(answer.event());
      return desk.commits()
          .submit(new Pending(all, desk.owner(), answer.state(), answer.pace()))
          .handle((recorded, failure) -> {
            tell(all, answer.pace().due(), fetched.trail().took(), recorded, failure);
            return null;
          });
    } catch (StoreUnavailable away) {
      // Nothing of it is known but to us: it stays due.
      throw away;
    } catch (BadUrlException | IOException | RuntimeException fault) {
      desk.tell(new Happened.Fault("article " + article.id() + " " + article.url(), fault));
      postpone();
      return CompletableFuture.completedFuture(null);
    }
  }

  /// A process that was started with a clock that is behind would put what comes later before what was there: so nothing is
  /// looked at before the time of its last look has come again.
  private CompletableFuture<Void> waitForClock(Instant last) {
    desk.store().watching().due(article.id(), last);
    desk.tell(new Happened.Dropped(article, "the clock is behind the last look, of " + last));
    return CompletableFuture.completedFuture(null);
  }

  private FetchRequest request() throws BadUrlException {
    Validators validators = article.validators();
    return FetchRequest.page(WebUrl.parse(article.url()))
        .ifChangedSince(validators.etag(), validators.lastModified());
  }

  private Schedule.Answer answer(Article current, Taken taken, @Nullable Instant notBefore) {
    Instant now = desk.time().instant();
    Schedule.Answer answer =
        Schedule.next(
            current, taken, notBefore, now, house.rules().articles(), desk.habit(house.outlet()));
    desk.learn(house.outlet(), answer.habit());
    return answer;
  }

  /// A look that fails by a fault of ours must not come due again at once, for ever.
  private void postpone() {
    Instant later = desk.time().instant().plus(house.rules().articles().first());
    desk.whenStoreIsThere(() -> desk.store().watching().due(article.id(), later));
  }

  /// The article turned out to be another one as well: from now on they are one, the one with the longer history.
  private void merge(Taken taken) {
    if (taken.mergeInto() == null) {
      return;
    }
    long other = taken.mergeInto();
    int revisions = desk.store().histories().article(other).map(Article::revisions).orElse(0);
    boolean stays = article.revisions() > revisions;
    long from = stays ? other : article.id();
    desk.store().watching().merge(from, stays ? article.id() : other, desk.time().instant());
  }

  private void tell(
      Taken taken,
      Instant due,
      Duration took,
      @Nullable Recorded recorded,
      @Nullable Throwable failure) {
    switch (recorded) {
      case Recorded.Done done -> {
        desk.whenStoreIsThere(() -> merge(taken));
        desk.tell(new Happened.Looked(article, taken, done, due, took));
      }
      case Recorded.LeaseLost lost ->
          desk.tell(new Happened.Dropped(article, "another process has the host"));
      case Recorded.ArticleRemoved removed ->
          desk.tell(new Happened.Dropped(article, "it was taken off the list"));
      case Recorded.ReadAnew anew ->
          desk.tell(new Happened.Dropped(article, "it was read anew meanwhile"));
      case null -> {
        desk.tell(
            new Happened.Fault(
                "article " + article.id() + " " + article.url(), Objects.requireNonNull(failure)));
        postpone();
      }
    }
  }
}
