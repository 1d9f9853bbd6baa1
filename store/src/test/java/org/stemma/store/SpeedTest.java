package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Prints what things cost. The floors are far below what an idle machine does, so that a busy one passes.
@ParameterizedClass
@EnumSource
@Tag("long")
final class SpeedTest {
  private static final int HOSTS = 100;

  private final Engine engine;
  private final Scene scene;

  SpeedTest(Engine engine, @TempDir Path folder) {
    this.engine = engine;
    scene = new Scene(engine.fresh(folder));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void looksThatFindNothingNewAreCheap() {
    List<Long> articles = add(0, 20_000);
    record(articles, 250, article -> first(article));
    for (int batch : new int[] {50, 100, 300}) {
      record(articles, batch, article -> same(article));
      double rate = record(articles, batch, article -> same(article));
      print("looks a second, %d a batch: %.0f".formatted(batch, rate));
      assertThat(rate).isGreaterThan(1_000);
    }
  }

  @Test
  void whatIsDueCostsTheSameWithAMillionArticles() {
    int there = 0;
    for (int articles : new int[] {10_000, 100_000, 1_000_000}) {
      long begin = System.nanoTime();
      add(there, articles);
      print(
          "added %,d articles in %.1f s"
              .formatted(articles - there, (System.nanoTime() - begin) / 1e9));
      there = articles;
      double lease = leaseCost();
      print(
          "%,d articles: what is due %.2f ms; lease and release of a host %.2f ms"
              .formatted(articles, questionCost(), lease));
    }
  }

  private double leaseCost() {
    scene.now = scene.now.plus(Duration.ofDays(30));
    return milliseconds(() -> {
      HostLease lease = scene.lease(1).getFirst();
      scene.store.leases().release(lease, "", null);
    });
  }

  private double questionCost() {
    HostLease lease = scene.lease(1).getFirst();
    double cost =
        milliseconds(() -> {
          assertThat(scene.store.leases().dueArticles(lease, scene.now, 20)).hasSize(20);
          scene.store.leases().dueFeeds(lease, scene.now, 20);
          scene.store.leases().nextDue();
        });
    scene.store.leases().release(lease, "", null);
    return cost;
  }

  private static double milliseconds(Runnable task) {
    int rounds = 200;
    long begin = 0;
    for (int i = -50; i < rounds; i++) {
      begin = i == 0 ? System.nanoTime() : begin;
      task.run();
    }
    return (System.nanoTime() - begin) / 1e6 / rounds;
  }

  private interface Kind {
    Look of(long article);
  }

  private double record(List<Long> articles, int batch, Kind kind) {
    long begin = System.nanoTime();
    scene.now = scene.now.plusSeconds(60);
    for (int from = 0; from < articles.size(); from += batch) {
      List<Look> looks = new ArrayList<>();
      for (long article : articles.subList(from, Math.min(from + batch, articles.size()))) {
        looks.add(kind.of(article));
      }
      scene.store.recording().record(looks);
    }
    return articles.size() / ((System.nanoTime() - begin) / 1e9);
  }

  private Look first(long article) {
    return scene.look(article, url(article), null, Scene.first("ab" + (char) ('a' + article % 20)));
  }

  private Look same(long article) {
    NewCapture capture = scene.capture(url(article), RecordKind.REVISIT, null);
    return scene.looks(article, null, List.of(capture), new Seen.Same());
  }

  private static String url(long article) {
    return "story-number-" + article;
  }

  private List<Long> add(int from, int to) {
    Random random = new Random(from);
    List<NewArticle> articles = new ArrayList<>();
    long outlet = scene.outlet();
    for (int i = from; i < to; i++) {
      String host = "host" + i % HOSTS + ".example";
      String name = url(i + 1);
      Address address = scene.address(name, "gazette.example", AddressKind.FEED);
      Instant due = scene.now.plusSeconds(random.nextInt(2_000_000));
      Pace pace = new Pace(due, 1_800_000, 0, 0, 0, null, null);
      articles.add(new NewArticle(address, host, outlet, null, ArticleState.ACTIVE, pace));
    }
    return scene.store.watching().addAll(articles).stream().map(Added::id).toList();
  }

  private void print(String line) {
    System.out.println(engine + ": " + line);
  }
}
