package org.stemma.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.alert.MailSettings.Security;

/// Letters and the password go over a connection that nobody else reads, to the server that is meant, or not at all.
@Timeout(120)
final class SecretMailTest {
  private static final Letter LETTER =
      new Letter("msg_1", "ada@mail.example", "Zölle", "14 crowns\n", null);

  private static SSLContext own;
  private static SSLContext another;

  private @Nullable SmtpServer server;

  @BeforeAll
  static void makeKeys(@TempDir Path folder) throws Exception {
    own = TestKey.of(folder.resolve("own.p12"), "ip:127.0.0.1");
    another = TestKey.of(folder.resolve("another.p12"), "dns:mail.example");
  }

  @AfterEach
  void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  private SmtpServer server(Security offered, SSLContext key) throws IOException {
    SmtpServer opened = new SmtpServer(offered, key);
    server = opened;
    return opened;
  }

  /// @param trusted null for the system's authorities
  private static Outcome sends(
      SmtpServer to, Security wanted, String password, @Nullable SSLContext trusted) {
    MailSettings settings =
        new MailSettings(
            "127.0.0.1", to.port(), "stemma@watch.example", "stemma", password, wanted);
    return new SmtpMailer(settings, () -> Instant.EPOCH, trusted).send(LETTER);
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "TLS"})
  void aLetterAndThePasswordGoInSecret(Security security) throws IOException {
    SmtpServer to = server(security, own);
    assertThat(sends(to, security, "secret", own))
        .isEqualTo(Outcome.arrived("handed over to 127.0.0.1"));
    assertThat(to.received).hasSize(1);
    assertThat(to.received.getFirst().text()).contains("14 crowns");
    List<String> inTheClear =
        to.heard.stream()
            .filter(line -> !line.startsWith("tls "))
            .map(SecretMailTest::word)
            .toList();
    assertThat(inTheClear)
        .isEqualTo(security == Security.TLS ? List.of() : List.of("EHLO", "STARTTLS"));
    assertThat(to.heard).anyMatch(line -> line.startsWith("tls AUTH"));
  }

  private static String word(String line) {
    return line.split(" ", 2)[0];
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "TLS"})
  void aServerWithACertificateThatNobodyTrustsIsToldNothing(Security security) throws IOException {
    refused(security, own, null);
    refused(security, another, own);
  }

  /// It is trusted, and is that of another host.
  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "TLS"})
  void aServerWithTheCertificateOfAnotherIsToldNothing(Security security) throws IOException {
    refused(security, another, another);
  }

  private void refused(Security security, SSLContext shown, @Nullable SSLContext trusted)
      throws IOException {
    SmtpServer to = server(security, shown);
    Outcome outcome = sends(to, security, "secret", trusted);
    assertThat(outcome.state()).as("who runs this may mend it").isEqualTo(Outcome.State.FAILED);
    assertThat(outcome.answer())
        .isEqualTo("the mail server's certificate is not one for 127.0.0.1 that is trusted");
    assertThat(to.received).isEmpty();
    assertThat(to.heard).noneMatch(line -> line.contains("AUTH") || line.contains("MAIL"));
    to.close();
  }

  /// As somebody on the way would have it who takes the offer out.
  @Test
  void aServerThatOffersNoSecrecyIsToldNothing() throws IOException {
    SmtpServer to = server(Security.NONE, own);
    Outcome outcome = sends(to, Security.STARTTLS, "secret", own);
    assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
    assertThat(outcome.answer()).contains("STARTTLS").doesNotContain("\n");
    assertThat(to.heard).noneMatch(line -> line.contains("AUTH") || line.contains("MAIL"));
  }

  @Test
  void aWrongPasswordIsToldInALineWithoutIt() throws IOException {
    SmtpServer to = server(Security.STARTTLS, own);
    assertThat(sends(to, Security.STARTTLS, "secrets", own))
        .isEqualTo(Outcome.failed("the mail server refuses user and password"));
    assertThat(to.received).isEmpty();
  }

  @Test
  void whatAServerRefusesForGoodIsNotTriedAgainAndWhatItPutsOffIs() throws IOException {
    SmtpServer to = server(Security.TLS, own);
    to.answer = "451 4.7.1 come back\r\nlater";
    Outcome later = sends(to, Security.TLS, "secret", own);
    assertThat(later.state()).isEqualTo(Outcome.State.FAILED);
    assertThat(later.answer()).startsWith("451 4.7.1 come back").doesNotContain("\r", "\n");
    to.answer = "554 no such letters here";
    assertThat(sends(to, Security.TLS, "secret", own).state()).isEqualTo(Outcome.State.REFUSED);
    assertThat(to.received).isEmpty();
  }
}
