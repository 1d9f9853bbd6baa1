package org.stemma.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AtomTest {
  private static final Instant AT = Instant.parse("2031-05-14T08:30:00.123456789Z");

  private static AtomFeed feed(AtomEntry... entries) {
    return new AtomFeed(
        "tag:stemma.example,2020:all",
        "All",
        "Of all",
        "https://stemma.example/feed",
        "https://stemma.example/",
        AT,
        "Stemma",
        List.of(entries));
  }

  private static AtomEntry entry(String id, String title, String html) {
    return new AtomEntry(
        id, title, AT, "https://stemma.example/1", null, "Courier", "", html, List.of("wording"));
  }

  @Test
  void feedWithoutEntriesIsValid() throws Exception {
    assertThat(AtomRules.faults(Atom.write(feed()))).isEmpty();
  }

  @Test
  void markupIsEscapedOnceInTitlesAndKeptInContent() throws Exception {
    byte[] feed = Atom.write(feed(entry("tag:a,2031:1", "<b> & \"c\"", "<p>a &amp; b</p>")));

    assertThat(AtomRules.faults(feed)).isEmpty();
    assertThat(new String(feed, StandardCharsets.UTF_8))
        .contains("<title>&lt;b&gt; &amp; \"c\"</title>")
        .contains("&lt;p&gt;a &amp;amp; b&lt;/p&gt;")
        .contains("<updated>2031-05-14T08:30:00.123Z</updated>");
  }

  @Test
  void charactersThatXmlCannotHoldAreReplaced() throws Exception {
    byte[] feed =
        Atom.write(feed(entry("tag:a,2031:1", "a\0b\u001Bc\uFFFEd\uD800e\u202Ef", "]]>\uFFFF")));

    assertThat(AtomRules.faults(feed)).isEmpty();
    assertThat(new String(feed, StandardCharsets.UTF_8))
        .contains("<title>abc\uFFFDd\uFFFDef</title>");
  }

  @Test
  void rulesFindFaults() throws Exception {
    String feed =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><updated>today</updated>\
        <entry><id>b c</id><title/><updated>2031-05-14T08:30:00Z</updated></entry></feed>\
        """;
    AtomEntry twice = entry("tag:a,2031:1", "a", "");

    assertThat(AtomRules.faults(Atom.write(feed(twice, twice)))).hasSize(1);
    assertThat(AtomRules.faults(feed.getBytes(StandardCharsets.UTF_8)))
        .anyMatch(fault -> fault.contains("is a date"))
        .anyMatch(fault -> fault.contains("exactly one id"))
        .anyMatch(fault -> fault.contains("absolute IRI"))
        .anyMatch(fault -> fault.contains("author"));
  }
}
