package org.stemma.ancestry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.reuse.Borrowing.Direction;
import org.stemma.reuse.Borrowing.Kind;
import org.stemma.store.Engine;

@ParameterizedClass
@EnumSource
final class AncestryTest {
  private final Press press;

  AncestryTest(Engine engine, @TempDir Path folder) {
    press = new Press(engine.fresh(folder), folder);
  }

  @AfterEach
  void close() throws IOException {
    press.close();
  }

  @Test
  void aPastedTextFindsWhatItHasInCommonWithAnArticle() throws IOException {
    long article =
        press.print(
            "gazette.example",
            "ferry",
            Story.page("News of the islands", Story.FERRY, Story.PRICE));
    press.print("courier.example", "frost", Story.page("Frost tonight", Story.WEATHER));
    press.follow();

    Lineage lineage = press.ancestry.of(Press.pasted("We heard. " + Story.FERRY + " So it goes."));

    assertThat(lineage.articles()).isEqualTo(1);
    Relation relation = lineage.relations().getFirst();
    assertThat(relation.article().id()).isEqualTo(article);
    assertThat(relation.there().text()).isEqualTo(Story.FERRY);
    assertThat(relation.here().text()).isEqualTo(Story.FERRY);
    assertThat(relation.borrowing().kind()).isEqualTo(Kind.VERBATIM);
    assertThat(relation.order()).isEqualTo(Relation.Order.UNKNOWN);
    assertThat(relation.stayThere().versions()).containsExactly(1);
    assertThat(lineage.share()).isBetween(0.7, 0.95);
    assertThat(lineage.trace().borrowings()).hasSize(1);
  }

  @Test
  void whatWasSeenBeforeTheOtherHadItCameFirst() throws IOException {
    long source =
        press.print(
            "gazette.example",
            "ferry",
            Story.page("News of the islands", Story.FERRY, Story.PRICE));
    press.now = press.now.plus(Duration.ofMinutes(1));
    long copy = press.print("courier.example", "news", Story.page("In brief", Story.WEATHER));
    press.change(copy, Story.page("In brief", Story.WEATHER, Story.FERRY));
    press.follow();

    Relation mine = press.of(copy).relations().getFirst();
    assertThat(mine.order()).isEqualTo(Relation.Order.THERE_FIRST);
    assertThat(mine.borrowing().direction()).isEqualTo(Direction.DATED);
    assertThat(mine.article().id()).isEqualTo(source);
    assertThat(press.of(source).relations().getFirst().order())
        .isEqualTo(Relation.Order.HERE_FIRST);
  }

  @Test
  void theVersionThatWasCopiedIsTold() throws IOException {
    long source = press.print("gazette.example", "ferry", Story.page("Ferry", Story.PRICE));
    press.change(source, Story.page("Ferry", Story.PRICE, Story.FERRY));
    press.change(source, Story.page("Ferry", Story.PRICE, Story.FERRY, Story.DIVER));
    press.change(source, Story.page("Ferry", Story.PRICE, Story.DIVER));
    press.now = press.now.plus(Duration.ofMinutes(10));
    long copy =
        press.print("courier.example", "ship", Story.page("Ship", Story.WEATHER, Story.FERRY));
    press.follow();

    Stay stay = press.of(copy).relations().getFirst().stayThere();
    assertThat(stay.versions()).containsExactly(2, 3);
    assertThat(stay.of()).isEqualTo(4);
    assertThat(stay.time().earliest()).isEqualTo(Press.BEGIN);
    assertThat(stay.time().latest()).isEqualTo(Press.BEGIN.plus(Duration.ofMinutes(10)));
    assertThat(stay.goneAt()).isEqualTo(Press.BEGIN.plus(Duration.ofMinutes(30)));
  }

