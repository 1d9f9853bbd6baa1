package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.store.Dispute.Says;
import org.stemma.store.Matter.Kind;

@ParameterizedClass
@EnumSource
final class DisputesTest {
  private static final Matter EELS =
      new Matter(Kind.BORROWING, "The eel market closed.", "The market for eels closed.");

  private final Path folder;
  private final Scene scene;
  private final Disputes disputes;
  private final Account ada;
  private final Account bela;
  private final long one;
  private final long other;

  DisputesTest(Engine engine, @TempDir Path folder) {
    this.folder = folder;
    scene = new Scene(engine.fresh(folder));
    disputes = scene.store.disputes();
    ada = scene.store.accounts().add("ada", "hash", Role.READER).orElseThrow();
    bela = scene.store.accounts().add("bela", "hash", Role.READER).orElseThrow();
    one = scene.article("a");
    other = scene.article("b");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private Dispute says(Account who, Says what) {
    scene.now = scene.in(60);
    return disputes.add(one, other, EELS, what, "by the way", who);
  }

  private List<Dispute> about(Matter matter) {
    return disputes.about(List.of(matter.digest()));
  }

  @Test
  void aWordStandsUntilItIsTakenBackOrReplaced() {
    Dispute wrong = says(ada, Says.WRONG);
    Dispute right = says(bela, Says.RIGHT);
    assertThat(about(EELS)).containsExactly(wrong, right);
    Dispute second = says(ada, Says.RIGHT);
    assertThat(about(EELS)).containsExactly(right, second);
    assertThat(disputes.withdraw(right.id(), ada.id())).as("not hers").isFalse();
    assertThat(disputes.withdraw(right.id(), bela.id())).isTrue();
    assertThat(disputes.withdraw(right.id(), bela.id())).isFalse();
    assertThat(about(EELS)).containsExactly(second);
    assertThat(disputes.everyOf(one)).hasSize(3);
    assertThat(disputes.find(wrong.id())).isEmpty();
  }

  @Test
  void bothArticlesHaveWhatIsSaidOfABorrowing() {
    Dispute wrong = says(ada, Says.WRONG);
    assertThat(disputes.ofArticle(one)).containsExactly(wrong);
    assertThat(disputes.ofArticle(other)).containsExactly(wrong);
    assertThat(disputes.everyOf(other)).isEmpty();
    assertThat(disputes.newest(Long.MAX_VALUE, 9)).containsExactly(wrong);
    assertThat(disputes.newest(wrong.id(), 9)).isEmpty();
  }

  @Test
  void whatIsOfAnArticleThatWasTakenDownIsToldNowhere() {
    Dispute wrong = says(ada, Says.WRONG);
    scene.store.watching().conceal(other, scene.now);
    assertThat(about(EELS)).isEmpty();
    assertThat(disputes.ofArticle(one)).isEmpty();
    assertThat(disputes.everyOf(one)).isEmpty();
    assertThat(disputes.newest(Long.MAX_VALUE, 9)).isEmpty();
    scene.store.watching().reveal(other);
    assertThat(about(EELS)).containsExactly(wrong);
  }

  @Test
  void whatIsSaidOfAMergedArticleIsSaidOfTheOneItTurnedOutToBe() {
    says(ada, Says.WRONG);
    long third = scene.article("c");
    scene.store.watching().merge(one, third, scene.now);
    assertThat(disputes.ofArticle(third)).hasSize(1);
  }

  @Test
  void whatIsBroughtComesInOnceAndHasNoAccountHere() {
    Dispute said = says(ada, Says.WRONG);
    Dispute elsewhere =
        new Dispute(77, one, null, EELS, Says.RIGHT, "so\u0000", 5L, "cy", scene.now, scene.in(60));
    assertThat(disputes.take(elsewhere)).isTrue();
    assertThat(disputes.take(elsewhere)).isFalse();
    assertThat(disputes.take(said)).isFalse();
    Dispute brought = disputes.everyOf(one).getLast();
    assertThat(brought.account()).isNull();
    assertThat(brought.withdrawnAt()).isEqualTo(scene.in(60));
    assertThat(about(EELS)).containsExactly(said);
  }

  @Test
  void aBackupHasThem() throws IOException {
    Dispute said = says(ada, Says.WRONG);
    scene.store.backUp(folder.resolve("backup.gz"));
    StoreAddress copy = new StoreAddress.File(folder.resolve("copy.db"));
    Store.restore(folder.resolve("backup.gz"), copy);
    try (Store restored = Store.open(copy, () -> scene.now)) {
      assertThat(restored.disputes().everyOf(one)).containsExactly(said);
    }
  }

  @Test
  void aMatterIsFoundAgainByItsWordsWhicheverSideIsAsked() {
    assertThat(new Matter(Kind.BORROWING, EELS.beside() + " ", "The eel\n market closed.").digest())
        .isEqualTo(EELS.digest());
    assertThat(new Matter(Kind.QUOTATION, EELS.judged(), EELS.beside()).digest())
        .isNotEqualTo(EELS.digest())
        .isNotEqualTo(new Matter(Kind.QUOTATION, EELS.judged(), "other").digest());
    assertThat(new Matter(Kind.LEFT_OUT, "Read more", "teaser").digest())
        .isEqualTo(new Matter(Kind.LEFT_OUT, "Read more", "link list").digest());
  }

  @Test
  void withOtherEndsItResembles() {
    Matter longer =
        new Matter(
            Kind.BORROWING, Objects.toString(EELS.beside()) + " At last.", "Oh. " + EELS.judged());
    assertThat(longer.resembles(EELS)).isTrue();
    assertThat(EELS.resembles(longer)).isTrue();
    assertThat(new Matter(Kind.BORROWING, "The", "The").resembles(EELS)).isFalse();
    assertThat(new Matter(Kind.LEFT_OUT, EELS.judged(), "").resembles(EELS)).isFalse();
  }
}
