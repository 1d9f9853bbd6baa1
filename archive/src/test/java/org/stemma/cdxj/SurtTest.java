package org.stemma.cdxj;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurtTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.Example.org/A/Page, 'org,example)/a/page'",
    "http://example.org, 'org,example)/'",
    "http://example.org:80/, 'org,example)/'",
    "http://example.org:8080/x, 'org,example:8080)/x'",
    "https://news.example.co.uk/a?b=2&a=1, 'uk,co,example,news)/a?a=1&b=2'",
    "http://192.0.2.7/, '7,2,0,192)/'",
    "https://example.org/Fähre, 'org,example)/f%c3%a4hre'",
    "https://example.org/F%C3%A4hre, 'org,example)/f%c3%a4hre'",
    "https://example.org/a b, 'org,example)/a%20b'",
    "https://example.org/ISTANBUL, 'org,example)/istanbul'",
    "urn:stemma:text, urn:stemma:text"
  })
  void anAddressIsKeyedAsOtherArchivesKeyIt(String url, String key) {
    assertThat(Surt.key(url)).isEqualTo(key);
  }
}
