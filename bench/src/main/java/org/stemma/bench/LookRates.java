package org.stemma.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.stemma.newsroom.Generated;
import org.stemma.newsroom.GeneratedPlan;

/// How fast articles are looked at: for the first time, and again.
///
/// All articles of the newsroom are under watch, but few of each host come due within the measurement, for it would take a
/// quarter of an hour to see each of 100,000 once. These are due again a second after each look.
///
/// @param first looks that store a first capture, while a fifth to four fifths of the articles are stored
/// @param again further looks, once all are
record LookRates(Rate first, Rate again) {

  private static final Duration NEVER = Duration.ofDays(30);

  /// @param busy articles of each host that are looked at
  /// @param span of the steady state
  static LookRates of(GeneratedPlan plan, int busy, Duration span) throws Exception {
    Path folder = Files.createTempDirectory("stemma-bench");
    try (Generated newsroom = Generated.open(plan, InstantSource.system(), 0);
        WatchedNewsroom watched = WatchedNewsroom.live(folder)) {
      add(watched, newsroom, plan, busy);
      watched.start();
      int articles = plan.hosts() * busy;
      watched.waitForFirst(articles / 5);
      Rate.Meter firsts = Rate.of(watched::firstLooks);
      watched.waitForFirst(articles * 4 / 5);
      Rate first = firsts.stop();
      watched.waitForFirst(articles);
      Thread.sleep(span.dividedBy(5));
      Rate.Meter agains = Rate.of(watched::looks);
      Thread.sleep(span);
      return new LookRates(first, agains.stop());
    } finally {
      Folders.delete(folder);
    }
  }

  /// Those that come due stand among the others, as in the database of a newsroom that has been watched for long.
  private static void add(
      WatchedNewsroom watched, Generated newsroom, GeneratedPlan plan, int busy) {
    Instant now = Instant.now();
    int every = plan.articles() / busy;
    watched.add(
        IntStream.range(0, plan.articles())
            .boxed()
            .flatMap(k ->
                IntStream.range(0, plan.hosts())
                    .mapToObj(host ->
                        new WatchedNewsroom.Due(
                            newsroom.url(host, k),
                            k % every == 0 && k / every < busy ? now : now.plus(NEVER)))));
  }
}
