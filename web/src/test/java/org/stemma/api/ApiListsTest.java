package org.stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.page.Newspaper;

/// Lists, and how one goes on in them while they grow.
final class ApiListsTest extends ApiFixture {
  /// Walks through a list and, on the way, lets things be added.
  private List<String> walk(String path, String list, String name, Runnable meanwhile) {
    List<String> met = new ArrayList<>();
    String asked = path;
    while (true) {
      JsonNode page = asks(asked);
      page.get(list).forEach(one -> met.add(one.at(name).asText()));
      JsonNode next = page.get("next");
      if (next.isNull()) {
        return met;
      }
      meanwhile.run();
      asked = path + "&cursor=" + next.asText();
    }
  }

  @Test
  void nothingIsMissedOrTwiceInAListWhileThingsAreAdded() {
    for (int i = 0; i < 7; i++) {
      long article = newspaper.article("courier.example", "ferry-" + i);
      newspaper.later(1).shows(article, Newspaper.text("Ferry " + i, "The ferry sails."));
      newspaper.later(1).shows(article, Newspaper.text("Ferry " + i, "The ferry sinks."));
    }
    int[] added = {0};
    Runnable adds =
        () -> {
          long article = newspaper.article("courier.example", "late-" + added[0]++);
          newspaper.later(1).shows(article, Newspaper.text("Late", "The ferry sails."));
          newspaper
              .later(1)
              .shows(article, Newspaper.text("Late", "The ferry sank at " + added[0]));
        };
    assertThat(walk("/articles?limit=3", "articles", "/id", adds))
        .hasSize(10)
        .doesNotHaveDuplicates();
    int changes = newspaperChanges();
    assertThat(walk("/changes?limit=2", "changes", "/version/links/self", adds))
        .hasSize(changes)
        .doesNotHaveDuplicates();
    assertThat(walk("/articles/" + bridge + "/versions?limit=1", "versions", "/number", adds))
        .containsExactly("1", "2", "3");
    assertThat(walk("/articles/" + bridge + "/captures?limit=1", "captures", "/id", adds))
        .hasSize(4)
        .doesNotHaveDuplicates();
  }

  private int newspaperChanges() {
    return asks("/changes?limit=200").get("changes").size();
  }

  @Test
  void aCursorHoldsWhenWhatItNamesIsTakenDown() {
    JsonNode first = asks("/changes?limit=1");
    newspaper.store.watching().conceal(bridge, newspaper.now);
    assertThat(asks("/changes?limit=1&cursor=" + first.get("next").asText()).get("changes"))
        .isEmpty();
  }

  @Test
  void searchingGoesOnWhereItWas() throws IOException {
    for (int i = 0; i < 5; i++) {
      long article = newspaper.article("courier.example", "ferry-" + i);
      newspaper.later(1).shows(article, Newspaper.text("Ferry " + i, "The ferry sails."));
    }
    newspaper.index(folder, shelf);
    JsonNode first = asks("/search?q=ferry+sails&order=newest&limit=2");
    assertThat(first.get("articles").asInt()).isEqualTo(5);
    assertThat(first.at("/found/0/article/headline").asText()).isEqualTo("Ferry 4");

    long late = newspaper.article("courier.example", "late");
    newspaper.later(1).shows(late, Newspaper.text("Ferry 9", "The ferry sails."));
    newspaper.index(folder, shelf);
    JsonNode second =
        asks("/search?q=ferry+sails&order=newest&limit=2&cursor=" + first.get("next").asText());
    assertThat(second.at("/found/0/article/headline").asText()).isEqualTo("Ferry 2");
  }

  @Test
  void hostileNumbersAndCursorsAreRefused() {
    for (String limit : List.of("-1", "0", "201", "99999999999999999999", "1e3", "%00", "")) {
      assertThat(fails("/articles?limit=" + limit, 400).get("detail").asText())
          .isEqualTo("“limit” is a number from 1 to 200.");
    }
    for (String id : List.of("9223372036854775808", "99999999999999999999", "-1", "1x", "%D9%A1")) {
      fails("/articles/" + id, 404);
    }
    fails("/articles/" + bridge + "/versions/99999999999", 400);
    fails("/articles/" + bridge + "/diff/1/-1", 400);
    fails("/articles/" + bridge + "/at/yesterday", 400);
    String foreign = asks("/articles?limit=1").get("next").asText();
    for (String cursor : List.of("a".repeat(6_000), "%F0%9F%90%9F", "!!", "", foreign, "YTpi")) {
      assertThat(fails("/changes?cursor=" + cursor, 400).get("detail").asText())
          .isEqualTo("“cursor” is none that this list gave.");
    }
    fails("/articles?url=javascript:alert(1)", 400);
  }
}
