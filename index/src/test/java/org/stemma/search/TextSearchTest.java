package org.stemma.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.ancestry.Press;
import org.stemma.search.TextSearch.Order;
import org.stemma.store.StoreAddress;

final class TextSearchTest {
  private Press press;
  private long ferry;
  private long crash;
  private long cafe;

  @BeforeEach
  void print(@TempDir Path folder) throws IOException {
    press = new Press(new StoreAddress.File(folder.resolve("stemma.db")), folder);
    ferry =
        press.print(
            "courier.example",
            "ferry",
            "Ferry strike ends\nThe crews’ union said hundreds of sailors would be back by noon.\nThe mayor’s office welcomed it.");
    press.now = press.now.plus(Duration.ofDays(2));
    crash =
        press.print(
            "pulse.example",
            "crash",
            "Crash on the coast road\nAt least 15 people died.\nThe ferry was not hit.");
    cafe = press.print("pulse.example", "cafe", "Café Zürich closes\nNothing else is known.");
    press.change(
        crash, "Crash on the coast road\nAt least 51 people died.\nThe ferry was not hit.");
    press.follow();
  }

  @AfterEach
  void close() throws IOException {
    press.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "ferry                      | ferry crash",
        "FERRY                      | ferry crash",
        "ferry -strike              | crash",
        "title:ferry                | ferry",
        "title:crash                | crash",
        "\"the ferry was\"          | crash",
        "\"ferry the was\"          |",
        "mayor                      | ferry",
        "cafe zurich                | cafe",
        "hundred                    |",
        "hundred*                   | ferry",
        "removed:15                 | crash",
        "added:51                   | crash",
        "added:15                   |",
        "removed:\"15 people\"      |",
        "source:courier.example     | ferry",
        "ferry source:pulse.example | crash",
        "ferry -source:pulse.example| ferry",
        "ferry after:2031-05-16     | crash",
        "ferry before:2031-05-16    | ferry",
        "ferry after:2031-06        |",
      })
  void finds(String typed, String articles) throws IOException {
    assertThat(names(typed, Order.BEST)).isEqualTo(articles == null ? "" : articles);
  }

  private String names(String typed, Order order) throws IOException {
    return found(typed, order).hits().stream()
        .map(hit -> hit.article() == ferry ? "ferry" : hit.article() == crash ? "crash" : "cafe")
        .collect(Collectors.joining(" "));
  }

  private Found found(String typed, Order order) throws IOException {
    return press.shelf.read(
        (index, _) -> TextSearch.in(index, SearchQuery.of(typed), order, 0, 10), Found.nothing());
  }

  @Test
  void newestFirstWhereAskedSo() throws IOException {
    assertThat(names("ferry", Order.NEWEST)).isEqualTo("crash ferry");
  }

  @Test
  void versionsOfAnArticleAreOneHit() throws IOException {
    assertThat(found("\"coast road\"", Order.BEST).hits())
        .singleElement()
        .satisfies(hit -> assertThat(hit.versions()).isEqualTo(2));
    assertThat(found("added:51", Order.BEST).hits().getFirst().versions()).isEqualTo(1);
  }

  @Test
  void whatIsTakenDownIsNotFound() throws IOException {
    press.store.watching().conceal(crash, press.now);
    press.follow();
    assertThat(names("ferry", Order.BEST)).isEqualTo("ferry");
    assertThat(cafe).isPositive();
  }

  @Test
  void theSnippetShowsWhereTheWordsStandTogether() {
    String text =
        "Nothing here. ".repeat(40)
            + "Then the mayor’s ferry came, and the ferry left. "
            + "More. ".repeat(90);
    List<Snippet.Piece> pieces =
        Snippet.of(SearchQuery.of("ferry mayor"), SearchQuery.Place.ANYWHERE).in(text);
    assertThat(pieces.stream().filter(Snippet.Piece::marked).map(Snippet.Piece::text))
        .containsExactly("mayor’s", "ferry", "ferry");
    assertThat(pieces.stream().map(Snippet.Piece::text).collect(Collectors.joining()).length())
        .isLessThan(300);
  }

  @Test
  void aTextWithoutTheWordsIsShownFromItsBegin() {
    assertThat(
            Snippet.of(SearchQuery.of("ferry"), SearchQuery.Place.ANYWHERE).in("Crash on the road"))
        .containsExactly(new Snippet.Piece("Crash on the road", false));
  }
}