  @Test
  void anEarlierCaptureThatArrivesLateTurnsTheAnswer() throws IOException {
    long gazette = press.print("gazette.example", "a", Story.page("Brief", Story.CHESS));
    press.change(gazette, Story.page("Brief", Story.CHESS, Story.FERRY));
    press.now = press.now.plus(Duration.ofMinutes(10));
    long courier =
        press.print("courier.example", "b", Story.page("Ship", Story.FERRY, Story.PRICE));
    press.follow();
    assertThat(press.of(courier).relations().getFirst().order()).isEqualTo(Relation.Order.UNKNOWN);

    press.bring(
        courier,
        Press.BEGIN.minus(Duration.ofHours(1)),
        Story.page("Ship", Story.FERRY, Story.PRICE));
    press.follow();

    assertThat(press.of(courier).relations().getFirst().order())
        .isEqualTo(Relation.Order.HERE_FIRST);
    assertThat(press.of(gazette).relations().getFirst().order())
        .isEqualTo(Relation.Order.THERE_FIRST);
  }

  @Test
  void copiesOfOneReportHaveOneOrigin() throws IOException {
    for (int i = 0; i < 12; i++) {
      press.print(
          "paper" + i + ".example", "x", Story.page("Report " + i, Story.FERRY, Story.PRICE));
    }
    press.print("other.example", "y", Story.page("Library", Story.COUNCIL));
    long mine =
        press.print(
            "mine.example", "z", Story.page("All", Story.FERRY, Story.PRICE, Story.COUNCIL));
    press.follow();

    Lineage lineage = press.of(mine);
    assertThat(lineage.articles()).isEqualTo(13);
    assertThat(lineage.origins()).hasSize(2);
  }

  @Test
  void anArticleThatIsTakenDownLeavesAtOnceAndComesBack() throws IOException {
    long source = press.print("gazette.example", "a", Story.page("Ferry", Story.FERRY));
    long copy = press.print("courier.example", "b", Story.page("Ship", Story.FERRY, Story.CHESS));
    press.follow();
    assertThat(press.of(copy).relations()).hasSize(1);

    press.store.watching().conceal(source, press.now);
    assertThat(press.of(copy).relations()).isEmpty();
    assertThat(press.ancestry.of(Press.pasted(Story.FERRY)).articles()).isEqualTo(1);
    assertThat(press.ancestry.ofArticle(source)).isEmpty();
    press.follow();
    assertThat(press.store.borrowings().count()).isZero();

    press.store.watching().reveal(source);
    press.follow();
    assertThat(press.of(copy).relations()).hasSize(1);
  }

  @Test
  void anArticleTakenOffTheListLeavesAndComesBackWithIt() throws IOException {
    long source = press.print("gazette.example", "a", Story.page("Ferry", Story.FERRY));
    long copy = press.print("courier.example", "b", Story.page("Ship", Story.FERRY, Story.CHESS));
    press.follow();
    press.store.watching().remove(source);
    press.follow();
    assertThat(press.of(copy).relations()).isEmpty();
    assertThat(press.ancestry.of(Press.pasted(Story.FERRY)).articles()).isEqualTo(1);

    press.store.watching().resume(source, press.now);
    press.follow();
    assertThat(press.of(copy).relations()).hasSize(1);
  }

  @Test
  void whatWasMergedIsToldOfTheArticleThatItTurnedOutToBe() throws IOException {
    long merged = press.print("gazette.example", "amp", Story.page("Ferry", Story.FERRY));
    press.now = press.now.plus(Duration.ofMinutes(10));
    long copy = press.print("courier.example", "b", Story.page("Brief", Story.CHESS));
    press.change(copy, Story.page("Brief", Story.CHESS, Story.FERRY));
    press.now = press.now.plus(Duration.ofMinutes(10));
    long survivor =
        press.print("gazette.example", "a", Story.page("Ferry", Story.FERRY, Story.PRICE));
    press.follow();
    assertThat(press.of(copy).articles()).isEqualTo(2);

    press.store.watching().merge(merged, survivor, press.now);
    press.follow();

    Lineage lineage = press.of(copy);
    assertThat(lineage.articles()).isEqualTo(1);
    Relation relation = lineage.relations().getFirst();
    assertThat(lineage.relations()).hasSize(1);
    assertThat(relation.article().id()).isEqualTo(survivor);
    assertThat(relation.order()).isEqualTo(Relation.Order.THERE_FIRST);
    assertThat(relation.stayThere().first().article()).isEqualTo(merged);
    assertThat(relation.stayThere().versions()).containsExactly(1);
    assertThat(relation.stayThere().of()).isEqualTo(1);
    assertThat(relation.stayThere().goneAt()).isNull();
    assertThat(press.ancestry.of(Press.pasted(Story.FERRY)).articles()).isEqualTo(2);
  }

