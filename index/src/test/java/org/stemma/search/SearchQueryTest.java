package org.stemma.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.search.SearchQuery.Place;
import org.stemma.search.SearchQuery.Source;
import org.stemma.search.SearchQuery.Term;

final class SearchQueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "ceasefire talks            | anywhere:ceasefire anywhere:talks",
        "\"talks in Geneva\"        | anywhere:talks_in_Geneva",
        "“talks in Geneva”          | anywhere:talks_in_Geneva",
        "talks -football            | anywhere:talks -anywhere:football",
        "-\"live blog\" talks       | -anywhere:live_blog anywhere:talks",
        "title:truce TITLE:\"a b\"  | title:truce title:a_b",
        "removed:dead -added:51     | removed:dead -added:51",
        "repair*                    | anywhere:repair*",
        "17:30                      | anywhere:17:30",
        "note:this                  | anywhere:note:this",
        "\"never closed             | anywhere:never_closed",
        "- -- \"\" : *              | ''",
      })
  void takesAQuestionApart(String typed, String terms) {
    assertThat(shown(typed)).isEqualTo(terms.equals("''") ? "" : terms);
  }

  private static String shown(String typed) {
    return SearchQuery.of(typed).terms().stream()
        .map(SearchQueryTest::shown)
        .collect(Collectors.joining(" "));
  }

  private static String shown(Term term) {
    return (term.excluded() ? "-" : "")
        + term.place().name().toLowerCase(java.util.Locale.ROOT)
        + ":"
        + term.text().replace(' ', '_')
        + (term.begins() ? "*" : "");
  }

  @Test
  void datesBoundWhenItWasSeen() {
    SearchQuery asked = SearchQuery.of("after:2031-05 before:2031-05-20 truce");
    assertThat(asked.after()).isEqualTo(Instant.parse("2031-05-01T00:00:00Z"));
    assertThat(asked.before()).isEqualTo(Instant.parse("2031-05-20T00:00:00Z"));
    assertThat(asked.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "after:yesterday",
        "before:2031-13-01",
        "after:9999999999999-01-01",
        "before:+1000000000-12-31T23:59:59Z"
      })
  void aDateThatIsNoneIsTold(String typed) {
    assertThat(SearchQuery.of(typed + " truce").notes())
        .singleElement()
        .asString()
        .contains("is not a date");
  }

  @Test
  void sourcesAreGathered() {
    assertThat(SearchQuery.of("source:Courier.example -source:\"the pulse\" x").sources())
        .containsExactly(new Source("courier.example", false), new Source("the pulse", true));
  }

  @Test
  void whatIsNotAfterATimeIsBeforeIt() {
    SearchQuery asked = SearchQuery.of("-after:2031-05 -before:2030 truce");
    assertThat(asked.before()).isEqualTo(Instant.parse("2031-05-01T00:00:00Z"));
    assertThat(asked.after()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-football", "-source:pulse", "!!! ..."})
  void whatSaysNothingOfWhatMustBeThereIsEmpty(String typed) {
    assertThat(SearchQuery.of(typed).isEmpty()).isTrue();
  }

  @Test
  void aLongTextIsCutToItsFirstWords() {
    SearchQuery asked = SearchQuery.of("word ".repeat(100_000));
    assertThat(asked.terms()).hasSize(SearchQuery.MOST_TERMS);
    assertThat(asked.notes()).isNotEmpty();
  }

  @Test
  void onlyRemovedAndAddedAskForChanges() {
    assertThat(SearchQuery.of("removed:dead").asksForChanges()).isTrue();
    assertThat(SearchQuery.of("title:dead dead").asksForChanges()).isFalse();
    assertThat(SearchQuery.of("title:dead").terms().getFirst().place()).isEqualTo(Place.TITLE);
  }
}
