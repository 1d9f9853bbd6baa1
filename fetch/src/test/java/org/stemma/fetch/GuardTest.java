package org.stemma.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.url.WebUrl;

@Timeout(30)
class GuardTest {

  private static WebUrl url(String text) {
    return WebUrl.tryParse(text).orElseThrow();
  }

  private static Resolver answering(String... addresses) {
    return _ -> Arrays.stream(addresses).map(InetAddress::ofLiteral).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.100.100.200",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::808:808",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:0:7f00:1::",
        "2001:2::1",
        "2001:10::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
        "4000::1",
        "1::1"
      })
  void whatIsNotPublicIsRefused(String address) {
    assertThatThrownBy(
            () -> Guard.publicOnly().resolvedBy(answering(address)).resolve("a.example", 443))
        .isInstanceOf(RefusedAddressException.class)
        .hasMessageContaining("not public");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.1",
        "192.0.1.1",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2001:200::1",
        "2606:4700::1",
        "2a00:1450::1",
        "2003::1"
      })
  void whatIsPublicIsOpen(String address) throws UnknownHostException {
    assertThat(Guard.publicOnly().resolvedBy(answering(address)).resolve("a.example", 443))
        .containsExactly(InetAddress.ofLiteral(address));
  }

  @Test
  void ofSeveralAddressesOnlyTheOpenOnesAreTriedAndNotManyOfThem() throws UnknownHostException {
    Resolver several =
        answering("10.0.0.1", "1.0.0.1", "127.0.0.1", "1.0.0.2", "1.0.0.3", "1.0.0.4", "1.0.0.5");
    assertThat(Guard.publicOnly().resolvedBy(several).resolve("a.example", 443))
        .extracting(InetAddress::getHostAddress)
        .containsExactly("1.0.0.1", "1.0.0.2", "1.0.0.3", "1.0.0.4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://0/",
        "http://[::ffff:7f00:1]/",
        "http://[0:0:0:0:0:ffff:169.254.169.254]/",
        "http://①②⑦.⓪.⓪.①/",
        "http://localhost:22/",
        "http://example.org:25/"
      })
  void spellingsAndPortsHelpNobody(String text) {
    assertThat(Guard.publicOnly().refusal(url(text))).isPresent();
  }

  @Test
  void namesUnderLocalhostAreLoopbackAndNobodyIsAsked() throws UnknownHostException {
    Guard guard =
        Guard.publicOnly()
            .resolvedBy(host -> {
              throw new AssertionError("asked for " + host);
            });
    for (String host : List.of("localhost", "harbour.localhost", "a.b.localhost")) {
      assertThatThrownBy(() -> guard.resolve(host, 80)).isInstanceOf(RefusedAddressException.class);
      assertThat(guard.allowing(List.of("127.0.0.0/8")).resolve(host, 80))
          .containsExactly(InetAddress.ofLiteral("127.0.0.1"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,            harbour.localhost, 8080, true",
    "127.0.0.1:8080,       harbour.localhost, 8080, true",
    "127.0.0.1:8080,       harbour.localhost, 8081, false",
    "127.0.0.0/8,          localhost,         22,   true",
    "*.localhost,          harbour.localhost, 8080, true",
    "*.localhost:8080,     harbour.localhost, 8081, false",
    "*.localhost,          localhost,         80,   false",
    "*.localhost,          notlocalhost,      80,   false",
    "harbour.localhost,    harbour.localhost, 8080, true",
    "HARBOUR.localhost:80, harbour.localhost, 80,   true",
    "harbour.localhost,    other.localhost,   80,   false",
    "10.0.0.0/8,           localhost,         80,   false",
    "[::1],                ::1,               80,   true",
    "[::1]:81,             ::1,               80,   false",
    "::1,                  ::1,               80,   true",
    "fc00::/7,             fd00::1,           80,   true",
    "10.0.0.0/8,           10.1.2.3,          80,   true",
    "10.0.0.0/9,           10.128.0.1,        80,   false",
    "0.0.0.0/0,            192.168.0.1,       80,   true"
  })
  void theAllowListOpensWhatItSays(String entry, String host, int port, boolean open) {
    Guard guard = Guard.publicOnly().allowing(List.of(entry)).resolvedBy(answering("192.168.7.7"));
    if (open) {
      assertThat(opened(guard, host, port)).isNotEmpty();
    } else {
      assertThatThrownBy(() -> guard.resolve(host, port))
          .isInstanceOf(RefusedAddressException.class);
    }
  }

  private static List<InetAddress> opened(Guard guard, String host, int port) {
    try {
      return guard.resolve(host, port);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "http://a.example",
        "a.example:port",
        "a.example:70000",
        "10.0.0.0/33",
        "10.0.0/8",
        "10.0.0.256",
        "*.*.example",
        "a b",
        "[::1",
        "fe80::1%eth0",
        "10.0.0.0/x"
      })
  void anEntryThatIsNoneIsRefusedByName(String entry) {
    assertThatThrownBy(() -> Guard.publicOnly().allowing(List.of(entry)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("cannot allow \"" + entry + "\"");
  }

  @Test
  void portsCanBeOpened() throws UnknownHostException {
    Guard guard = Guard.publicOnly().resolvedBy(answering("1.0.0.1"));
    assertThatThrownBy(() -> guard.resolve("a.example", 8080)).hasMessage("port 8080 is closed");
    assertThat(guard.onPorts(Set.of(80, 443, 8080)).resolve("a.example", 8080)).hasSize(1);
  }

  /// The name is looked up once for a connection, and connected to is what was looked at then: there is no second answer to
  /// fall for.
  @Test
  void aNameThatIsBoundAnewAfterTheCheckGainsNothing() throws Exception {
    List<String> answers = new ArrayList<>(List.of("127.0.0.1", "10.0.0.1", "10.0.0.1"));
    Resolver rebinding = _ -> List.of(InetAddress.ofLiteral(answers.removeFirst()));
    try (TestServer server = new TestServer()) {
      server.page("/a", Texts.article(12)).status("/robots.txt", "404 X");
      Guard guard = Guard.publicOnly().allowing(List.of("127.0.0.1")).resolvedBy(rebinding);
      FetchSettings settings =
          FetchSettings.standard("1.0", "https://stemma.example").guardedBy(guard);
      FetchRequest request = FetchRequest.page(server.url("rebind.example", "/a"));
      try (Fetcher fetcher = new Fetcher(settings, InstantSource.system())) {
        assertThat(fetcher.fetch(request)).isInstanceOf(Fetched.Page.class);
        assertThat(answers).as("looked up once").hasSize(2);
        assertThat(server.connections).hasValue(1);
      }
      try (Fetcher fetcher = new Fetcher(settings, InstantSource.system())) {
        Fetched.Failed failed = (Fetched.Failed) fetcher.fetch(request);
        assertThat(failed.kind()).isEqualTo(Failure.GUARD);
        assertThat(failed.reason())
            .contains("rebind.example leads to 10.0.0.1, which is not public (private)");
        assertThat(server.connections).hasValue(1);
      }
    }
  }

  @Test
  void aNameWithoutAddressIsAFailureOfNames() {
    Guard guard = Guard.publicOnly().resolvedBy(Resolver.of(Map.of()));
    FetchSettings settings =
        FetchSettings.standard("1.0", "https://stemma.example").guardedBy(guard);
    try (Fetcher fetcher = new Fetcher(settings, InstantSource.system())) {
      Fetched.Failed failed =
          (Fetched.Failed) fetcher.fetch(FetchRequest.page(url("https://nobody.example/")));
      assertThat(failed.kind()).isEqualTo(Failure.DNS);
      assertThat(failed.reason()).contains("nobody.example: not among the hosts");
    }
  }

  @Test
  void aNameServerThatNeverAnswersEndsAtTheDeadline() {
    Resolver deaf =
        host -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new UnknownHostException(host);
        };
    FetchSettings settings =
        FetchSettings.standard("1.0", "https://stemma.example")
            .guardedBy(Guard.publicOnly().resolvedBy(deaf))
            .within(Duration.ofMillis(500));
    try (Fetcher fetcher = new Fetcher(settings, InstantSource.system())) {
      Fetched fetched = fetcher.fetch(FetchRequest.page(url("https://slow.example/")));
      assertThat(((Fetched.Failed) fetched).kind()).isEqualTo(Failure.TIMEOUT);
      assertThat(fetched.trail().took()).isLessThan(Duration.ofSeconds(5));
    }
  }
}
