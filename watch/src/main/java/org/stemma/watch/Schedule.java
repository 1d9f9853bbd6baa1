package org.stemma.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stemma.history.Minute;
import org.stemma.history.Taken;
import org.stemma.schedule.Finding;
import org.stemma.schedule.Habit;
import org.stemma.schedule.Next;
import org.stemma.schedule.Phase;
import org.stemma.schedule.Recheck;
import org.stemma.schedule.Settings;
import org.stemma.schedule.State;
import org.stemma.schedule.Turn;
import org.stemma.store.Article;
import org.stemma.store.ArticleState;
import org.stemma.store.EventKind;
import org.stemma.store.NewEvent;
import org.stemma.store.Outcome;
import org.stemma.store.Pace;

/// Puts the question when to look again in the words of [org.stemma.schedule], and its answer in those of the store.
final class Schedule {

  private Schedule() {}

  /// @param pace to be stored
  /// @param state to be stored; null when it stays
  /// @param event that the article went dormant or woke; null when it did neither
  /// @param habit what the outlet's became by this look
  record Answer(Pace pace, @Nullable ArticleState state, @Nullable NewEvent event, Habit habit) {}

  static Answer next(
      Article article,
      Taken taken,
      @Nullable Instant notBefore,
      Instant now,
      Settings settings,
      Habit habit) {
    State before = state(article);
    Finding finding = finding(taken, notBefore);
    Next next = Recheck.next(before, finding, now, settings, habit, article.id());
    State after = next.state();
    Pace pace =
        new Pace(
            next.due(),
            after.intervalMillis(),
            after.unchanged(),
            after.failures(),
            after.changes(),
            after.checkedAt(),
            after.changedAt());
    return new Answer(
        pace,
        article.state() == stored(after.phase(), article.state())
            ? null
            : stored(after.phase(), article.state()),
        event(next.turn(), after, now),
        habit.learn(before, finding, now, settings));
  }

  /// When to look, now that a feed says that the article was modified.
  static Instant sooner(Article article, Instant modifiedAt, Instant now, Settings settings) {
    return Recheck.sooner(state(article), article.pace().due(), modifiedAt, now, settings);
  }

  private static State state(Article article) {
    Pace pace = article.pace();
    return new State(
        article.firstSeenAt(),
        article.publishedAt(),
        pace.checkedAt(),
        pace.changedAt(),
        pace.changes(),
        pace.intervalMillis(),
        pace.unchanged(),
        pace.failures(),
        article.goneSince() != null
            ? Phase.GONE
            : article.state() == ArticleState.DORMANT ? Phase.DORMANT : Phase.ACTIVE);
  }

  private static Finding finding(Taken taken, @Nullable Instant notBefore) {
    if (taken.outcome() == Outcome.REFUSED) {
      return new Finding.Refused();
    }
    return switch (taken.verdict()) {
      case CHANGED -> new Finding.Changed();
      case UNCHANGED -> new Finding.Unchanged();
      case GONE -> new Finding.Gone();
      case BLOCKED -> new Finding.Blocked(notBefore);
      case FAILED -> new Finding.Failed(notBefore);
    };
  }

  /// Gone is told by a time of its own, beside a state that stays.
  private static ArticleState stored(Phase phase, ArticleState before) {
    return switch (phase) {
      case ACTIVE -> ArticleState.ACTIVE;
      case DORMANT -> ArticleState.DORMANT;
      case GONE -> before;
    };
  }

  private static String unchanged(@Nullable Instant since) {
    return since == null ? "never seen to change" : "unchanged since " + Minute.of(since);
  }

  private static @Nullable NewEvent event(@Nullable Turn turn, State after, Instant now) {
    return switch (turn) {
      case DORMANT -> new NewEvent(EventKind.DORMANT, now, unchanged(after.changedAt()));
      case WOKEN -> new NewEvent(EventKind.WOKEN, now, "");
      // Told by history already, which also knows what the host said.
      case GONE, RETURNED -> null;
      case null -> null;
    };
  }
}
