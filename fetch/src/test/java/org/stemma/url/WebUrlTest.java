package org.stemma.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP://Example.ORG                     | http://example.org/
          https://example.org:443/a              | https://example.org/a
          http://example.org:80/                 | http://example.org/
          http://example.org:/                   | http://example.org/
          http://example.org:443/                | http://example.org:443/
          http://example.org:8080/a              | http://example.org:8080/a
          http://example.org/a/./b/../c          | http://example.org/a/c
          http://example.org/a/..                | http://example.org/
          http://example.org/../../a             | http://example.org/a
          http://example.org/%2e%2E/a            | http://example.org/a
          http://example.org/a/.                 | http://example.org/a/
          http://example.org/.a/..b/...          | http://example.org/.a/..b/...
          http://example.org/%7Euser?q=1         | http://example.org/~user?q=1
          http://example.org/%c3%a9              | http://example.org/%C3%A9
          http://example.org/é b                 | http://example.org/%C3%A9%20b
          http://example.org/100%                | http://example.org/100%25
          http://example.org/%zz%4               | http://example.org/%25zz%254
          http://example.org/a%2Fb               | http://example.org/a%2Fb
          http://example.org/a?b=[c]&d=^        | http://example.org/a?b=%5Bc%5D&d=%5E
          http://example.org?q=1                 | http://example.org/?q=1
          http://example.org/a?                  | http://example.org/a?
          http://example.org/a?b?c/d             | http://example.org/a?b?c/d
          http://example.org/a#b?c               | http://example.org/a
          http://example.org#/a                  | http://example.org/
          http://example.org/a\\b                | http://example.org/a/b
          http://example.org./                   | http://example.org/
          http://Bücher.example/                 | http://xn--bcher-kva.example/
          http://straße.example/                 | http://xn--strae-oqa.example/
          http://例え。テスト/                     | http://xn--r8jz45g.xn--zckzah/
          http://ｅｘａｍｐｌｅ.org/              | http://example.org/
          http://2130706433/                     | http://127.0.0.1/
          http://0x7f.1/                         | http://127.0.0.1/
          http://017700000001/                   | http://127.0.0.1/
          http://127.1/                          | http://127.0.0.1/
          http://１２７.0.0.1/                   | http://127.0.0.1/
          http://[0:0:0:0:0:0:0:1]/              | http://[::1]/
          http://[2001:DB8::0:1]/                | http://[2001:db8::1]/
          http://[1:0:0:2:0:0:0:3]/              | http://[1:0:0:2::3]/
          http://[1:0:2:3:4:5:6:7]/              | http://[1:0:2:3:4:5:6:7]/
          http://[::]:81/                        | http://[::]:81/
          http://[::ffff:127.0.0.1]/             | http://127.0.0.1/
          http://a_b.example/                    | http://a_b.example/
          """)
  void anAddressHasOneSpelling(String written, String normal) throws BadUrlException {
    assertThat(WebUrl.parse(written)).hasToString(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "//example.org/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http:example.org",
        "http:/example.org",
        "http:\\\\example.org",
        "http://",
        "http:///a",
        "http://?a",
        "http://user@example.org/",
        "http://user:password@example.org/",
        "http://example.org@127.0.0.1/",
        "http://example.org\\@127.0.0.1/",
        "http://exa%6Dple.org/",
        "http://exa mple.org/",
        "http://example.org:0/",
        "http://example.org:65536/",
        "http://example.org:-1/",
        "http://example.org:8o/",
        "http://example.org:１/",
        "http://a..b/",
        "http://.example/",
        "http://1.2.3.4.5/",
        "http://256.1.1.1/",
        "http://1.2.3.256/",
        "http://4294967296/",
        "http://example.1/",
        "http://[::1/",
        "http://[::1%25eth0]/",
        "http://[example.org]/",
        "http://[1:2:3]/",
        "http://exam\u0000ple.org/",
        "http://example.org/\u0000",
        "http://example.org/\u001B[31m",
        "http://example.org/\uD800",
        "http://exa\u200Bmple.org/",
        "http://exa\u00ADmple.org/",
        "http://℀.example/",
        "http://a*b.example/",
      })
  void whatMayLeadElsewhereIsRefused(String written) {
    assertThatThrownBy(() -> WebUrl.parse(written))
        .isInstanceOf(BadUrlException.class)
        .hasMessageStartingWith("not an address: \"");
    assertThat(WebUrl.tryParse(written)).isEmpty();
  }
}
