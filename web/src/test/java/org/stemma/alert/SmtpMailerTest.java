package org.stemma.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Letters over a real connection to a server on this machine.
final class SmtpMailerTest {
  private static final Instant NOW = Instant.parse("2031-05-14T08:30:00Z");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private SmtpMailer mailer(@Nullable String user, MailSettings.Security security) {
    return new SmtpMailer(
        new MailSettings(
            "127.0.0.1",
            server.getSmtp().getPort(),
            "stemma@watch.example",
            user,
            user == null ? null : "secret",
            security),
        () -> NOW);
  }

  private static Letter letter(String subject, String text) {
    return new Letter("msg_1", "ada@mail.example", subject, text, "https://watch.example/stop/abc");
  }

  @Test
  void aLetterArrivesAsItIsWithWhatEndsItInOneClick() throws Exception {
    Outcome outcome =
        mailer(null, MailSettings.Security.NONE)
            .send(letter("[Stemma] Zölle: “14 Kronen” 漢字", "Grüße.\n.\nA line.\n"));
    assertThat(outcome).isEqualTo(Outcome.arrived("handed over to 127.0.0.1"));
    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("[Stemma] Zölle: “14 Kronen” 漢字");
    assertThat(received.getContent().toString().replace("\r", "")).startsWith("Grüße.\n.\nA line.");
    assertThat(received.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(received.getFrom())
        .extracting(Object::toString)
        .containsExactly("stemma@watch.example");
    assertThat(received.getMessageID()).isEqualTo("<msg_1@watch.example>");
    assertThat(received.getSentDate()).isEqualTo(NOW);
    assertThat(received.getHeader("List-Unsubscribe"))
        .containsExactly("<https://watch.example/stop/abc>");
    assertThat(received.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nBcc: b@mail.example", "a\nb", "a\u0000b", "a\u0085b"})
  void whatCouldEndAHeaderIsNoSubject(String subject) {
    assertThatThrownBy(() -> letter(subject, "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Letter("1", "ada@mail.example", "a", "", subject))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada",
        "ada@",
        "@mail.example",
        "ada@mail.example\r\nBcc: b@mail.example",
        "Ada <ada@mail.example>",
        "ada@mail.example, b@mail.example",
        "ada@[127.0.0.1]",
        "a b@mail.example"
      })
  void whatIsNoAddressIsNone(String text) {
    assertThat(SmtpMailer.isAddress(text)).isFalse();
  }

  @Test
  void anAddressIsOne() {
    assertThat(SmtpMailer.isAddress("ada.l+news@sub.mail.example")).isTrue();
  }

  @Test
  void whoIsNotKnownOrCannotSpeakInSecretSendsNothing() {
    server.setUser("stemma", "another");
    assertThat(mailer("stemma", MailSettings.Security.NONE).send(letter("a", "b")).state())
        .isEqualTo(Outcome.State.FAILED);
    assertThat(mailer(null, MailSettings.Security.STARTTLS).send(letter("a", "b")).state())
        .as("the server offers no STARTTLS")
        .isEqualTo(Outcome.State.FAILED);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void whoIsKnownSends() {
    server.setUser("stemma", "secret");
    Outcome outcome = mailer("stemma", MailSettings.Security.NONE).send(letter("a", "b"));
    assertThat(outcome.state()).isEqualTo(Outcome.State.ARRIVED);
  }

  @Test
  void aServerThatIsAwayIsTriedAgain() {
    SmtpMailer mailer = mailer(null, MailSettings.Security.NONE);
    server.stop();
    assertThat(mailer.send(letter("a", "b")).state()).isEqualTo(Outcome.State.FAILED);
    server.start();
  }
}
