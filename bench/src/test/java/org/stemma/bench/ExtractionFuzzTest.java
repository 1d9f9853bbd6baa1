package org.stemma.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stemma.Shared;
import org.stemma.bench.GoldPages.GoldPage;
import org.stemma.extract.Extractor;

/// Real pages, damaged at random: cut, spliced with others, their marks doubled, dropped or turned round. None may fail, or take
/// longer than a person waits.
@Tag("long")
class ExtractionFuzzTest {

  private static final int DAMAGES = 6;

  /// CPU nanoseconds; a page of everyday size takes a few milliseconds.
  private static final long LIMIT = 2_000_000_000L;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void noDamagedPageFailsOrLasts() throws IOException {
    Random random = new Random(20_310_514);
    Shared.needsProgram("/usr/bin/python3");
    GoldPages pages = GoldPages.read(Shared.path("bench/extraction").resolve("scrapinghub"));
    String other = pages.pages().getFirst().html();
    for (GoldPage page : pages.pages()) {
      for (int i = 0; i < DAMAGES; i++) {
        read(damaged(page.html(), other, random), page);
      }
      other = page.html();
    }
  }

  private static void read(String html, GoldPage page) {
    long before = System.nanoTime();
    assertThat(Extractor.standard().extract(html, page.url())).isNotNull();
    Extractor.standard().sketch(page.id(), html, page.url());
    assertThat(System.nanoTime() - before).as(page.id()).isLessThan(2 * LIMIT);
  }

  private static String damaged(String html, String other, Random random) {
    int at = random.nextInt(html.length());
    int end = at + random.nextInt(Math.min(5_000, html.length() - at));
    return switch (random.nextInt(6)) {
      case 0 -> html.substring(0, at);
      case 1 -> html.substring(0, at) + other.substring(Math.min(at, other.length()));
      case 2 -> html.substring(0, at) + html.substring(end);
      case 3 -> html.substring(0, at) + html.substring(at, end).repeat(20) + html.substring(end);
      case 4 -> html.replace(random.nextBoolean() ? "</div>" : "</p>", "");
      default ->
          new StringBuilder(html)
              .replace(at, end, "<div><span title=\"<!--&#x" + at + "<table><tr>")
              .toString();
    };
  }
}
