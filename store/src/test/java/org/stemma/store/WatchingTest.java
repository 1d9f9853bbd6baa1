package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class WatchingTest {
  private final Scene scene;

  WatchingTest(Engine engine, @TempDir Path folder) {
    scene = new Scene(engine.fresh(folder));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void anArticleIsAddedOnce() {
    Added first = scene.store.watching().add(fresh("a"));
    Added second = scene.store.watching().add(fresh("a"));

    assertThat(first.created()).isTrue();
    assertThat(second).isEqualTo(new Added(first.id(), false, ArticleState.ACTIVE));
  }

  @Test
  void aListMayNameAnArticleTwice() {
    scene.article("b");
    List<Added> added =
        scene.store.watching().addAll(List.of(fresh("a"), fresh("b"), fresh("a"), fresh("c")));

    assertThat(added).extracting(Added::created).containsExactly(true, false, false, true);
    assertThat(added.get(2).id()).isEqualTo(added.get(0).id());
  }

  @Test
  void whatIsPausedIsNotDueAndStaysSoAfterALookUnderWay() {
    long article = scene.article("a");
    HostLease lease = scene.lease().getFirst();
    scene.store.watching().pause(article);
    assertThat(due(lease)).isEmpty();

    Recorded.Done done = scene.done(scene.look(article, "a", Scene.ME, Scene.first("ab")));
    assertThat(done.number()).isEqualTo(1);
    assertThat(article(article).pace().due()).isEqualTo(Instant.MAX);

    scene.store.watching().resume(article, scene.now);
    assertThat(due(lease)).extracting(Article::id).containsExactly(article);
  }

  @Test
  void looksAtARemovedArticleAreDropped() {
    long article = scene.article("a");
    scene.lease();
    scene.store.watching().remove(article);

    Look look = scene.look(article, "a", Scene.ME, Scene.first("ab"));
    assertThat(scene.store.recording().record(List.of(look)))
        .containsExactly(new Recorded.ArticleRemoved());
    assertThat(scene.store.histories().captures(article, 0, 10)).isEmpty();
  }

  @Test
  void aPausedOutletRestsAndComesBackWhereItsIntervalsHadBroughtIt() {
    long article = scene.article("a");
    scene.see(article, Scene.first("ab"));
    Instant looked = scene.now;
    scene.store.outlets().pause(scene.outlet());
    assertThat(article(article).pace().due()).isEqualTo(Instant.MAX);
    assertThat(scene.store.watching().add(fresh("b")).created()).isTrue();
    scene.see(article, new Seen.Same());
    assertThat(article(article).pace().due()).isEqualTo(Instant.MAX);

    scene.store.outlets().resume(scene.outlet(), scene.now);
    assertThat(article(article).pace().due()).isEqualTo(looked.plus(Duration.ofMinutes(31)));
    assertThat(scene.lease()).hasSize(1);
  }

  @Test
  void lookNowMakesDueWhatWasNot() {
    long article = scene.article("a");
    scene.see(article, Scene.first("ab"));
    HostLease lease = scene.lease().getFirst();
    scene.store.leases().release(lease, "", null);
    assertThat(scene.lease()).isEmpty();

    scene.store.watching().lookNow(article, scene.now);
    assertThat(scene.lease()).hasSize(1);
  }

  @Test
  void aMergedArticleIsFoundAsTheOneItTurnedOutToBe() {
    long from = scene.article("a");
    long into = scene.article("b");
    long last = scene.article("c");
    scene.see(from, Scene.first("ab"));

    assertThat(scene.store.watching().merge(from, into, scene.now)).isEqualTo(into);
    assertThat(scene.store.watching().merge(into, last, scene.now)).isEqualTo(last);
    assertThat(scene.store.watching().merge(from, last, scene.now)).isEqualTo(last);

    assertThat(found("a")).isEqualTo(last);
    Article merged = article(from);
    assertThat(merged.state()).isEqualTo(ArticleState.MERGED);
    assertThat(merged.mergedInto()).isEqualTo(last);
    assertThat(scene.store.histories().captures(from, 0, 10)).hasSize(1);
    assertThat(scene.store.histories().addresses(from).getFirst().until()).isEqualTo(scene.now);
    assertThat(scene.store.histories().addresses(last)).hasSize(3);
  }

  @Test
  void whatWasTakenDownIsNowhereShownAndStaysVouchedFor() {
    long article = scene.article("a");
    Recorded.Done done = scene.see(article, Scene.first("ab"));
    scene.see(article, Scene.changed("abc"));
    scene.store.watching().conceal(article, scene.now);

    Histories histories = scene.store.histories();
    assertThat(histories.article(article)).isEmpty();
    assertThat(scene.store.watching().find(Scene.key("a"))).isEmpty();
    assertThat(scene.store.watching().articles(ArticleQuery.newest(10))).isEmpty();
    assertThat(histories.revisions(article)).isEmpty();
    assertThat(histories.revision(Scene.revision(done))).isEmpty();
    assertThat(histories.captures(article, 0, 10)).isEmpty();
    assertThat(histories.capture(done.captures().getFirst())).isEmpty();
    assertThat(histories.revisionOf(done.captures().getFirst())).isEmpty();
    assertThat(histories.sightings(article)).isEmpty();
    assertThat(histories.events(article)).isEmpty();
    assertThat(histories.addresses(article)).isEmpty();
    assertThat(histories.readings(article)).isEmpty();
    assertThat(scene.store.news().newest(Scene.newest(10))).isEmpty();
    assertThat(histories.everyArticle()).isEmpty();
    assertThat(scene.store.statistics().totals().articles()).isEmpty();
    assertThat(scene.lease().stream().flatMap(lease -> due(lease).stream())).isEmpty();
    assertThat(last(histories.changes(0, 100)).kind()).isEqualTo("removed");
    assertThat(scene.store.watching().add(fresh("a")).created()).isFalse();
    assertThat(scene.store.ledger().unsealed(scene.in(60)).count()).isEqualTo(4);

    scene.store.watching().reveal(article);
    assertThat(histories.revisions(article)).hasSize(2);
  }

  @Test
  void listsArePagesNewestFirst() {
    List<Long> ids = new ArrayList<>();
    for (char name = 'a'; name < 'f'; name++) {
      ids.addFirst(scene.article(String.valueOf(name)));
    }
    ArticleQuery first = ArticleQuery.newest(3);
    List<Article> page = scene.store.watching().articles(first);
    assertThat(page).extracting(Article::id).isEqualTo(ids.subList(0, 3));

    long before = page.getLast().id();
    ArticleQuery next = new ArticleQuery(scene.outlet(), null, ArticleState.ACTIVE, before, 3);
    assertThat(scene.store.watching().articles(next))
        .extracting(Article::id)
        .isEqualTo(ids.subList(3, 5));
  }

  @Test
  void veryLongAndOddAddressesAreFound() {
    String name = "a/\0\ud800" + "b".repeat(4_000);
    Added added = scene.store.watching().add(fresh(name));

    assertThat(found(name)).isEqualTo(added.id());
    assertThat(scene.store.watching().find(Scene.key(name + "c"))).isEmpty();
  }

  private NewArticle fresh(String name) {
    return scene.fresh(name, "gazette.example", ArticleState.ACTIVE);
  }

  private long found(String name) {
    return scene.store.watching().find(Scene.key(name)).orElseThrow().id();
  }

  private Article article(long id) {
    return scene.store.histories().article(id).orElseThrow();
  }

  private List<Article> due(HostLease lease) {
    return scene.store.leases().dueArticles(lease, scene.now, 10);
  }

  private static Change last(List<Change> changes) {
    return changes.getLast();
  }
}
