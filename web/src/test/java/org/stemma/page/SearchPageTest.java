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
import org.stemma.store.Article;
import org.stemma.store.Takedown;

/// Finding versions and changes by their words.
final class SearchPageTest {
  private final Shelf shelf = new Shelf();
  private Newspaper newspaper;
  private Visitor visitor;
  private long bridge;
  private Path folder;

  @BeforeEach
  void start(@TempDir Path temporary) throws IOException {
    folder = temporary;
    newspaper = new Newspaper(folder);
    bridge = newspaper.bridge();
    long hostile = newspaper.article("gazette.example", "market");
    newspaper.shows(
        hostile, Newspaper.text("The <script>alert(1)</script> market", "No toll on <b>eels</b>."));
    newspaper.index(folder, shelf);
    visitor = new Visitor(newspaper, new WebHooks(() -> "", List::of, shelf));
  }

  @AfterEach
  void close() throws IOException {
    visitor.close();
    shelf.close();
    newspaper.close();
  }

  private String found(String typed) {
    return visitor.reads("/search?q=" + Links.encoded(typed));
  }

  @Test
  void aWordFindsTheVersionThatHasItAndShowsWhere() {
    assertThat(found("eels toll"))
        .contains("2 articles with such a version", "<mark>eels</mark>", "<mark>toll</mark>")
        .contains("href=\"/article/" + bridge + "/at/")
        .doesNotContain("<script>", "<b>eels");
  }

  @Test
  void aRemovedWordFindsTheChange() {
    assertThat(found("removed:4"))
        .contains("1 article with such a change", "/article/" + bridge + "/diff/1/2")
        .contains("<del><mark>4</mark></del>");
    assertThat(found("added:Saturday")).contains("/article/" + bridge + "/diff/2/3");
    assertThat(found("removed:Saturday")).contains("No article with such a change");
  }

  @Test
  void anOutletIsMeantByAPartOfItsName() {
    assertThat(found("toll source:Gazette")).contains("1 article").doesNotContain("Council votes");
    assertThat(found("toll source:nobody")).contains("No outlet is called “nobody”");
  }

  @Test
  void anOutletCanBeLeftOut() {
    assertThat(found("toll -source:Gazette"))
        .contains("1 article", "href=\"/article/" + bridge + "/at/")
        .doesNotContain("market");
  }

  @Test
  void aTimeThatNoClockShowsIsNoError() {
    String typed = "toll before:+1000000000-12-31T23:59:59Z";
    assertThat(found(typed)).contains("is not a date", "2 articles");
    assertThat(visitor.status("/search/feed?q=" + Links.encoded(typed))).isEqualTo(200);
    assertThat(visitor.status("/api/v1/search?q=" + Links.encoded(typed))).isEqualTo(200);
  }

  @Test
  void aSearchCostsTheSameAsAPageAsAFeedAndAsData() {
    String[] from = {"X-Forwarded-For", "203.0.113.8"};
    List<String> ways = List.of("/search", "/search/feed", "/search/feed.json", "/api/v1/search");
    for (int i = 0; i < 60; i++) {
      assertThat(visitor.gets(ways.get(i % 4) + "?q=toll", from).statusCode()).isEqualTo(200);
    }
    for (String way : ways) {
      assertThat(visitor.gets(way + "?q=toll", from).statusCode()).as(way).isEqualTo(429);
    }
  }

  @Test
  void aQuestionThatSaysNothingIsAnsweredWithWhatCanBeAsked() {
    assertThat(found("-toll")).contains("Nothing in this says what must be there");
    assertThat(visitor.reads("/search")).contains("What can be asked");
    assertThat(found("\"><script>alert(1)</script>")).doesNotContain("<script>alert");
    assertThat(found("toll after:noon")).contains("“noon” is not a date");
  }

  @Test
  void anAddressOfWhatWasTakenDownIsAnsweredWithTheReason() {
    Article article = newspaper.store.histories().article(bridge).orElseThrow();
    assertThat(visitor.status("/search?q=" + Links.encoded(article.url()))).isEqualTo(302);
    newspaper.store.watching().conceal(bridge, new Takedown(newspaper.now, "Court order", null));
    HttpResponse<String> page = visitor.gets("/search?q=" + Links.encoded(article.url()));
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body()).contains("Court order").doesNotContain("Council votes");
  }

  @Test
  void aSearchHasAFeed() {
    assertThat(visitor.reads("/search/feed?q=added%3ASaturday"))
        .contains("Search: added:Saturday", "Toll of 14 crowns for new bridge");
    assertThat(visitor.status("/search/feed")).isEqualTo(400);
  }

  @Test
  void whatIsTakenDownIsNotFoundAnyMore() {
    newspaper.store.watching().conceal(bridge, newspaper.now);
    assertThat(found("toll")).doesNotContain("Toll of", "Council");
    assertThat(visitor.reads("/search/feed?q=toll")).doesNotContain("Council");
  }

  @Test
  void pagesAreTurned() throws IOException {
    for (int i = 0; i < 45; i++) {
      long article = newspaper.article("courier.example", "ferry-" + i);
      newspaper.later(1).shows(article, Newspaper.text("Ferry " + i, "The ferry sails."));
    }
    newspaper.index(folder, shelf);
    String first = found("ferry sails");
    assertThat(first).contains("45 articles", "page=2", ">More</a>").doesNotContain(">Back</a>");
    assertThat(visitor.reads("/search?q=ferry%20sails&page=3"))
        .contains("page=2", ">Back</a>")
        .doesNotContain(">More</a>");
    assertThat(visitor.reads("/search?q=ferry%20sails&order=newest&page=1"))
        .contains("<mark>Ferry</mark> 44")
        .contains("<p class=\"line\" dir=\"auto\">The <mark>ferry</mark> <mark>sails</mark>.</p>");
  }
}
