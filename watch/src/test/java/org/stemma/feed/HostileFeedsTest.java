package org.stemma.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.feed.FeedsTest.HOME;
import static org.stemma.feed.FeedsTest.feed;
import static org.stemma.feed.FeedsTest.read;
import static org.stemma.feed.FeedsTest.rss;
import static org.stemma.feed.FeedsTest.urls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Feeds that are meant to hurt, or that do by their size.
@Timeout(300)
class HostileFeedsTest {

  private static byte[] gzip(byte[] bytes, int times) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      for (int i = 0; i < times; i++) {
        gzip.write(bytes);
      }
    }
    return out.toByteArray();
  }

  @Test
  void expandsNoEntity(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    StringBuilder bomb =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
    }
    bomb.append("<!ENTITY file SYSTEM \"").append(secret.toUri()).append("\">");
    bomb.append("<!ENTITY % more SYSTEM \"http://127.0.0.1:9/x.dtd\"> %more;]>");
    bomb.append(
        "<rss><channel><title>&a39;&file;</title><item><link>/1</link></item></channel></rss>");
    Feed feed = feed(bomb.toString());
    assertThat(urls(feed)).containsExactly("https://harbourpost.example/1");
    assertThat(String.valueOf(feed.title()))
        .doesNotContain("ha")
        .doesNotContain("secret")
        .hasSizeLessThan(50);
  }

  @Test
  void readsFiftyThousandEntries() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      items.append("<item><title>Title</title><link>/").append(i).append("</link><guid>hp-");
      items.append(i).append("</guid><pubDate>Wed, 14 May 2031 08:30:00 GMT</pubDate>");
      items.append("<description>&lt;p&gt;Some words.&lt;/p&gt;</description></item>\n");
    }
    Feed feed = feed(rss(items.toString()));
    assertThat(feed.entries()).hasSize(50_000);
    assertThat(feed.truncated()).isFalse();
  }

  @Test
  void stopsAtALimitOfEntries() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < EntryList.MOST + 5; i++) {
      items.append("<item><link>/").append(i).append("</link></item>");
    }
    Feed feed = feed(rss(items.toString()));
    assertThat(feed.entries()).hasSize(EntryList.MOST);
    assertThat(feed.truncated()).isTrue();
    assertThat(feed.warnings()).containsExactly("more than 100000 entries; the rest was left out");
  }

  @Test
  void isNotBuriedByDepthOrWidth() {
    String deep = "<a>".repeat(100_000);
    Feed first = feed(rss("<item><link>/1</link></item><item><link>/2</link>" + deep + "</item>"));
    assertThat(urls(first)).contains("https://harbourpost.example/1");
    Feed closed = feed(rss("<item><link>/1</link>" + deep + "</a>".repeat(100_000) + "</item>"));
    assertThat(closed.entries()).hasSizeLessThanOrEqualTo(1);
    Feed wide =
        feed(rss("<item><link>/1</link></item><item>" + "<b/>".repeat(300_000) + "</item>"));
    assertThat(urls(wide)).containsExactly("https://harbourpost.example/1");
    assertThat(wide.truncated()).isTrue();
    assertThat(feed(rss("<item>".repeat(200_000))).entries()).isEmpty();
    assertThat(read("<".repeat(2_000_000))).isInstanceOf(NotAFeed.class);
    assertThat(read("<rss>" + "<!--".repeat(500_000))).isInstanceOf(Feed.class);
    assertThat(read("<rss " + "a='b' ".repeat(300_000) + ">")).isInstanceOf(Feed.class);
    assertThat(read("<rss><channel " + "xmlns:%1$s='x' ".repeat(50_000) + ">"))
        .isInstanceOf(Feed.class);
  }

  @Test
  void boundsWhatOneEntryMaySay() {
    Feed feed =
        feed(
            rss(
                "<item><link>https://harbourpost.example/"
                    + "x".repeat(5_000_000)
                    + "</link></item><item><link>/1</link><title>"
                    + "&lt;b&gt;word ".repeat(500_000)
                    + "</title><pubDate>"
                    + " 14".repeat(500_000)
                    + "</pubDate></item>"));
    assertThat(urls(feed)).containsExactly("https://harbourpost.example/1");
    assertThat(String.valueOf(feed.entries().getFirst().title())).hasSizeLessThanOrEqualTo(1_000);
  }

  @Test
  void unpacksAGzipFileButNoBomb() throws IOException {
    byte[] sitemap =
        "<urlset><url><loc>https://harbourpost.example/1</loc></url></urlset>".getBytes(UTF_8);
    Feed feed = (Feed) Feeds.read(gzip(sitemap, 1), "application/gzip", HOME);
    assertThat(urls(feed)).containsExactly("https://harbourpost.example/1");
    byte[] bomb = gzip(new byte[1 << 20], 150);
    assertThat(bomb.length).isLessThan(200_000);
    assertThat(Feeds.read(bomb, null, HOME)).isInstanceOf(NotAFeed.class);
    byte[] blanks = gzip(" ".repeat(1 << 20).getBytes(UTF_8), 60);
    assertThat(Feeds.read(blanks, null, HOME)).isInstanceOf(NotAFeed.class);
  }

  @Test
  void readsADamagedGzipFileAsFarAsItGoes() throws IOException {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      lines.append("https://harbourpost.example/").append(random.nextLong()).append('\n');
    }
    byte[] whole = gzip(lines.toString().getBytes(UTF_8), 1);
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    Feed feed = (Feed) Feeds.read(half, null, HOME);
    assertThat(feed.truncated()).isTrue();
    assertThat(feed.entries()).hasSizeBetween(1_000, 4_999);
    assertThat(lines.toString().lines()).containsAll(urls(feed));
  }

  @Test
  void readsJsonThatIsDeepOrLong() {
    assertThat(
            read(
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":"
                    + "[".repeat(500_000)))
        .isInstanceOf(FeedReading.class);
    assertThat(read("{\"a\":" + "{\"a\":".repeat(500_000))).isInstanceOf(NotAFeed.class);
    String open =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"url\":\"/1\",\"content_text\":\"";
    assertThat(read(open + "x".repeat(25_000_000) + "\"}]}")).isInstanceOf(Feed.class);
  }

  @Test
  void failsOnNoMutationOfAFeed() {
    byte[] whole =
        rss("<item><link>/1</link><title>T &amp; t</title><guid>x</guid><pubDate>14 May 2031</pubDate></item>"
                .repeat(3))
            .getBytes(UTF_8);
    for (long seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      byte[] body = whole.clone();
      for (int i = random.nextInt(8); i >= 0; i--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      assertThat(Feeds.read(body, null, HOME)).as("seed %d", seed).isNotNull();
    }
  }
}
