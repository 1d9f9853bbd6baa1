package org.stemma.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.urlcanon.Canonicalizer;
import org.netpreserve.urlcanon.ParsedUrl;

class KeyTest {

  private static String key(String url) throws BadUrlException {
    return WebUrl.parse(url).key();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://www.example.org/2031/a              | org,example)/2031/a
          http://example.org/                         | org,example)/
          http://www.com/                             | com,www)/
          https://www2.example.org/a                  | org,example,www2)/a
          https://m.example.org/a                     | org,example,m)/a
          https://news.example.org:8080/a             | org,example,news:8080)/a
          http://example.org:443/a                    | org,example:443)/a
          http://127.0.0.1:81/a                       | 127.0.0.1:81)/a
          http://[2001:db8::1]/a                      | [2001:db8::1])/a
          https://Bücher.example/a                    | example,xn--bcher-kva)/a
          http://example.org/A/b                      | org,example)/A/b
          http://example.org/a/                       | org,example)/a
          http://example.org//a///b//                 | org,example)/a/b
          http://example.org/a/index.html             | org,example)/a
          http://example.org/index.PHP                | org,example)/
          http://example.org/a/my-index.html          | org,example)/a/my-index.html
          http://example.org/index.html/a             | org,example)/index.html/a
          http://example.org/a;jsessionid=1A2B?x=1    | org,example)/a?x=1
          http://example.org/a;v=1                    | org,example)/a;v=1
          http://example.org/a?                       | org,example)/a
          http://example.org/a?b=2&a=1                | org,example)/a?a=1&b=2
          http://example.org/a?tag=b&tag=a            | org,example)/a?tag=b&tag=a
          http://example.org/a?&&b=&                  | org,example)/a?b=
          http://example.org/a?utm_source=x&id=7      | org,example)/a?id=7
          http://example.org/a?id=7&fbclid=x#top      | org,example)/a?id=7
          http://example.org/a?ref=rss                | org,example)/a
          http://example.org/a?ref=rss_front-page     | org,example)/a
          http://example.org/a?ref=8812               | org,example)/a?ref=8812
          http://example.org/a?source=ap              | org,example)/a?source=ap
          http://example.org/a?ref                    | org,example)/a?ref
          http://example.org/a?CMP=share_btn_tw       | org,example)/a
          http://example.org/a?at_medium=RSS&at_campaign=K | org,example)/a
          http://example.org/a?xutm_source=1          | org,example)/a?xutm_source=1
          http://example.org/a?PHPSESSID=1&p=3        | org,example)/a?p=3
          """)
  void whatIsOneArticleHasOneKey(String url, String key) throws BadUrlException {
    assertThat(key(url)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id", "p", "page", "article", "story", "storyId", "aid", "nid", "sid", "cid", "pid", "s",
        "q", "v", "tag", "lang", "date", "edition", "t", "c", "no", "idx", "newsid", "contentId"
      })
  void whatCanBeAnArticlesIdIsKept(String name) throws BadUrlException {
    String url = "https://example.org/read?" + name + "=";
    for (String value : List.of("1", "rss", "twitter", "ferry-runs-aground")) {
      assertThat(WebUrl.parse(url + value).clean()).hasToString(url + value);
    }
  }

  @Test
  void cleaningKeepsTheOrderOfWhatIsLeft() throws BadUrlException {
    WebUrl url = WebUrl.parse("https://example.org/a?z=1&utm_source=x&b=2&gclid=y");
    assertThat(url.clean()).hasToString("https://example.org/a?z=1&b=2");
    WebUrl clean = url.clean();
    assertThat(clean.clean()).isSameAs(clean);
    assertThat(WebUrl.parse("https://example.org/a?utm_source=x").clean())
        .hasToString("https://example.org/a");
  }

  @Test
  void keysOfOneHostStandTogether() throws BadUrlException {
    List<String> keys =
        Stream.of(
                "https://example.org/b",
                "https://blog.example.org/",
                "https://example.org.uk/",
                "https://www.example.org/a",
                "https://example.org/")
            .map(url -> WebUrl.tryParse(url).orElseThrow().key())
            .sorted()
            .toList();
    assertThat(keys)
        .containsExactly(
            "org,example)/",
            "org,example)/a",
            "org,example)/b",
            "org,example,blog)/",
            "uk,org,example)/");
  }

  /// Where both have an opinion, an independent canonicaliser must agree which addresses are one.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://example.org                     | HTTP://EXAMPLE.ORG:80/
          http://example.org/a/../b              | http://example.org/b
          http://example.org/%7ea                | http://example.org/~a
          http://example.org/a?b=1#c             | http://example.org/a?b=1
          http://example.org/%c3%a9              | http://example.org/é
          http://0x7f.1/                         | http://127.0.0.1/
          http://2130706433/a                    | http://127.0.0.1/a
          http://www.example.org/a               | https://example.org/a
          http://example.org/a;jsessionid=0123456789ABCDEF0123456789ABCDEF | http://example.org/a
          """)
  void anIndependentCanonicaliserFoldsTheSame(String one, String other) throws BadUrlException {
    assertThat(oracle(one)).isEqualTo(oracle(other));
    assertThat(key(one)).isEqualTo(key(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://example.org/a                   | http://example.org/b
          http://example.org/a?b=1               | http://example.org/a?b=2
          http://example.org/a?b=c%26d           | http://example.org/a?b=c&d
          http://example.org:8080/               | http://example.org/
          http://news.example.org/               | http://example.org/
          """)
  void anIndependentCanonicaliserKeepsApartTheSame(String one, String other)
      throws BadUrlException {
    assertThat(oracle(one)).isNotEqualTo(oracle(other));
    assertThat(key(one)).isNotEqualTo(key(other));
  }

  private static String oracle(String url) {
    ParsedUrl parsed = ParsedUrl.parseUrl(url);
    Canonicalizer.AGGRESSIVE.canonicalize(parsed);
    return parsed.ssurt().toString().replaceFirst("https?:", "http:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://amp.example.org/a                | https://example.org/a
          https://m.example.org/a                  | https://example.org/a
          https://mobile.example.org/a             | https://example.org/a
          https://www.example.org/amp/2031/a       | https://www.example.org/2031/a
          https://www.example.org/2031/a/amp       | https://www.example.org/2031/a
          https://www.example.org/2031/a/amp/      | https://www.example.org/2031/a
          https://www.example.org/2031/a.amp       | https://www.example.org/2031/a
          https://www.example.org/2031/a.amp.html  | https://www.example.org/2031/a.html
          https://www.example.org/a?amp=1&id=2     | https://www.example.org/a?id=2
          https://www.example.org/a?amp            | https://www.example.org/a
          https://www.example.org/a?outputType=amp | https://www.example.org/a
          https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a | https://www.example.org/a
          https://www-example-org.cdn.ampproject.org/v/www.example.org/a/amp?x=1 | http://www.example.org/a?x=1
          https://www.google.com/amp/s/www.example.org/a.amp | https://www.example.org/a
          """)
  void anAmpAddressHintsAtTheArticles(String amp, String plain) throws BadUrlException {
    assertThat(WebUrl.parse(amp).ampOf()).map(WebUrl::toString).contains(plain);
    assertThat(key(amp)).isNotEqualTo(key(plain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.org/a",
        "https://m.org/a",
        "https://amp.org/",
        "https://example.org/amp",
        "https://example.org/camp",
        "https://example.org/ampere/a",
        "https://example.org/a?amplifier=1",
        "https://example.org/a?id=1",
        "https://www.google.com/search?q=amp",
        "https://x.cdn.ampproject.org/rtv/1/v0.js"
      })
  void otherAddressesHintAtNothing(String url) throws BadUrlException {
    assertThat(WebUrl.parse(url).ampOf()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org, true", "http://example.org/index.html, true",
    "http://example.org/en/, true", "http://example.org/pt_BR, true",
    "http://example.org/?utm_source=rss, true", "http://example.org/?p=1, false",
    "http://example.org/news, false", "http://example.org/eng, false"
  })
  void aFrontPageIsKnownAsOne(String url, boolean front) throws BadUrlException {
    assertThat(WebUrl.parse(url).isFront()).isEqualTo(front);
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/a, example.org", "https://example.org/a, example.org",
    "http://example.org:8080/, example.org:8080", "https://[::1]:81/, [::1]:81",
    "https://[::1]/, [::1]", "http://EXAMPLE.org:443/, example.org"
  })
  void theUnitOfPolitenessIsHostAndPort(String url, String host) throws BadUrlException {
    HostKey key = WebUrl.parse(url).hostKey();
    assertThat(key).hasToString(host);
    assertThat(HostKey.parse(host)).isEqualTo(key);
  }
}
