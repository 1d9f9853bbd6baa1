package org.stemma.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolveTest {

  /// RFC 3986, section 5.4, as far as it speaks of the web; fragments go.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          g               | http://a/b/c/g
          ./g             | http://a/b/c/g
          g/              | http://a/b/c/g/
          /g              | http://a/g
          //g             | http://g/
          ?y              | http://a/b/c/d;p?y
          g?y             | http://a/b/c/g?y
          #s              | http://a/b/c/d;p?q
          g#s             | http://a/b/c/g
          g?y#s           | http://a/b/c/g?y
          ;x              | http://a/b/c/;x
          g;x             | http://a/b/c/g;x
          ''              | http://a/b/c/d;p?q
          .               | http://a/b/c/
          ./              | http://a/b/c/
          ..              | http://a/b/
          ../             | http://a/b/
          ../g            | http://a/b/g
          ../..           | http://a/
          ../../g         | http://a/g
          ../../../g      | http://a/g
          ../../../../g   | http://a/g
          /./g            | http://a/g
          /../g           | http://a/g
          g.              | http://a/b/c/g.
          .g              | http://a/b/c/.g
          g..             | http://a/b/c/g..
          ..g             | http://a/b/c/..g
          ./../g          | http://a/b/g
          ./g/.           | http://a/b/c/g/
          g/./h           | http://a/b/c/g/h
          g/../h          | http://a/b/c/h
          g;x=1/./y       | http://a/b/c/g;x=1/y
          g;x=1/../y      | http://a/b/c/y
          g?y/./x         | http://a/b/c/g?y/./x
          g?y/../x        | http://a/b/c/g?y/../x
          https://h/x     | https://h/x
          \\x             | http://a/x
          ' g '           | http://a/b/c/g
          //a:81/g        | http://a:81/g
          """)
  void aLinkLeadsWhereTheStandardSays(String link, String target) throws BadUrlException {
    assertThat(WebUrl.parse("http://a/b/c/d;p?q").resolve(link)).hasToString(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailto:desk@example.org",
        "javascript:void(0)",
        "java\nscript:void(0)",
        "data:text/html,x",
        "tel:+49",
        "g:h",
        "http:g",
        "//",
        "//user@h/",
        "\\\\h\\x",
        "/\\/x@y\u0000"
      })
  void aLinkThatLeadsOutOfTheWebIsRefused(String link) {
    assertThatThrownBy(() -> WebUrl.parse("http://a/b/c/d;p?q").resolve(link))
        .isInstanceOf(BadUrlException.class);
  }
}
