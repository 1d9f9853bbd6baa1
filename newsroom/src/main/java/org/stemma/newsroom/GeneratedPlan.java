package org.stemma.newsroom;

import java.time.Duration;
import java.time.Instant;

/// What a generated newsroom is like. Start from [#of] and change what matters.
///
/// @param hosts how many outlets
/// @param articles on each
/// @param seed the same gives the same text and the same times
/// @param begins when article revisions start to be counted
/// @param changeEvery how long each article keeps a text; [Duration#ZERO] for never changing
/// @param etags whether pages have an ETag and 304 is answered
/// @param changingFurniture whether no two answers are the same bytes, even where the text is
/// @param pageBytes of a page, about; 20,000 to 80,000 are real
/// @param feedLength entries of each host's feed, the latest changed first
public record GeneratedPlan(
    int hosts,
    int articles,
    long seed,
    Instant begins,
    Duration changeEvery,
    boolean etags,
    boolean changingFurniture,
    int pageBytes,
    int feedLength) {

  public GeneratedPlan {
    if (hosts < 1 || articles < 1 || changeEvery.isNegative() || feedLength < 0) {
      throw new IllegalArgumentException("no such newsroom: " + hosts + " × " + articles);
    }
  }

  /// Pages of 40,000 bytes with ETags and changing furniture, which never change their text; feeds of 50.
  public static GeneratedPlan of(int hosts, int articles, long seed) {
    Instant begins = Instant.parse("2031-05-14T04:00:00Z");
    return new GeneratedPlan(hosts, articles, seed, begins, Duration.ZERO, true, true, 40_000, 50);
  }

  /// The same, each article with a new text every `period`, each at a time of its own.
  public GeneratedPlan changing(Instant since, Duration period) {
    return new GeneratedPlan(
        hosts, articles, seed, since, period, etags, changingFurniture, pageBytes, feedLength);
  }

  /// The same with or without ETags.
  public GeneratedPlan withEtags(boolean sent) {
    return new GeneratedPlan(
        hosts, articles, seed, begins, changeEvery, sent, changingFurniture, pageBytes, feedLength);
  }

  /// The same with furniture that changes at every request, or never.
  public GeneratedPlan withChangingFurniture(boolean changing) {
    return new GeneratedPlan(
        hosts, articles, seed, begins, changeEvery, etags, changing, pageBytes, feedLength);
  }

  /// The same with larger or smaller pages.
  public GeneratedPlan withPageBytes(int bytes) {
    return new GeneratedPlan(
        hosts, articles, seed, begins, changeEvery, etags, changingFurniture, bytes, feedLength);
  }

  /// The same with longer or shorter feeds.
  public GeneratedPlan withFeedLength(int entries) {
    return new GeneratedPlan(
        hosts, articles, seed, begins, changeEvery, etags, changingFurniture, pageBytes, entries);
  }
}
