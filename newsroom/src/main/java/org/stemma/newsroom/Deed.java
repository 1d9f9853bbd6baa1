package org.stemma.newsroom;

import java.time.Instant;
import java.util.List;

/// What happens to an article.
public sealed interface Deed {

  /// It appears.
  record Published(String path, Draft draft) implements Deed {}

  /// Its text, or only the date it claims, is changed.
  ///
  /// @param steps in order; empty when only the date changes
  /// @param dated whether pages and feed say so; false for a silent edit
  record Edited(List<Step> steps, boolean dated) implements Deed {
    public Edited {
      steps = List.copyOf(steps);
    }
  }

  /// It moves to another path of its host; the old one redirects there.
  record Moved(String path) implements Deed {}

  /// Its pages are replaced by something else, or by itself again.
  record Barred(Standing.Access access) implements Deed {}

  /// It claims to have been published now, to look fresh.
  record Redated() implements Deed {}

  /// It drops out of the feed. Its page stays.
  record Unlisted() implements Deed {}

  /// The feed says that it was changed, and it was not.
  record Touched() implements Deed {}

  /// How things stand afterwards.
  ///
  /// @throws IllegalArgumentException when an edit does not fit the text
  default Standing after(Standing before, Instant at) {
    return switch (this) {
      case Published published -> Standing.published(at, published.path(), published.draft());
      case Edited edited -> {
        Draft draft = before.draft();
        for (Step step : edited.steps()) {
          draft = step.on(draft);
        }
        yield before.edited(draft, edited.dated(), at);
      }
      case Moved moved -> before.movedTo(moved.path(), at);
      case Barred barred -> before.with(at, barred.access());
      case Redated() -> before.redated(at);
      case Unlisted() -> before.unlisted(at);
      case Touched() -> before.touched(at);
    };
  }
}
