package org.stemma.newsroom;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One connection of a client: requests are read and answered one after the other.
final class Connection {

  /// Bytes of a request's head above which the connection is given up.
  private static final int LONGEST_HEAD = 64 * 1024;

  private final Socket socket;
  private final long number;
  private final InstantSource clock;
  private final Function<Request, Answer> handler;
  private final InputStream in;
  private final OutputStream out;
  private final StringBuilder line = new StringBuilder(128);
  private int headBytes;

  Connection(Socket socket, long number, InstantSource clock, Function<Request, Answer> handler)
      throws IOException {
    this.socket = socket;
    this.number = number;
    this.clock = clock;
    this.handler = handler;
    this.in = new BufferedInputStream(socket.getInputStream(), 4_096);
    this.out = socket.getOutputStream();
  }

  /// Returns when the client has closed or has asked to.
  void run() throws IOException {
    socket.setTcpNoDelay(true);
    Request request = read();
    while (request != null) {
      Answer answer = handler.apply(request);
      boolean last = request.header("connection").equalsIgnoreCase("close");
      out.write(ResponseBytes.of(answer, !request.method().equals("HEAD"), last, clock.instant()));
      if (last) {
        return;
      }
      request = read();
    }
  }

  private @Nullable Request read() throws IOException {
    headBytes = 0;
    String first = readLine();
    if (first == null) {
      return null;
    }
    String[] parts = first.split(" ", 3);
    if (parts.length < 3) {
      throw new IOException("no request line: " + first);
    }
    Map<String, String> headers = new HashMap<>();
    String header = readLine();
    while (header != null && !header.isEmpty()) {
      int colon = header.indexOf(':');
      if (colon > 0) {
        headers.put(
            header.substring(0, colon).toLowerCase(Locale.ROOT),
            header.substring(colon + 1).strip());
      }
      header = readLine();
    }
    in.skipNBytes(Long.parseLong(headers.getOrDefault("content-length", "0")));
    return new Request(number, parts[0], host(headers), parts[1], headers);
  }

  private static String host(Map<String, String> headers) {
    String host = headers.getOrDefault("host", "").toLowerCase(Locale.ROOT);
    int port = host.lastIndexOf(':');
    return port < 0 ? host : host.substring(0, port);
  }

  /// A line without its end; null at the end of the stream.
  private @Nullable String readLine() throws IOException {
    line.setLength(0);
    int next = in.read();
    while (next >= 0 && next != '\n') {
      if (++headBytes > LONGEST_HEAD) {
        throw new IOException("a request's head of more than " + LONGEST_HEAD + " bytes");
      }
      line.append((char) next);
      next = in.read();
    }
    if (next < 0 && line.isEmpty()) {
      return null;
    }
    int length = line.length();
    return length > 0 && line.charAt(length - 1) == '\r'
        ? line.substring(0, length - 1)
        : line.toString();
  }
}
