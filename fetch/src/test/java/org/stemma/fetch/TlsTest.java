package org.stemma.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.url.WebUrl;

@Timeout(60)
class TlsTest {

  private static final char[] PASSWORD = "password".toCharArray();

  private static @TempDir Path folder;
  private static SSLContext context;

  private TestServer server;

  @BeforeAll
  static void makeKey() throws Exception {
    Path file = folder.resolve("key.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-dname",
                "CN=harbour.localhost",
                "-ext",
                "san=dns:harbour.localhost",
                "-validity",
                "3650",
                "-storepass",
                "password",
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
  }

  @BeforeEach
  void open() throws Exception {
    server = new TestServer(context.getServerSocketFactory());
    server.page("/a", Texts.article(12));
  }

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  private static FetchSettings settings() {
    return FetchSettings.standard("1.0", "https://stemma.example")
        .guardedBy(Guard.publicOnly().allowing(List.of("127.0.0.1")))
        .within(Duration.ofSeconds(10));
  }

  private static Fetched fetch(FetchSettings settings, String url) throws Exception {
    try (Fetcher fetcher = new Fetcher(settings, InstantSource.system())) {
      return fetcher.fetch(FetchRequest.page(WebUrl.parse(url)));
    }
  }

  private static void failsBySecurity(Fetched fetched) {
    assertThat(fetched)
        .isInstanceOfSatisfying(
            Fetched.Failed.class,
            failed -> assertThat(failed.kind()).as(failed.reason()).isEqualTo(Failure.TLS));
  }

  @Test
  void aCertificateThatIsTrustedAndNamesTheHostIsGoodAndTheConnectionIsKept() throws Exception {
    String url = "https://harbour.localhost:" + server.port() + "/a";
    assertThat(fetch(settings().trusting(context), url)).isInstanceOf(Fetched.Page.class);
    assertThat(server.connections).hasValue(1);
  }

  @Test
  void aCertificateOfAnotherNameIsNotGood() throws Exception {
    String url = "https://other.localhost:" + server.port() + "/a";
    failsBySecurity(fetch(settings().trusting(context), url));
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotGood() throws Exception {
    failsBySecurity(fetch(settings(), "https://harbour.localhost:" + server.port() + "/a"));
  }

  @Test
  void aServerThatSpeaksPlainIsNotSecure() throws Exception {
    try (TestServer plain = new TestServer()) {
      plain.on("/a", (_, _) -> {});
      Fetched fetched =
          fetch(
              settings().within(Duration.ofSeconds(2)),
              "https://harbour.localhost:" + plain.port() + "/a");
      assertThat(((Fetched.Failed) fetched).kind()).isIn(Failure.TLS, Failure.TIMEOUT);
    }
  }

  @Test
  void aServerThatNeverShakesHandsEndsAtTheDeadline() throws Exception {
    try (ServerSocket deaf = new ServerSocket(0)) {
      Fetched fetched =
          fetch(
              settings().within(Duration.ofMillis(700)),
              "https://harbour.localhost:" + deaf.getLocalPort() + "/a");
      assertThat(((Fetched.Failed) fetched).kind()).isEqualTo(Failure.TIMEOUT);
      assertThat(fetched.trail().took()).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void aRedirectMayLeadToSecurity() throws Exception {
    try (TestServer plain = new TestServer()) {
      plain.redirect("/a", 301, "https://harbour.localhost:" + server.port() + "/a");
      Fetched fetched = fetch(settings().trusting(context), plain.url("/a").toString());
      assertThat(fetched).isInstanceOf(Fetched.Page.class);
      assertThat(fetched.trail().movedTo()).isPresent();
    }
  }
}
