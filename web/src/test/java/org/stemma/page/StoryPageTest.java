package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.ancestry.Shelf;

/// The stemma around an article, and quotations whose speaker drifted.
final class StoryPageTest {
  private static final String VOTE =
      "The council of Low Harrow voted late on Tuesday to charge fourteen crowns for the crossing of the new bridge.";

  private final Shelf shelf = new Shelf();
  private Newspaper newspaper;
  private Visitor visitor;
  private long source;
  private long copy;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    newspaper = new Newspaper(folder);
    source = newspaper.article("courier.example", "bridge");
    newspaper.shows(
        source,
        Newspaper.text(
            "Council votes",
            VOTE,
            "“Nobody who sells eels at the northern end will pay this twice,” said Ada Kerrick, who sells eels."));
    copy = newspaper.article("gazette.example", "toll");
    newspaper.later(60).shows(copy, Newspaper.text("A toll", "More soon."));
    newspaper
        .later(30)
        .shows(
            copy,
            Newspaper.text(
                "A toll",
                VOTE,
                "“Nobody who sells eels at the northern end will pay this twice,” said the mayor, Tomas Brandt."));
    newspaper.later(5).index(folder, shelf);
    visitor = new Visitor(newspaper, new WebHooks(() -> "", List::of, shelf));
  }

  @AfterEach
  void close() throws IOException {
    visitor.close();
    shelf.close();
    newspaper.close();
  }

  @Test
  void theStemmaIsDrawnWithTheOutletsNames() {
    assertThat(visitor.reads("/article/" + copy + "/ancestry"))
        .contains("/article/" + copy + "/story");
    assertThat(visitor.reads("/article/" + copy + "/story"))
        .contains("<svg class=\"stemma\"", "of gazette.example v2 stands in courier.example v1")
        .contains("href=\"/article/" + source + "\"");
  }

  @Test
  void aQuotationWhoseSpeakerDriftedIsTold() {
    assertThat(visitor.reads("/article/" + copy + "/story"))
        .contains("misattributed", "<bdi>Ada Kerrick</bdi>", "<bdi>the mayor</bdi>");
  }

  @Test
  void whatAnArticleSharesIsNotToldWithoutEnd() {
    String[] from = {"X-Forwarded-For", "203.0.113.7"};
    List<String> ways = List.of("/article/%d/story", "/article/%d/ancestry");
    for (int i = 0; i < 30; i++) {
      assertThat(visitor.gets(ways.get(i % 2).formatted(copy), from).statusCode()).isEqualTo(200);
    }
    for (String way : ways) {
      assertThat(visitor.gets(way.formatted(copy), from).statusCode()).isEqualTo(429);
    }
    HttpResponse<String> data = visitor.gets("/api/v1/articles/" + copy + "/borrowings", from);
    assertThat(data.statusCode()).isEqualTo(429);
    assertThat(data.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(visitor.gets("/article/" + copy, from).statusCode()).isEqualTo(200);
  }

  @Test
  void anArticleWithoutKinHasAnEmptyStory() throws IOException {
    long alone = newspaper.article("pulse.example", "whale");
    newspaper.shows(alone, Newspaper.text("Whale", "A whale was seen off the mole on Thursday."));
    assertThat(visitor.reads("/article/" + alone + "/story"))
        .contains("Of none of these texts", "No quotation changed");
    assertThat(visitor.status("/article/99/story")).isEqualTo(404);
  }
}
