package org.stemma.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.feed.FeedsTest.HOME;
import static org.stemma.feed.FeedsTest.feed;
import static org.stemma.feed.FeedsTest.read;
import static org.stemma.feed.FeedsTest.rss;
import static org.stemma.feed.FeedsTest.url;
import static org.stemma.feed.FeedsTest.urls;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What feeds are in the world.
class FeedOdditiesTest {

  private static final String POST = "https://harbourpost.example/";

  private static Entry sole(String item) {
    Feed feed = feed(rss("<item>" + item + "</item>"));
    assertThat(feed.entries()).hasSize(1);
    return feed.entries().getFirst();
  }

  @Test
  void prefersTheLinkAndKeepsAPermanentGuidAsAnAlias() {
    Entry entry = sole("<guid>https://harbourpost.example/?p=7</guid><link>/2031/ferry</link>");
    assertThat(entry.url()).isEqualTo(url(POST + "2031/ferry"));
    assertThat(entry.aliases()).containsExactly(url(POST + "?p=7"));
    assertThat(entry.id()).isEqualTo("https://harbourpost.example/?p=7");
  }

  @Test
  void takesAPermanentGuidWhereThereIsNoLink() {
    assertThat(sole("<guid>https://harbourpost.example/7</guid>").url()).isEqualTo(url(POST + "7"));
    assertThat(sole("<link/><guid isPermaLink='TRUE'>https://harbourpost.example/7</guid>").url())
        .isEqualTo(url(POST + "7"));
  }

  @Test
  void leavesOutEntriesWithoutAnAddressAndSaysSo() {
    Feed feed =
        feed(
            rss(
                """
                <item><title>A</title><guid>4711</guid></item>
                <item><title>B</title><guid isPermaLink="false">https://harbourpost.example/7</guid></item>
                <item><link>mailto:desk@harbourpost.example</link></item>
                <item><link>#top</link></item>
                <item><link>https://</link></item>
                <item><link>/good</link></item>
                """));
    assertThat(urls(feed)).containsExactly(POST + "good");
    assertThat(feed.warnings()).containsExactly("5 entries have no address");
  }

  @Test
  void putsThePublishersOwnLinkBeforeTheOneOfAFeedService() {
    Entry entry =
        sole(
            "<link>https://feeds.example/~r/1</link>"
                + "<feedburner:origLink xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'>"
                + "https://harbourpost.example/1</feedburner:origLink>");
    assertThat(entry.url()).isEqualTo(url(POST + "1"));
    assertThat(entry.aliases()).containsExactly(url("https://feeds.example/~r/1"));
  }

  @Test
  void readsTheSameArticleOnceAndKeepsWhatEachEntrySays() {
    Feed feed =
        feed(
            rss(
                """
                <item><link>http://www.harbourpost.example/1?utm_source=a</link></item>
                <item><link>https://harbourpost.example/2</link></item>
                <item><link>https://harbourpost.example/1/</link><title>One</title>
                  <atom:updated>2031-05-14T08:00:00Z</atom:updated></item>
                <item><link>https://harbourpost.example/1</link><title>Other</title>
                  <atom:updated>2031-05-14T09:00:00Z</atom:updated></item>
                """));
    assertThat(urls(feed))
        .containsExactly("http://www.harbourpost.example/1?utm_source=a", POST + "2");
    Entry entry = feed.entries().getFirst();
    assertThat(entry.title()).isEqualTo("One");
    assertThat(entry.updated()).hasToString("2031-05-14T09:00:00Z");
    assertThat(entry.aliases()).containsExactly(url(POST + "1/"), url(POST + "1"));
  }

  @Test
  void keepsEntriesOfOtherHosts() {
    assertThat(sole("<link>//elsewhere.example/x</link>").url())
        .isEqualTo(url("https://elsewhere.example/x"));
  }

  @Test
  void takesLinksAsTheyAreWritten() {
    assertThat(sole("<link>\n  https://harbourpost.example/a?x=1&y=2\n </link>").url())
        .isEqualTo(url(POST + "a?x=1&y=2"));
    assertThat(sole("<link><![CDATA[ https://harbourpost.example/a ]]></link>").url())
        .isEqualTo(url(POST + "a"));
    assertThat(sole("<link>https://harbourpost.example/fähre|1</link>").url())
        .isEqualTo(url(POST + "f%C3%A4hre%7C1"));
    assertThat(sole("<link href='https://harbourpost.example/a'/>").url())
        .isEqualTo(url(POST + "a"));
  }

