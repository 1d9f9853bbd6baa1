package org.stemma.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.net.NoRouteToHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;

/// What is kept of a request is what was sent, whatever the address looks like.
@Timeout(30)
class RequestLineTest extends FetcherFixture {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?",
        "/a?",
        "//a",
        "///",
        "/a//b",
        "/a;b=c",
        "/a?b=c?d",
        "/é",
        "/a%2Fb",
        "/%25",
        "/a:b",
        "/a@b",
        "/http://b.example/",
        "/a?b=http://c.example/&d=[e]",
        "/a+b",
        "/a?'",
        "/*",
        "/a|b"
      })
  void theTargetIsSentAsItStandsInTheAddress(String path) {
    server.page(server.url(path).requestTarget(), "", TEXT);
    Exchange exchange = fetch(path).exchange().orElseThrow();
    TestServer.Request sent = server.requests.getLast();
    assertThat(sent.path()).isEqualTo(server.url(path).requestTarget());
    assertThat(exchange.request().startLine()).isEqualTo("GET " + sent.path() + " HTTP/1.1");
    assertThat(exchange.response().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a_b.localhost", "localhost", "xn--bcher-kva.localhost", "1a.localhost"})
  void everyHostThatHasANameIsAskedByIt(String host) {
    server.page("/a", "", TEXT);
    Guard guard = Guard.publicOnly().allowing(List.of("127.0.0.0/8"));
    try (Fetcher named = fetcher(settings().guardedBy(guard))) {
      assertThat(named.fetch(FetchRequest.page(server.url(host, "/a"))))
          .isInstanceOf(Fetched.Page.class);
    }
    assertThat(server.requests.getLast().header("Host")).isEqualTo(host + ":" + server.port());
  }

  @Test
  void anAddressOfVersionSixIsAskedToo() throws Exception {
    try (TestServer six = new TestServer("::1")) {
      six.page("/a", "", TEXT);
      Guard guard = Guard.publicOnly().allowing(List.of("[::1]"));
      String url = "http://[::1]:" + six.port() + "/a";
      try (Fetcher named = fetcher(settings().guardedBy(guard))) {
        assertThat(named.fetch(FetchRequest.page(WebUrl.parse(url))))
            .isInstanceOf(Fetched.Page.class);
      }
      assertThat(six.requests.getLast().header("Host")).isEqualTo("[::1]:" + six.port());
    } catch (BindException | NoRouteToHostException e) {
      Assumptions.abort("SKIPPED: this machine has no IPv6: " + e.getMessage());
    }
  }

  @Test
  void aValidatorGoesBackByteForByte() {
    String etag = "\"\u00fc\u00e9\u00a0\u00ff, ;=\\\"";
    server.page("/a", "ETag: " + etag + "\n", TEXT);
    Fetched.Page page = (Fetched.Page) fetch("/a");
    assertThat(page.etag()).isEqualTo(etag);
    FetchRequest again = FetchRequest.page(server.url("/a")).ifChangedSince(page.etag(), null);
    Exchange exchange = fetcher.fetch(again).exchange().orElseThrow();
    String sent = server.requests.getLast().header("If-None-Match");
    assertThat(exchange.request().first("If-None-Match")).contains(sent);
    assertThat(sent.getBytes(StandardCharsets.ISO_8859_1))
        .isEqualTo(etag.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void aNameForMailIsSentWhereItIsSet() {
    server.page("/a", "", TEXT);
    try (Fetcher named = fetcher(settings().from("desk@stemma.example"))) {
      assertThat(named.fetch(FetchRequest.page(server.url("/a")))).isInstanceOf(Fetched.Page.class);
    }
    assertThat(server.requests.getLast().header("From")).isEqualTo("desk@stemma.example");
  }
}
