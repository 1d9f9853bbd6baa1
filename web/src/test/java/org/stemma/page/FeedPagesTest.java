package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.page.view.Frame;
import org.stemma.store.SealedDay;
import org.stemma.syndication.AtomRules;
import org.stemma.syndication.JsonFeedRules;
import org.stemma.syndication.RssRules;

final class FeedPagesTest {
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

  private void isValid(String path) throws Exception {
    byte[] feed = visitor.reads(path).getBytes(StandardCharsets.UTF_8);
    assertThat(AtomRules.faults(feed)).as(path).isEmpty();
  }

  @Test
  void feedsAreValid() throws Exception {
    newspaper.article("courier.example", "empty");
    for (String path :
        List.of(
            "/feed",
            "/outlet/courier.example/feed",
            "/article/" + bridge + "/feed",
            "/article/" + (bridge + 1) + "/feed",
            "/roots.atom",
            "/feed?weight=typography",
            "/outlet/courier.example/feed?weight=dating")) {
      isValid(path);
      assertThat(visitor.gets(path).headers().firstValue("Content-Type").orElse(""))
          .as(path)
          .startsWith("application/atom+xml");
    }
  }

  @Test
  void pagesNameTheirFeedsInAllForms() {
    for (String page :
        List.of("/", "/article/" + bridge, "/outlet/courier.example", "/roots", "/disputes")) {
      List<Element> named =
          Jsoup.parse(visitor.reads(page)).select("head link[rel=alternate][title]");
      assertThat(named).as(page).hasSizeGreaterThanOrEqualTo(3);
      for (Element link : named) {
        assertThat(visitor.gets(link.attr("href")).headers().firstValue("Content-Type").orElse(""))
            .as(link.attr("href"))
            .startsWith(link.attr("type"));
      }
    }
    assertThat(new Frame.Feed("a", "/search/feed?q=b").forms())
        .extracting(Frame.Relation::href)
        .containsExactly("/search/feed?q=b", "/search/feed.rss?q=b", "/search/feed.json?q=b");
  }

  @Test
  void feedsComeInThreeForms() throws Exception {
    for (String path :
        List.of("/feed", "/outlet/courier.example/feed", "/article/" + bridge + "/feed")) {
      byte[] rss = visitor.reads(path + ".rss").getBytes(StandardCharsets.UTF_8);
      byte[] json = visitor.reads(path + ".json").getBytes(StandardCharsets.UTF_8);
      assertThat(RssRules.faults(rss)).as(path).isEmpty();
      assertThat(JsonFeedRules.faults(json)).as(path).isEmpty();
      assertThat(new String(rss, StandardCharsets.UTF_8)).contains("&lt;ins&gt;14&lt;/ins&gt;");
      assertThat(new String(json, StandardCharsets.UTF_8)).contains("<ins>14</ins>");
      String tag = visitor.gets(path + ".json").headers().firstValue("ETag").orElseThrow();
      assertThat(visitor.gets(path + ".json", "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(visitor.gets(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void entryHoldsTheChangeItself() {
    assertThat(visitor.reads("/article/" + bridge + "/feed"))
        .contains("&lt;del&gt;4&lt;/del&gt;&lt;ins&gt;14&lt;/ins&gt;")
        .contains("<summary>number: 4 → 14</summary>")
        .contains("<updated>2031-05-14T08:30:00Z</updated>")
        .contains("term=\"substance\"", "term=\"silent\"", "term=\"admitted\"")
        .contains("/article/" + bridge + "/change/2031-05-14T08:30:00Z");
  }

  @Test
  void idsStayWhileTheFeedGrows() {
    String before = visitor.reads("/feed");
    newspaper
        .later(5)
        .shows(bridge, Newspaper.text("No toll for new bridge", "The vote was void."));
    String after = visitor.reads("/feed");

    assertThat(after).contains("No toll for new bridge");
    before
        .lines()
        .filter(line -> line.startsWith("<entry>"))
        .map(FeedPagesTest::id)
        .forEach(id -> assertThat(after).contains(id));
  }

  private static String id(String entry) {
    return entry.substring(entry.indexOf("<id>"), entry.indexOf("</id>"));
  }

  @Test
  void feedChangesItsTagWhenAnArticleIsTakenDown() {
    String tag = visitor.gets("/feed").headers().firstValue("ETag").orElseThrow();
    newspaper.store.watching().conceal(bridge, newspaper.now);

    assertThat(visitor.gets("/feed", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void rootsOfSealedDaysAreListed() throws Exception {
    int today = (int) LocalDate.ofInstant(newspaper.now, ZoneOffset.UTC).toEpochDay();
    newspaper.later(24 * 60);
    var ledger = newspaper.store.ledger();
    var leaves = ledger.unsealed(newspaper.now);
    assertThat(ledger.seal(new SealedDay(today, "f00d", "", "beef", 7), leaves)).isTrue();

    assertThat(visitor.reads("/roots")).contains("2031-05-14", "f00d", "beef", ">7<");
    assertThat(visitor.reads("/roots.txt")).isEqualTo("2031-05-14 f00d\n");
    assertThat(visitor.reads("/roots.atom")).contains("root f00d", "2031-05-14");
    isValid("/roots.atom");
    assertThat(visitor.reads("/article/" + bridge + "/at/2031-05-14T08:30:00Z"))
        .contains("under the root of");
  }
}