  @Test
  void readsPrefixesAndCasesThatNobodyShouldWrite() {
    Feed feed =
        feed(
            """
            <RSS><Channel><Title>HP</Title>
            <Item><LINK>https://harbourpost.example/1</LINK><pubdate>14 May 2031 08:00 GMT</pubdate></Item>
            <item><link>https://harbourpost.example/2</link><dc:date>2031-05-14T08:00:00Z</dc:date></item>
            <item xmlns:a10="http://www.w3.org/2005/Atom"><a10:link href="https://harbourpost.example/3"/>
              <a10:updated>2031-05-14T08:00:00Z</a10:updated><media:title>Picture</media:title></item>
            </Channel></RSS>
            """);
    assertThat(urls(feed)).containsExactly(POST + "1", POST + "2", POST + "3");
    assertThat(feed.entries()).extracting(Entry::title).containsOnlyNulls();
    assertThat(feed.entries().get(0).publishedAt()).isNotNull();
    assertThat(feed.entries().get(1).publishedAt()).isNotNull();
    assertThat(feed.entries().get(2).updatedAt()).isNotNull();
  }

  @Test
  void readsAtomOfTheOldKindAndWithAPrefix() {
    Feed old =
        feed(
            """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped">HP</title>
            <entry><link rel="alternate" href="/1"/><issued>2031-05-14T08:00:00Z</issued>
            <modified>2031-05-14T09:00:00Z</modified></entry></feed>
            """);
    assertThat(urls(old)).containsExactly(POST + "1");
    assertThat(old.entries().getFirst().published()).hasToString("2031-05-14T08:00:00Z");
    assertThat(old.entries().getFirst().updated()).hasToString("2031-05-14T09:00:00Z");
    Feed prefixed =
        feed(
            """
            <atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:entry>
            <atom:id>https://harbourpost.example/1</atom:id></atom:entry></atom:feed>
            """);
    assertThat(urls(prefixed)).containsExactly(POST + "1");
    Feed bare = feed("<feed><link href='/'/><entry><link href='/1'/></entry></feed>");
    assertThat(urls(bare)).containsExactly(POST + "1");
    assertThat(bare.siteUrl()).isEqualTo(url(POST));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Ferry &amp; harbour               | Ferry & harbour
          Ferry & harbour                   | Ferry & harbour
          Ferry &amp;amp; harbour           | Ferry & harbour
          R&eacute;publique &nbsp; dit      | République dit
          &lt;b&gt;Ferry&lt;/b&gt; talks    | Ferry talks
          <![CDATA[<i>Ferry</i> &amp; x]]>  | Ferry & x
          <i>Ferry</i> talks                | Ferry talks
          Prices &lt; 5 and x &lt;y&gt;     | Prices < 5 and x <y>
          It&#8217;s &#x27;done&#39;        | It’s 'done'
          """)
  void givesTitlesAsText(String written, String expected) {
    assertThat(sole("<link>/1</link><title>\n " + written + " </title>").title())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, true, true", "UTF-8, false, true", "UTF-8, false, false", "ISO-8859-1, false, true",
    "ISO-8859-1, false, false", "windows-1252, false, true", "UTF-16LE, true, true",
        "UTF-16BE, true, true",
    "UTF-16LE, false, true", "UTF-16BE, false, false"
  })
  void readsEveryCharsetThatFeedsComeIn(Charset charset, boolean marked, boolean declared) {
    String xml =
        (marked ? "\uFEFF" : "")
            + (declared ? "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" : "")
            + rss("<item><link>/1</link><title>Fähre übersetzt – heute</title></item>")
                .replaceFirst("<\\?xml.*?\\?>", "");
    String writable = charset.equals(ISO_8859_1) ? xml.replace("–", "-") : xml;
    Feed feed = (Feed) Feeds.read(writable.getBytes(charset), null, HOME);
    assertThat(feed.entries().getFirst().title()).startsWith("Fähre übersetzt");
  }

  @Test
  void believesTheHeaderWhereTheFeedIsSilent() {
    byte[] body =
        rss("<item><link>/1</link><title>Prvić</title></item>")
            .getBytes(Charset.forName("windows-1250"));
    Feed feed = (Feed) Feeds.read(body, "text/xml; charset=windows-1250", HOME);
    assertThat(feed.entries().getFirst().title()).isEqualTo("Prvić");
  }

  @Test
  void looksPastWhatServersWriteBeforeAndBehind() {
    Feed feed =
        feed(
            "\n<br />\n<b>Warning</b>: foo in /x.php\n<!-- <html> -->"
                + "<?xml-stylesheet href='http://evil.example/x.xsl'?>"
                + rss("<item><link>/1</link></item>")
                + "<!-- cached -->");
    assertThat(urls(feed)).containsExactly(POST + "1");
    assertThat(feed.truncated()).isFalse();
  }

  @Test
  void readsWhatIsWholeOfATruncatedFeed() {
    String xml =
        rss(
            "<item><link>/1</link></item><item><link>/2</link></item><item><title>T</title><link>/three</link></item>");
    for (int cut = xml.indexOf("/three"); cut > xml.indexOf("<item"); cut--) {
      Feed feed = feed(xml.substring(0, cut));
      assertThat(feed.truncated()).isTrue();
      assertThat(feed.warnings()).contains("cut short; what was whole was read");
      assertThat(feed.title()).isEqualTo("Harbour Post");
      int whole = xml.substring(0, cut).split("</item", -1).length - 1;
      assertThat(feed.entries()).as("cut at %d", cut).hasSize(whole);
    }
  }

  @Test
  void readsWhatIsWholeOfTruncatedJson() {
    String json =
        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"url\":\"/1\"},{\"url\":\"/2\",\"title\":\"x\"}";
    Feed feed = feed(json);
    assertThat(urls(feed)).containsExactly(POST + "1", POST + "2");
    assertThat(feed.truncated()).isTrue();
    assertThat(urls(feed(json.substring(0, json.length() - 4)))).containsExactly(POST + "1");
  }

  @Test
  void readsASitemapOfLines() {
    Feed feed = feed("https://harbourpost.example/1\r\n\r\nhttps://harbourpost.example/2\n");
    assertThat(feed.kind()).isEqualTo(Feed.Kind.SITEMAP);
    assertThat(urls(feed)).containsExactly(POST + "1", POST + "2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                              | EMPTY  | nothing at all
          '   '                                           | EMPTY  | nothing at all
          {"posts":[]}                                    | OTHER  | JSON, but no JSON Feed
          {"version":"1"                                  | OTHER  | JSON, but no JSON Feed
          <opml version="2.0"><body/></opml>              | OTHER  | a list of feeds (OPML), to be imported as one
          <svg xmlns="http://www.w3.org/2000/svg"/>       | OTHER  | XML, but no feed
          Service unavailable                             | OTHER  | text, but no list of addresses
          <html><body><p>Hello there.</p></body></html>   | PAGE   | a web page that names no feed
          """)
  void saysWhatStandsInAFeedsPlace(String body, NotAFeed.Kind kind, String reason) {
    assertThat(read(body)).isEqualTo(new NotAFeed(kind, reason));
  }

