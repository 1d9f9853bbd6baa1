package org.stemma.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WebUrlFuzzTest {

  private static final String[] PARTS = {
    "http://",
    "https://",
    "HTTP://",
    "//",
    "/",
    "\\",
    "?",
    "#",
    "@",
    ":",
    "[",
    "]",
    "::1",
    "%",
    "%2e",
    "%2F",
    "%41",
    "%zz",
    "%u1234",
    "..",
    ".",
    "example",
    ".org",
    "www.",
    "xn--",
    "xn--a",
    "bücher",
    "ß",
    "。",
    "１",
    "127.0.0.1",
    "0x7f",
    "017",
    "2130706433",
    "utm_source=x",
    "a=b",
    "&",
    "=",
    ";",
    "+",
    " ",
    "\t",
    "\n",
    "\u0000",
    "\u00AD",
    "\u200D",
    "\uD83D\uDE00",
    "\uD800",
    "İ",
    "index.html",
    "amp",
    ":80",
    ":443",
    ":99999",
    ",",
    "(",
    ")",
    "~",
    "|",
    "^",
    "{",
    "}",
    "\"",
    "<"
  };

  private static String drawn(Random random) {
    StringBuilder url = new StringBuilder(random.nextInt(4) == 0 ? "" : "http://example");
    int parts = random.nextInt(14);
    for (int i = 0; i < parts; i++) {
      url.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return url.toString();
  }

  @Test
  void noStringMakesItThrowAndReadingAgainChangesNothing() throws BadUrlException {
    long seed = 20_310_504;
    Random random = new Random(seed);
    int good = 0;
    for (int i = 0; i < 60_000; i++) {
      String written = drawn(random);
      Optional<WebUrl> parsed = WebUrl.tryParse(written);
      if (parsed.isPresent()) {
        good++;
        check(written, parsed.get());
      }
    }
    assertThat(good).as("seed %d", seed).isGreaterThan(6_000);
  }

  private static void check(String written, WebUrl url) throws BadUrlException {
    String text = url.toString();
    assertThat(WebUrl.parse(text)).as(written).isEqualTo(url);
    assertThat(text).as(written).matches("https?://[\\x21-\\x7e]+").doesNotContain("#", "@\\");
    assertThat(url.toUri()).as(written).hasToString(text);
    assertThat(url.key()).as(written).isEqualTo(WebUrl.parse(text).key());
    assertThat(url.clean().key()).as(written).isEqualTo(url.key());
    assertThat(url.clean().clean()).as(written).isEqualTo(url.clean());
    assertThat(HostKey.parse(url.hostKey().toString())).as(written).isEqualTo(url.hostKey());
    assertThat(url.resolve("")).as(written).isEqualTo(url);
    assertThat(url.resolve(text)).as(written).isEqualTo(url);
    if (!url.path().startsWith("//")) {
      assertThat(url.resolve(url.requestTarget())).as(written).isEqualTo(url);
    }
    url.ampOf().ifPresent(plain -> assertThat(WebUrl.tryParse(plain.toString())).contains(plain));
  }

  @Test
  void linksNeverThrowAnythingElse() {
    Random random = new Random(17);
    WebUrl base = WebUrl.tryParse("https://example.org/a/b?c").orElseThrow();
    for (int i = 0; i < 30_000; i++) {
      String link = drawn(random);
      try {
        assertThat(base.resolve(link).toString()).startsWith("http");
      } catch (BadUrlException e) {
        assertThat(e.reason()).isNotEmpty();
      }
    }
  }

  @Test
  void lengthIsBoundedBeforeAndAfterEncoding() {
    String long1 = "http://example.org/" + "a".repeat(WebUrl.LONGEST);
    String long2 = "http://example.org/" + "é".repeat(WebUrl.LONGEST / 4);
    String longest = "http://example.org/" + "a".repeat(WebUrl.LONGEST - 19);
    assertThat(WebUrl.tryParse(long1)).isEmpty();
    assertThat(WebUrl.tryParse(long2)).isEmpty();
    assertThat(WebUrl.tryParse(longest)).isPresent();
    assertThat(WebUrl.tryParse("x".repeat(50_000_000))).isEmpty();
    assertThat(WebUrl.tryParse("http://" + "a.".repeat(2_000))).isEmpty();
    assertThat(WebUrl.tryParse("http://" + "ü".repeat(200) + "/")).isEmpty();
  }

  @Test
  void hostileQueriesAndPathsAreQuick() throws BadUrlException {
    for (String part : new String[] {"&", "a&", "/", "./", "../", "%", ";", "utm_a&", "/a/.."}) {
      String path = "http://example.org/" + part.repeat(4_000 / part.length());
      for (String text : new String[] {path, path.replace(".org/", ".org/?")}) {
        for (int i = 0; i < 20; i++) {
          Optional<WebUrl> url = WebUrl.tryParse(text);
          url.ifPresent(good -> assertThat(good.key()).isNotEmpty());
        }
      }
    }
  }

  /// `java.net.IDN` follows an older standard that differs in four characters only.
  @Test
  void labelsAreEncodedAsByAnIndependentEncoder() {
    Random random = new Random(5);
    String letters = "abcxyz0189äöüéçñåøžšłđабвгдеαβγδ中文日本語한국어กขค";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder label = new StringBuilder("ü");
      for (int j = random.nextInt(12); j > 0; j--) {
        label.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat("xn--" + Punycode.encode(label.toString()))
          .isEqualTo(IDN.toASCII(label.toString(), IDN.ALLOW_UNASSIGNED));
    }
  }

  @Test
  void theLocaleOfThePlatformMakesNoDifference() throws BadUrlException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(WebUrl.parse("HTTP://WIKI.EXAMPLE/INDEX.HTML?ITID=1").key())
          .isEqualTo("example,wiki)/");
      assertThat(WebUrl.parse("http://Ill.example/")).hasToString("http://ill.example/");
    } finally {
      Locale.setDefault(before);
    }
  }
}
