package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a page that is open is told of what came since.
final class LivePagesTest {
  private Newspaper newspaper;
  private Visitor visitor;
  private long bridge;

  @BeforeEach
  void start(@TempDir Path folder) {
    newspaper = new Newspaper(folder);
    bridge = newspaper.bridge();
    visitor = new Visitor(newspaper);
  }

  @AfterEach
  void close() {
    visitor.close();
    newspaper.close();
  }

  /// Where a page says its news are.
  private String news(String page) {
    return Jsoup.parse(visitor.reads(page)).select("#news").attr("data-live");
  }

  private void changes(int toll) {
    String headline = "Toll of " + toll + " crowns";
    newspaper.later(5).shows(bridge, Newspaper.text(headline, "It was " + toll + " at last."));
  }

  @Test
  void listIsToldHowManyChangesCameSince() {
    String address = news("/");
    assertThat(visitor.reads(address)).contains("<p id=\"news\"></p>");

    changes(15);
    assertThat(visitor.reads(address)).contains("Show 1 new change<");
    changes(16);
    assertThat(visitor.reads(address)).contains("Show 2 new changes<");
    assertThat(visitor.reads(news("/"))).doesNotContain("Show");
  }

  @Test
  void newsAreOfTheSameOutletAndWeightAsTheList() {
    String heavy = news("/?weight=substance");
    String courier = news("/outlet/courier.example");
    long clock = newspaper.article("other.example", "clock");
    newspaper.later(1).shows(clock, Newspaper.text("Clocks", "The clock said: 'late'."));
    newspaper.later(1).shows(clock, Newspaper.text("Clocks", "The clock said: ‘late’."));
    assertThat(visitor.reads(heavy)).doesNotContain("Show");

    newspaper.later(1).shows(clock, Newspaper.text("Clocks", "No clock says 12."));
    assertThat(visitor.reads(heavy)).contains("Show 1 new change<");
    assertThat(visitor.reads(courier)).doesNotContain("Show");
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    HttpResponse<String> first = visitor.gets(news("/"));
    String tag = first.headers().firstValue("ETag").orElseThrow();
    newspaper.later(30);
    assertThat(visitor.gets(news("/"), "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void onlyPagesThatStayUpToDateMayRunAScript() {
    for (String page : List.of("/", "/outlet/courier.example", "/feeds")) {
      HttpResponse<String> answer = visitor.gets(page);
      Document document = Jsoup.parse(answer.body());
      assertThat(document.select("script").eachAttr("src"))
          .as(page)
          .singleElement()
          .satisfies(src -> assertThat(visitor.status(src)).isEqualTo(200));
      assertThat(document.select("script").html()).as(page).isEmpty();
      assertThat(policy(answer)).contains("default-src 'none'", "script-src 'self'");
    }
    for (String page : List.of("/article/" + bridge, "/outlets", "/search", "/nothing")) {
      HttpResponse<String> answer = visitor.gets(page);
      assertThat(answer.body()).as(page).doesNotContain("<script");
      assertThat(policy(answer)).as(page).contains("default-src 'none'").doesNotContain("script");
    }
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  @Test
  void laterPagesOfTheListStayAsTheyAre() {
    for (int toll = 20; toll < 65; toll++) {
      changes(toll);
    }
    String next = Jsoup.parse(visitor.reads("/")).select("a[rel=next]").attr("href");
    assertThat(visitor.reads(next)).doesNotContain("data-live");
    newspaper.later(1);
    assertThat(visitor.reads("/news?since=0")).contains("Show 40 new changes and more<");
  }
}