  @Test
  void recognisesACaptchaInAFeedsPlace() {
    NotAFeed wall =
        (NotAFeed)
            read(
                """
                <!DOCTYPE html><html><head><title>Just a moment...</title></head><body>
                <h1>Checking your browser before accessing harbourpost.example</h1>
                <p>Please complete the captcha to continue. Verify you are human.</p></body></html>
                """);
    assertThat(wall.kind()).isEqualTo(NotAFeed.Kind.BLOCKED);
  }

  @Test
  void recognisesBinaryData() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    assertThat(Feeds.read(png, "application/rss+xml", HOME))
        .isEqualTo(new NotAFeed(NotAFeed.Kind.BINARY, "binary data"));
  }

  @Test
  void isNotMisledByAPageThatQuotesAFeed() {
    FeedReading reading =
        read("<html><body><p>Write this:</p><pre><rss><channel><item></pre></body></html>");
    assertThat(reading).isInstanceOf(NotAFeed.class);
  }

  @Test
  void takesUtf16WithoutMarkForText() {
    assertThat(Feeds.read(rss("").getBytes(UTF_16LE), null, HOME)).isInstanceOf(Feed.class);
    assertThat(Feeds.read(rss("").getBytes(UTF_16BE), null, HOME)).isInstanceOf(Feed.class);
    assertThat(Feeds.read(rss("").getBytes(UTF_8), "text/html; charset=nonsense", HOME))
        .isInstanceOf(Feed.class);
  }
}
