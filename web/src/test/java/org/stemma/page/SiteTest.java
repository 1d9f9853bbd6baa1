package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteTest {
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

  @Test
  void frontPageShowsTheNewestChangesWithTheirHeaviestLine() {
    String page = visitor.reads("/");

    assertThat(page).contains("Toll of 14 crowns for new bridge", "25 minutes ago", "version 3");
    assertThat(page).contains("href=\"/article/" + bridge + "/diff/2/3\"");
    assertThat(page).contains("admitted", "an earlier version gave the toll as 4 crowns");
    assertThat(page.indexOf("version 3")).isLessThan(page.indexOf("version 2"));
    assertThat(page).doesNotContain("version 1<");
  }

  @Test
  void frontPageSaysWhatItHides() {
    long clock = newspaper.article("courier.example", "clock");
    newspaper.shows(clock, Newspaper.text("On clocks", "The clock said: 'late'."));
    newspaper.later(5).shows(clock, Newspaper.text("On clocks", "The clock said: ‘late’."));

    assertThat(visitor.reads("/"))
        .doesNotContain("On clocks")
        .contains("1 change of mere typography, dates and counters is not shown");
    assertThat(visitor.reads("/?weight=typography")).contains("On clocks");
    assertThat(visitor.reads("/?weight=substance")).contains("Toll of 14 crowns");
  }

  @Test
  void listsArePagedWithoutGapOrRepetition() {
    long ticker = newspaper.article("courier.example", "ticker");
    for (int i = 1; i <= 95; i++) {
      newspaper.later(1).shows(ticker, Newspaper.text("Ticker", "There are " + i + " eels."));
    }
    StringBuilder all = new StringBuilder();
    String next = "/?outlet=courier.example";
    for (int pages = 0; !next.isEmpty() && pages < 10; pages++) {
      String page = visitor.reads(next);
      all.append(page);
      String link = "rel=\"next\" href=\"";
      int at = page.indexOf(link);
      next =
          at < 0
              ? ""
              : page.substring(at + link.length(), page.indexOf('"', at + link.length()))
                  .replace("&amp;", "&");
    }
    for (int i = 2; i <= 95; i++) {
      assertThat(all.toString())
          .containsOnlyOnce("/article/" + ticker + "/diff/" + (i - 1) + "/" + i + "\"");
    }
  }

  @Test
  void articlePageTellsWhatIsKnown() {
    String page = visitor.reads("/article/" + bridge);

    assertThat(page).contains("https://www.courier.example/bridge");
    assertThat(page).contains("2 times, last");
    assertThat(page).contains("the next check is ");
    assertThat(page).contains("35 minutes later");
    assertThat(page).contains("href=\"/article/" + bridge + "/at/2031-05-14T08:30:00Z\"");
    assertThat(page).contains("/article/" + bridge + "/feed");
  }

  @Test
  void articleThatWasSeenWithoutIsSaidToHaveChangedBetween() {
    assertThat(visitor.reads("/article/" + bridge))
        .contains("datetime=\"2031-05-14T08:12:00Z\"", "datetime=\"2031-05-14T08:30:00Z\"");
  }

  @Test
  void alternatingTextIsNoNewVersion() {
    long article = newspaper.article("courier.example", "weathervane");
    long first = newspaper.shows(article, Newspaper.text("North", "It points north."));
    newspaper.later(3).shows(article, Newspaper.text("South", "It points south."));
    newspaper.later(3).showsAgain(article, first);

    String page = visitor.reads("/article/" + article);
    assertThat(page)
        .contains("Alternating", "Version 1</a>, “<bdi>North</bdi>”, was back", "2 times, last")
        .contains("aria-label=\"2 changes from", "class=\"tick returned\"", "Version 1 again, ");
  }

  @Test
  void alternatingTextWithoutAnotherHeadlineGoesByItsNumber() {
    long article = newspaper.article("courier.example", "weathervane");
    long first = newspaper.shows(article, Newspaper.text("Wind", "It points north."));
    newspaper.later(3).shows(article, Newspaper.text("Wind", "It points south."));
    newspaper.later(3).showsAgain(article, first);
    assertThat(visitor.reads("/article/" + article)).contains("Version 1</a> was back");
  }

  @Test
  void allArticlesAreListedWithTheirOutlets() {
    assertThat(visitor.reads("/")).contains("href=\"/articles\"");
    for (int i = 0; i < 55; i++) {
      newspaper.shows(
          newspaper.article("pulse" + i % 3 + ".example", "n" + i),
          Newspaper.text("Number " + i, "Nothing else."));
    }
    String page = visitor.reads("/articles");
    assertThat(page).contains("Number 54", "Number 5<").contains("href=\"/outlet/pulse0.example\"");
    assertThat(page).contains("Older articles").doesNotContain("Number 4<", "Toll of 14");
    String older =
        visitor.reads(page.replaceAll("(?s).*href=\"(/articles\\?before=\\d+)\".*", "$1"));
    assertThat(older).contains("Number 4<", "Toll of 14", "Newest articles");
    newspaper.store.watching().conceal(bridge, newspaper.now);
    assertThat(visitor.reads("/articles?before=" + (bridge + 1))).doesNotContain("Toll of 14");
  }

  @Test
  void articleThatIsGoneOrBlockedSaysSo() {
    newspaper.isGone(bridge);
    assertThat(visitor.reads("/article/" + bridge))
        .contains("Gone: since", "the server answers 404", "What else happened");

    newspaper.later(10).isBlocked(bridge);
    assertThat(visitor.reads("/article/" + bridge)).contains("Blocked: since", "a captcha");
  }

  @Test
  void pausedAndMergedArticlesSayWhyTheyAreNotChecked() {
    newspaper.store.watching().pause(bridge);
    assertThat(visitor.reads("/article/" + bridge)).contains("checking is paused");

    long other = newspaper.article("courier.example", "bridge-2");
    newspaper.store.watching().merge(bridge, other, newspaper.now);
    assertThat(visitor.reads("/article/" + bridge))
        .contains("turned out to be the same as", "href=\"/article/" + other + "\"");
  }

  @Test
  void versionIsFoundByTheTimeAtWhichItWasThere() {
    String prefix = "/article/" + bridge + "/at/";

    assertThat(visitor.reads(prefix + "2031-05-14T08:29:59Z")).contains("charge 4 crowns");
    assertThat(visitor.reads(prefix + "2031-05-14T08:30:00Z")).contains("charge 14 crowns");
    assertThat(visitor.status(prefix + "2031-05-14T07:59:59Z")).isEqualTo(404);
    assertThat(visitor.status(prefix + "yesterday")).isEqualTo(400);
  }

  @Test
  void articleIsFoundByAnyOfItsAddresses() {
    for (String address :
        new String[] {
          "https://www.courier.example/bridge",
          "http://courier.example/bridge/?utm_source=owl",
          "courier.example/bridge"
        }) {
      HttpResponse<String> answer = visitor.gets("/search?q=" + Links.encoded(address));
      assertThat(answer.headers().firstValue("Location")).hasValue("/article/" + bridge);
    }
    assertThat(visitor.gets("/search?q=https%3A%2F%2Fcourier.example%2Fx").body())
        .contains("No article with this address is known here");
    assertThat(visitor.status("/search")).isEqualTo(200);
  }

  @Test
  void outletsAndTheirPagesAreListed() {
    assertThat(visitor.reads("/outlets")).contains("href=\"/outlet/courier.example\"");
    assertThat(visitor.reads("/outlet/courier.example"))
        .contains("Toll of 14 crowns for new bridge", "/article/" + bridge);
    assertThat(visitor.status("/outlet/nobody.example")).isEqualTo(404);
    assertThat(visitor.status("/feeds")).isEqualTo(200);
  }
}
