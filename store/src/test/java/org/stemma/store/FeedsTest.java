package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class FeedsTest {
  private final Scene scene;

  FeedsTest(Engine engine, @TempDir Path folder) {
    scene = new Scene(engine.fresh(folder));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aNewFeedIsDueAtOnceAndOnTheListOnce() {
    long feed = add();
    assertThat(add()).isEqualTo(feed);
    HostLease lease = scene.lease().getFirst();
    assertThat(scene.store.leases().dueFeeds(lease, scene.now, 10))
        .extracting(Feed::id)
        .containsExactly(feed);
  }

  @Test
  void aLookAtAFeedSaysWhenToLookNext() {
    long feed = add();
    HostLease lease = scene.lease().getFirst();
    assertThat(scene.store.feeds().looked(look(feed, Scene.ME, null))).isTrue();

    Feed now = scene.store.feeds().find(feed).orElseThrow();
    assertThat(now.kind()).isEqualTo("rss");
    assertThat(now.title()).isEqualTo("A feed");
    assertThat(now.heardAt()).isEqualTo(scene.now);
    assertThat(now.memory()).isEqualTo("remembered");
    assertThat(now.validators()).isEqualTo(new Validators("\"e\"", "yesterday"));
    scene.store.leases().release(lease, "", null);
    assertThat(scene.store.leases().nextDue()).isEqualTo(scene.in(10));
  }

  @Test
  void aFailingFeedKeepsWhatWasKnownOfIt() {
    long feed = add();
    scene.lease();
    scene.store.feeds().looked(look(feed, Scene.ME, null));
    scene.store.feeds().looked(look(feed, Scene.ME, "no XML"));
    scene.store.feeds().looked(look(feed, Scene.ME, "no XML"));

    Feed now = scene.store.feeds().find(feed).orElseThrow();
    assertThat(now.failures()).isEqualTo(2);
    assertThat(now.error()).isEqualTo("no XML");
    assertThat(now.kind()).isEqualTo("rss");
    Statistics.Hearing hearing = scene.store.statistics().hearings().getFirst();
    assertThat(hearing.failing()).isEqualTo(1);
    assertThat(hearing.heardAt()).isEqualTo(scene.now);
  }

  @Test
  void aLookWithoutItsLeaseIsDropped() {
    long feed = add();
    assertThat(scene.store.feeds().looked(look(feed, Scene.ME, null))).isFalse();
    assertThat(scene.store.feeds().find(feed).orElseThrow().checkedAt()).isNull();
  }

  @Test
  void aRemovedFeedStaysRemovedAfterALookUnderWayUntilItIsAddedAgain() {
    long feed = add();
    scene.lease();
    scene.store.feeds().remove(feed);
    scene.store.feeds().looked(look(feed, Scene.ME, null));
    assertThat(scene.store.feeds().all()).isEmpty();
    assertThat(scene.store.feeds().find(feed).orElseThrow().due()).isEqualTo(Instant.MAX);

    assertThat(add()).isEqualTo(feed);
    assertThat(scene.store.feeds().all()).hasSize(1);
    assertThat(scene.store.feeds().find(feed).orElseThrow().due()).isEqualTo(scene.now);
  }

  @Test
  void aPausedOutletsFeedsRestToo() {
    scene.store.outlets().pause(scene.outlet());
    long feed = add();
    assertThat(scene.lease()).isEmpty();
    scene.store.outlets().resume(scene.outlet(), scene.now);
    assertThat(scene.store.feeds().find(feed).orElseThrow().due()).isEqualTo(scene.now);
    assertThat(scene.lease()).hasSize(1);
  }

  @Test
  void outletsHaveNamesHabitsAndSettings() {
    Outlets outlets = scene.store.outlets();
    long outlet = scene.outlet();
    outlets.rename(outlet, "The Gazette");
    outlets.habit(outlet, "soon");
    outlets.settings(outlet, "every = \"1h\"");
    assertThat(outlets.all())
        .containsExactly(
            new Outlet(outlet, "gazette.example", "The Gazette", false, "soon", "every = \"1h\""));
  }

  @Test
  void processesAreKnownUntilTheySayGoodbye() {
    Processes processes = scene.store.processes();
    processes.heard("a", "here", scene.now, scene.now);
    processes.heard("b", "there", scene.now, scene.in(1));
    processes.heard("a", "here", scene.now, scene.in(2));
    assertThat(processes.all()).extracting(Processes.Watcher::owner).containsExactly("a", "b");
    processes.gone("a");
    assertThat(processes.all()).extracting(Processes.Watcher::owner).containsExactly("b");
  }

  private long add() {
    return scene
        .store
        .feeds()
        .add(
            new NewFeed(
                Scene.key("feed"),
                "https://gazette.example/feed",
                "gazette.example",
                scene.outlet(),
                null,
                null,
                scene.now));
  }

  private FeedLook look(long feed, String owner, @Nullable String error) {
    boolean read = error == null;
    Instant due = scene.now.plus(Duration.ofMinutes(10));
    Validators validators = new Validators("\"e\"", "yesterday");
    return new FeedLook(
        feed,
        owner,
        read ? "rss" : null,
        read ? "A feed" : null,
        scene.now,
        due,
        validators,
        read ? scene.now : null,
        error,
        "remembered");
  }

  @Test
  void articlesNameTheFeedTheyCameFrom() {
    long feed = add();
    NewArticle fresh = scene.fresh("a", "gazette.example", ArticleState.ACTIVE);
    NewArticle named =
        new NewArticle(
            fresh.address(), fresh.host(), fresh.outlet(), feed, fresh.state(), fresh.pace());
    long article = scene.store.watching().add(named).id();
    ArticleQuery query = new ArticleQuery(null, feed, null, Long.MAX_VALUE, 10);
    assertThat(scene.store.watching().articles(query))
        .extracting(Article::id)
        .isEqualTo(List.of(article));
  }
}
