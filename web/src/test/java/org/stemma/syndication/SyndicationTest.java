package org.stemma.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SyndicationTest {
  private static final Instant AT = Instant.parse("2031-05-14T08:30:00.123456789Z");

  private static Feed feed(FeedEntry... entries) {
    return new Feed(
        "tag:stemma.example,2020:all",
        "All",
        "Of all",
        "https://stemma.example/feed",
        "https://stemma.example/",
        AT,
        "Stemma",
        "https://hub.example/",
        List.of(entries));
  }

  private static FeedEntry entry(String id, String title, String html) {
    return new FeedEntry(
        id, title, AT, "https://stemma.example/1", null, "Courier", "", html, List.of("wording"));
  }

  @Test
  void feedWithoutEntriesIsValid() throws Exception {
    assertThat(AtomRules.faults(Format.ATOM.write(feed()))).isEmpty();
  }

  @Test
  void markupIsEscapedOnceInTitlesAndKeptInContent() throws Exception {
    byte[] feed = Format.ATOM.write(feed(entry("tag:a,2031:1", "<b> & \"c\"", "<p>a &amp; b</p>")));

    assertThat(AtomRules.faults(feed)).isEmpty();
    assertThat(new String(feed, StandardCharsets.UTF_8))
        .contains("<title>&lt;b&gt; &amp; \"c\"</title>")
        .contains("&lt;p&gt;a &amp;amp; b&lt;/p&gt;")
        .contains("<updated>2031-05-14T08:30:00.123Z</updated>");
  }

  @Test
  void charactersThatXmlCannotHoldAreReplaced() throws Exception {
    byte[] feed =
        Format.ATOM.write(
            feed(entry("tag:a,2031:1", "a\0b\u001Bc\uFFFEd\uD800e\u202Ef", "]]>\uFFFF")));

    assertThat(AtomRules.faults(feed)).isEmpty();
    assertThat(new String(feed, StandardCharsets.UTF_8)).contains("<title>abcd\uFFFDef</title>");
  }

  @Test
  void rssHoldsWhatItsRulesAskFor() throws Exception {
    byte[] rss = Format.RSS.write(feed(entry("tag:a,2031:1", "<b> & c", "<p>a</p>")));
    assertThat(RssRules.faults(rss)).isEmpty();
    assertThat(new String(rss, StandardCharsets.UTF_8))
        .contains("<guid isPermaLink=\"false\">tag:a,2031:1</guid>")
        .contains("<pubDate>Wed, 14 May 2031 08:30:00 GMT</pubDate>")
        .contains("<description>&lt;p&gt;a&lt;/p&gt;</description>")
        .contains("<dc:creator>Courier</dc:creator>", "rel=\"hub\"");
  }

  @Test
  void rssRulesFindFaults() throws Exception {
    String rss =
        """
        <rss version="2.0"><channel><title>a</title><link>x</link><item><pubDate>today</pubDate>\
        <guid>1</guid></item><item><title>b</title><guid>1</guid></item></channel></rss>\
        """;
    assertThat(RssRules.faults(rss.getBytes(StandardCharsets.UTF_8)))
        .anyMatch(fault -> fault.contains("description"))
        .anyMatch(fault -> fault.contains("is no date"))
        .anyMatch(fault -> fault.contains("title or description"))
        .anyMatch(fault -> fault.contains("twice"))
        .anyMatch(fault -> fault.contains("address"));
  }

  @Test
  void jsonFeedHoldsWhatItsRulesAskFor() {
    byte[] json = Format.JSON.write(feed(entry("tag:a,2031:1", "<b> & \u202Ec", "")));
    assertThat(JsonFeedRules.faults(json)).isEmpty();
    assertThat(new String(json, StandardCharsets.UTF_8))
        .contains("\"date_published\":\"2031-05-14T08:30:00.123Z\"", "\"type\":\"WebSub\"")
        .contains("\"title\":\"<b> & c\"");
    assertThat(JsonFeedRules.faults("{\"items\":[{\"id\":1}]}".getBytes(StandardCharsets.UTF_8)))
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void rulesFindFaults() throws Exception {
    String feed =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><updated>today</updated>\
        <entry><id>b c</id><title/><updated>2031-05-14T08:30:00Z</updated></entry></feed>\
        """;
    FeedEntry twice = entry("tag:a,2031:1", "a", "");

    assertThat(AtomRules.faults(Format.ATOM.write(feed(twice, twice)))).hasSize(1);
    assertThat(AtomRules.faults(feed.getBytes(StandardCharsets.UTF_8)))
        .anyMatch(fault -> fault.contains("\"updated\" invalid"))
        .anyMatch(fault -> fault.contains("missing required element \"id\""))
        .anyMatch(fault -> fault.contains("absolute IRI"))
        .anyMatch(fault -> fault.contains("author"));
  }
}