  @Test
  void anArticleHasWhatThoseHaveThatTurnedOutToBeIt() throws IOException {
    long merged = press.print("gazette.example", "amp", Story.page("Ferry", Story.FERRY));
    press.now = press.now.plus(Duration.ofMinutes(10));
    long copy = press.print("courier.example", "b", Story.page("Brief", Story.CHESS));
    press.change(copy, Story.page("Brief", Story.CHESS, Story.FERRY));
    press.now = press.now.plus(Duration.ofMinutes(10));
    long survivor = press.print("gazette.example", "a", Story.page("Fares", Story.PRICE));
    press.follow();
    assertThat(press.of(survivor).relations()).isEmpty();

    press.store.watching().merge(merged, survivor, press.now);
    press.follow();

    for (long id : new long[] {survivor, merged}) {
      Relation relation = press.of(id).relations().getFirst();
      assertThat(relation.article().id()).isEqualTo(copy);
      assertThat(relation.order()).isEqualTo(Relation.Order.HERE_FIRST);
      assertThat(relation.now()).isNull();
      assertThat(press.of(id).documents().getFirst().url()).endsWith("gazette.example/a");
    }
  }

  @Test
  void anArticleIsNoSourceOfItself() throws IOException {
    long merged = press.print("agency.example", "x", Story.page("Ferry", Story.FERRY));
    long survivor = press.print("gazette.example", "a", Story.page("Ship", Story.FERRY));
    press.follow();
    assertThat(press.of(survivor).relations()).hasSize(1);

    press.store.watching().merge(merged, survivor, press.now);
    press.follow();
    assertThat(press.of(survivor).relations()).isEmpty();
    assertThat(press.ancestry.of(Press.pasted(Story.FERRY)).articles()).isEqualTo(1);
  }

  @Test
  void whatWasMergedGoesWithTheArticleThatItTurnedOutToBe() throws IOException {
    long merged = press.print("gazette.example", "amp", Story.page("Ferry", Story.FERRY));
    long survivor = press.print("gazette.example", "a", Story.page("Fares", Story.PRICE));
    long copy = press.print("courier.example", "b", Story.page("Ship", Story.FERRY));
    press.store.watching().merge(merged, survivor, press.now);
    press.follow();
    assertThat(press.of(copy).relations()).hasSize(1);

    press.store.watching().conceal(survivor, press.now);
    assertThat(press.of(copy).relations()).isEmpty();
    press.follow();
    assertThat(press.of(copy).relations()).isEmpty();
    assertThat(press.ancestry.ofArticle(merged)).isEmpty();

    press.store.watching().reveal(survivor);
    press.follow();
    assertThat(press.of(copy).relations()).hasSize(1);
  }

  @Test
  void anOutletsOwnArticlesAreNotComparedWithEachOther() throws IOException {
    press.print("gazette.example", "a", Story.page("Ferry", Story.FERRY));
    long second = press.print("gazette.example", "b", Story.page("Again", Story.FERRY));
    press.follow();
    assertThat(press.of(second).relations()).isEmpty();
  }

  @Test
  void aLaterVersionIsNotTracedForWhatTheOneBeforeHad() throws IOException {
    press.print("gazette.example", "a", Story.page("Ferry", Story.FERRY));
    long copy = press.print("courier.example", "b", Story.page("Ship", Story.FERRY, Story.CHESS));
    press.change(copy, Story.page("Ship", Story.FERRY, Story.CHESS, Story.WEATHER));
    press.follow();
    assertThat(press.store.borrowings().count()).isEqualTo(1);
    assertThat(press.of(copy).relations().getFirst().stayHere())
        .extracting(Stay::versions)
        .isEqualTo(List.of(1, 2));
  }
}
