package org.stemma.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import org.stemma.url.WebUrl;

/// A server on loopback that answers with exactly the bytes it is told, which no server that means well would do.
final class TestServer implements AutoCloseable {

  /// Answers one request; an exception closes the connection.
  interface Answer {
    void to(Request request, OutputStream out) throws Exception;
  }

  /// Thrown by an answer to close the connection.
  static final class HangUp extends Exception {}

  /// @param head as received, with CRLF
  record Request(String path, String head) {
    String header(String name) {
      String begin = name.toLowerCase(Locale.ROOT) + ":";
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
          .map(line -> line.substring(begin.length()).strip())
          .findFirst()
          .orElse("");
    }
  }

  final List<Request> requests = new CopyOnWriteArrayList<>();
  final AtomicInteger connections = new AtomicInteger();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final ServerSocket server;

  TestServer() throws IOException {
    this("127.0.0.1");
  }

  TestServer(String address) throws IOException {
    this(address, ServerSocketFactory.getDefault());
  }

  TestServer(ServerSocketFactory sockets) throws IOException {
    this("127.0.0.1", sockets);
  }

  private TestServer(String address, ServerSocketFactory sockets) throws IOException {
    server = sockets.createServerSocket(0, 200, InetAddress.ofLiteral(address));
    var _ = Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  WebUrl url(String path) {
    return url("127.0.0.1", path);
  }

  WebUrl url(String host, String path) {
    return WebUrl.tryParse("http://" + host + ":" + port() + path).orElseThrow();
  }

  TestServer on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /// Answers with this head, in which lines end in LF, and body.
  TestServer on(String path, String head, byte[] body) {
    return on(path, (_, out) -> out.write(bytes(head, body)));
  }

  /// Answers with this status line's rest and no body.
  TestServer status(String path, String status) {
    return on(path, "HTTP/1.1 " + status + "\nContent-Length: 0\n\n", new byte[0]);
  }

  /// Answers 200 with further headers, each ended by LF, and a body with its length.
  TestServer page(String path, String headers, byte[] body) {
    return on(
        path, "HTTP/1.1 200 OK\n" + headers + "Content-Length: " + body.length + "\n\n", body);
  }

  TestServer page(String path, String body) {
    return page(path, "Content-Type: text/html\n", body.getBytes(StandardCharsets.UTF_8));
  }

  TestServer redirect(String path, int status, String location) {
    return status(path, status + " Moved\nLocation: " + location);
  }

  static byte[] bytes(String head, byte[] body) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(body);
    return all.toByteArray();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        open.add(socket);
        var _ = Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      for (String head = head(in); !head.isEmpty(); head = head(in)) {
        Request request = new Request(head.split(" ", 3)[1], head);
        requests.add(request);
        answer(request, out);
        out.flush();
      }
    } catch (Exception e) {
      // the other side went away, or the answer is over: either way the socket is closed
    }
  }

  private void answer(Request request, OutputStream out) throws Exception {
    Answer answer = answers.get(request.path());
    if (answer == null) {
      out.write(bytes("HTTP/1.1 404 Not Found\nContent-Length: 0\n\n", new byte[0]));
    } else {
      answer.to(request, out);
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
