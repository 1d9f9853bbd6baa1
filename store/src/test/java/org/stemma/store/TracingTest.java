package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Evidence;
import org.stemma.store.Tracing.Progress;
import org.stemma.store.Tracing.Traced;
import org.stemma.text.Span;

@ParameterizedClass
@EnumSource
final class TracingTest {
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final Scene scene;
  private final long first;
  private final long second;
  private final FoundBorrowing found;

  TracingTest(Engine engine, @TempDir Path folder) {
    scene = new Scene(engine.fresh(folder));
    first = scene.article("a");
    second = scene.article("b");
    long one = Scene.revision(scene.see(first, Scene.first("ab")));
    long two = Scene.revision(scene.see(second, Scene.first("ba")));
    found =
        FoundBorrowing.of(
            new SharedPassage(one, first, new Span(0, 4), 0.5),
            new SharedPassage(two, second, new Span(2, 9), 1),
            Borrowing.Kind.EDITED,
            0.8125,
            List.of(
                new Evidence("same sentence", "It is\tso.\n"), new Evidence("order", "2 of 2")));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private void record(long seq) {
    long revision = found.passage().revision();
    scene.store.tracing().record(List.of(new Traced(revision, List.of(found))), seq, "1");
  }

  private List<FoundBorrowing> of(long article) {
    return scene.store.borrowings().ofArticle(article, 10).stream()
        .map(StoredBorrowing::found)
        .toList();
  }

  @Test
  void whatIsWrittenDownIsFoundFromBothSides() {
    record(7);
    FoundBorrowing read = of(first).getFirst();
    assertThat(read).usingRecursiveComparison().ignoringFields("evidence").isEqualTo(found);
    assertThat(read.evidence())
        .containsExactly(
            new Evidence("same sentence", "It is so. "), new Evidence("order", "2 of 2"));
    assertThat(of(second)).isEqualTo(of(first));
    assertThat(read.of(first).article()).isEqualTo(first);
    assertThat(read.besides(first).article()).isEqualTo(second);
    assertThat(scene.store.tracing().progress()).isEqualTo(new Progress(7, "1"));
  }

  @Test
  void theLaterRecordedSideIsTheFirstHoweverItIsGiven() {
    assertThat(found.passage().article()).isEqualTo(second);
    SharedPassage early = found.other();
    SharedPassage late = found.passage();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FoundBorrowing(early, late, found.kind(), 1, List.of()));
  }

  @Test
  void tracingTwiceKeepsOne() {
    record(7);
    record(7);
    assertThat(scene.store.borrowings().count()).isEqualTo(1);
  }

  @Test
  void whatInvolvesATextThatIsOutIsNotWrittenDown() {
    scene.store.watching().conceal(first, scene.now);
    record(9);
    assertThat(scene.store.borrowings().count()).isZero();
    assertThat(scene.store.tracing().progress().seq()).isEqualTo(9);
  }

  @Test
  void takingDownTakingOffTheListAndReadingAnewTakeItAway() {
    record(7);
    scene.store.watching().conceal(first, scene.now);
    assertThat(of(second)).isEmpty();

    scene.store.watching().reveal(first);
    record(8);
    scene.store.watching().remove(second);
    assertThat(of(first)).isEmpty();

    scene.store.watching().resume(second, scene.now);
    record(9);
    assertThat(of(first)).hasSize(1);
    scene.see(first, Scene.first("abc"));
    assertThat(of(second)).isEmpty();
  }

  @Test
  void whoComesBackIsToldOfInTheLog() {
    scene.store.watching().conceal(first, scene.now);
    scene.store.watching().reveal(first);
    scene.store.watching().remove(second);
    scene.store.watching().resume(second, scene.now);
    scene.store.watching().pause(second);
    scene.store.watching().resume(second, scene.now);
    assertThat(scene.store.histories().changes(0, 100))
        .filteredOn(change -> change.kind().equals("returned"))
        .extracting(Change::article)
        .containsExactly(first, second);
  }

  @Test
  void oneProcessAtATimeHasTheLease() {
    Tracing tracing = scene.store.tracing();
    assertThat(tracing.lease("one", scene.now, LEASE)).isTrue();
    assertThat(tracing.lease("two", scene.now, LEASE)).isFalse();
    assertThat(tracing.lease("one", scene.now.plusSeconds(20), LEASE)).isTrue();
    assertThat(tracing.lease("two", scene.now.plusSeconds(40), LEASE)).isFalse();
    assertThat(tracing.lease("two", scene.now.plusSeconds(50), LEASE)).isTrue();
    tracing.release("one");
    assertThat(tracing.lease("one", scene.now.plusSeconds(60), LEASE)).isFalse();
    tracing.release("two");
    assertThat(tracing.lease("one", scene.now.plusSeconds(60), LEASE)).isTrue();
  }

  @Test
  void otherRulesBeginAnew() {
    record(7);
    scene.store.tracing().restart("2");
    assertThat(scene.store.borrowings().count()).isZero();
    assertThat(scene.store.tracing().progress()).isEqualTo(new Progress(0, "2"));
    assertThat(scene.store.tracing().backlog()).isPositive();
  }
}
