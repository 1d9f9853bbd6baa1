package org.stemma.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.json.Format;
import org.stemma.json.Says;
import org.stemma.store.Takedown;

/// What came of something that an editor did.
interface DeedData {

  /// What is watched now.
  @Format("watched")
  @Says("What is watched now: an article, or feeds.")
  record WatchedData(
      @Says("its id") @Nullable Long article, @Says("their addresses") List<String> feeds) {

    public WatchedData {
      feeds = List.copyOf(feeds);
    }
  }

  /// That an article is shown no more.
  @Format("takedown")
  @Says("That an article is shown no more.")
  record TakenDownData(
      @Says("its id") long article,
      Instant at,
      @Says("told to who asks for the article") @Nullable String reason,
      @Says("name of the account") String by) {

    static TakenDownData of(long article, Takedown takedown, String by) {
      return new TakenDownData(article, takedown.at(), takedown.why(), by);
    }
  }
}
