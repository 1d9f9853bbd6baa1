package org.stemma.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServerTest {

  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private final Server server =
      Server.start(0, () -> Instant.parse("2031-05-14T04:00:00Z"), this::answer);

  private Answer answer(Request request) {
    requests.add(request);
    return Answer.text(200, "tide " + request.path());
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aConnectionIsKeptForFurtherRequests() throws IOException {
    String first = "GET /a?b=c HTTP/1.1\r\nHost: Low.Localhost:80\r\n\r\n";
    String second = "GET /b HTTP/1.1\r\nHost: low.localhost\r\nConnection: close\r\n\r\n";
    String answers = send(first + second);
    assertThat(answers).contains("tide /a", "tide /b", "Connection: keep-alive");
    assertThat(answers).endsWith("Connection: close\r\n\r\ntide /b");
    assertThat(requests).extracting(Request::connection).containsExactly(1L, 1L);
    assertThat(requests).extracting(Request::host).containsOnly("low.localhost");
    assertThat(requests.getFirst().target()).isEqualTo("/a?b=c");
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void anAnswerToHeadHasNoBody() throws IOException {
    assertThat(send("HEAD /a HTTP/1.1\r\nConnection: close\r\n\r\n"))
        .contains("Content-Length: 7")
        .endsWith("\r\n\r\n");
  }

  @Test
  void aBodyOfARequestIsPassedOver() throws IOException {
    String post = "POST /a HTTP/1.1\r\nContent-Length: 9\r\n\r\nGET /evil";
    assertThat(send(post + "GET /b HTTP/1.1\r\nConnection: close\r\n\r\n")).contains("tide /b");
    assertThat(requests).extracting(Request::path).containsExactly("/a", "/b");
  }

  @Test
  void whoSpeaksNoHttpIsCutOffAndOthersAreServed() throws IOException {
    assertThat(send("hello\r\n")).isEmpty();
    assertThat(send("POST /a HTTP/1.1\r\nContent-Length: many\r\n\r\n")).isEmpty();
    assertThat(send("GET /a HTTP/1.1\r\nX: " + "x".repeat(70_000) + "\r\n\r\n")).isEmpty();
    assertThat(send("GET /c HTTP/1.1\r\nConnection: close\r\n\r\n")).contains("tide /c");
  }

  /// All that comes back until the server closes; empty when it resets.
  private String send(String request) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (Socket socket = new Socket(loopback, server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (SocketException e) {
      return "";
    }
  }
}
