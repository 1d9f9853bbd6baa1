package org.stemma.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.page.Newspaper;
import org.stemma.store.Delivery;
import org.stemma.store.SavedSearch;

/// From a change that was seen to a letter in a server's hands, whatever its publisher wrote and whoever saved the search.
@Timeout(120)
final class HostileMailTest {
  private static final String END = "\r\nBcc: all@mail.example\r\n\r\n.\r\nQUIT\r\n";

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private AlertDesk desk;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server.start();
    desk = new AlertDesk(folder);
    desk.confirmed();
    desk.mailsBy(mailer(server.getSmtp().getPort()));
  }

  @AfterEach
  void close() throws IOException {
    desk.close();
    server.stop();
  }

  private SmtpMailer mailer(int port) {
    MailSettings settings =
        new MailSettings(
            "127.0.0.1", port, "stemma@watch.example", null, null, MailSettings.Security.NONE);
    return new SmtpMailer(settings, () -> desk.newspaper.now);
  }

  private static List<String> headers(MimeMessage message) throws Exception {
    List<String> names = new ArrayList<>();
    for (Header header : Collections.list(message.getAllHeaders())) {
      names.add(header.getName());
    }
    return names;
  }

  @Test
  void noHeadlineNoTextAndNoSearchWritesAHeaderOrEndsALetter() throws Exception {
    desk.mailed("crowns -\"x" + END + "\"");
    String headline =
        "Toll" + END + "=?UTF-8?Q?=0D=0ABcc:?= \u202ezyx\u2028\u0085" + "a".repeat(5_000);
    desk.newspaper
        .later(1)
        .shows(desk.article, Newspaper.text(headline, "14 crowns" + END, ".", "..", "From you"));
    desk.steps();
    MimeMessage[] received = server.getReceivedMessages();
    assertThat(received).hasSize(1);
    MimeMessage letter = received[0];
    assertThat(headers(letter))
        .contains("From", "To", "Subject", "List-Unsubscribe")
        .doesNotHaveDuplicates()
        .isSubsetOf(
            "Return-Path",
            "Received",
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Auto-Submitted",
            "List-Unsubscribe",
            "List-Unsubscribe-Post");
    assertThat(letter.getRecipients(Message.RecipientType.TO))
        .extracting(Object::toString)
        .containsExactly("ada@mail.example");
    assertThat(letter.getAllRecipients()).hasSize(1);
    assertThat(letter.getSubject())
        .startsWith("[Stemma] courier.example: Toll Bcc: all@mail.example")
        .doesNotContain("\r", "\n", "\u202e", "\u2028", "\u0085")
        .hasSizeLessThan(130);
    assertThat(letter.getContent().toString())
        .as("its end has arrived")
        .contains("No more mails about it: ", "Every version of every article");
  }

  /// The letter is the same one, under the same id, when the server is back.
  @Test
  void aServerThatIsAwayIsWaitedForAndTheLetterKept() throws Exception {
    SavedSearch search = desk.mailed("crowns");
    SmtpMailer away = mailer(closedPort());
    SmtpMailer working = mailer(server.getSmtp().getPort());
    int[] tries = new int[1];
    desk.mailsBy(letter -> tries[0]++ == 0 ? away.send(letter) : working.send(letter));
    desk.changes("14");
    desk.steps();
    Delivery waiting = desk.newest(search);
    assertThat(waiting.answer()).isNotEmpty().doesNotContain("\n");
    assertThat(waiting.arrivedAt()).isNull();
    assertThat(waiting.dueAt()).isEqualTo(desk.newspaper.now.plusSeconds(5));
    assertThat(server.getReceivedMessages()).isEmpty();
    desk.newspaper.now = desk.newspaper.now.plusSeconds(5);
    desk.steps();
    assertThat(desk.newest(search).arrivedAt()).isEqualTo(desk.newspaper.now);
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(server.getReceivedMessages()[0].getMessageID())
        .isEqualTo("<" + waiting.id() + "@watch.example>");
  }

  /// One that a server had until a moment ago.
  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
