package org.stemma.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The faults are what their names say: a test that uses one would otherwise prove nothing.
@Timeout(60)
class HostileTest {

  private final Hostile hostile = Hostile.open();

  @AfterEach
  void close() {
    hostile.close();
  }

  @Test
  void servesAHarmlessPageToo() {
    assertThat(Browser.get(hostile.harmless("good.localhost")).text())
        .contains("The ferry is late");
    assertThat(hostile.asked()).containsExactly("/news");
  }

  @Test
  void neverAnswers() throws IOException {
    try (Socket socket = ask(Fault.NEVER_ANSWERS)) {
      socket.setSoTimeout(300);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void dripsAByteASecond() throws IOException {
    try (Socket socket = ask(Fault.DRIPS)) {
      String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
      assertThat(socket.getInputStream().readNBytes(head.length() + 1)).endsWith('a');
      socket.setSoTimeout(200);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void bodiesWithoutEndGoOn() throws IOException {
    for (Fault fault : new Fault[] {Fault.ENDLESS, Fault.ENDLESS_CHUNKS}) {
      try (Socket socket = ask(fault)) {
        assertThat(socket.getInputStream().skip(50_000_000)).isPositive();
        socket.getInputStream().skipNBytes(50_000_000);
      }
    }
  }

  @Test
  void lengthsLie() throws IOException {
    assertThat(announced(Fault.LENGTH_TOO_LONG)).isEqualTo(100);
    assertThat(announced(Fault.LENGTH_TOO_SHORT)).isEqualTo(-100);
  }

  /// How many bytes more are announced than sent.
  private int announced(Fault fault) {
    Browser.Reply reply = Browser.get(hostile.url(fault));
    return Integer.parseInt(reply.header("content-length")) - reply.body().length;
  }

  @Test
  void redirectsLeadNowhere() {
    String url = hostile.url(Fault.REDIRECTS_FOR_EVER);
    Browser.Reply first = Browser.get(url);
    assertThat(first.status()).isEqualTo(302);
    assertThat(Browser.get(url + "/on").header("location"))
        .isEqualTo(first.header("location") + "/on");
    assertThat(Browser.get(hostile.url(Fault.REDIRECTS_TO_ITSELF)).header("location"))
        .isEqualTo(Fault.REDIRECTS_TO_ITSELF.path());
    assertThat(Browser.get(hostile.url(Fault.REDIRECTS_TO_METADATA)).header("location"))
        .startsWith("http://169.254.169.254/");
    assertThat(Browser.get(hostile.url(Fault.REDIRECTS_TO_FILE)).header("location"))
        .startsWith("file:");
  }

  @Test
  void theBombIsSmallAndBecomesLarge() throws IOException {
    byte[] body = Browser.get(hostile.url(Fault.GZIP_BOMB)).body();
    assertThat(body.length).isLessThan(200_000);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      in.skipNBytes(100 << 20);
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void feedsAreHugeOrNoFeeds() {
    assertThat(Browser.get(hostile.url(Fault.FEED_HUGE)).text().split("<item>")).hasSize(50_001);
    assertThat(Browser.get(hostile.url(Fault.FEED_IS_HTML)).text()).startsWith("<!DOCTYPE html>");
    assertThat(Browser.get(hostile.url(Fault.XML_BOMB)).text()).contains("<!ENTITY tide9");
    assertThat(Browser.get(hostile.url(Fault.XML_EXTERNAL_ENTITY)).text()).contains("/secret");
    assertThat(hostile.asked()).doesNotContain("/secret");
  }

  @Test
  void headersFillMegabytes() {
    assertThat(Browser.get(hostile.url(Fault.HEADERS_HUGE)).header("x-nothing")).hasSize(1_000);
  }

  @Test
  void refusalsSayWhenToComeBack() {
    Browser.Reply reply = Browser.get(hostile.url(Fault.TOO_MANY_REQUESTS));
    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.header("retry-after")).isEqualTo("120");
    assertThat(Browser.get(hostile.url(Fault.BUSY_WITHOUT_SENSE)).status()).isEqualTo(503);
  }

  @Test
  void aConnectionIsReset() throws IOException {
    try (Socket socket = ask(Fault.RESETS)) {
      assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
          .isInstanceOf(SocketException.class);
    }
  }

  @Test
  void closingLetsGoOfThoseWhoWait() throws IOException {
    try (Socket waiting = ask(Fault.NEVER_ANSWERS);
        Socket dripping = ask(Fault.DRIPS_HEADERS)) {
      hostile.close();
      assertThat(ended(waiting)).isTrue();
      assertThat(ended(dripping)).isTrue();
    }
  }

  private static boolean ended(Socket socket) {
    try {
      socket.getInputStream().readAllBytes();
      return true;
    } catch (IOException e) {
      return true; // a reset is an end, too
    }
  }

  private Socket ask(Fault fault) throws IOException {
    var socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), hostile.port());
    String request = "GET " + fault.path() + " HTTP/1.1\r\nHost: " + fault.host() + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }
}
