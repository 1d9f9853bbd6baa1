package org.stemma.newsroom;

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
  private final byte[] buffer = new byte[4_096];
  private int at;
  private int end;
  private int headBytes;

  Connection(Socket socket, long number, InstantSource clock, Function<Request, Answer> handler)
      throws IOException {
    this.socket = socket;
    this.number = number;
    this.clock = clock;
    this.handler = handler;
    this.in = socket.getInputStream();
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
    if (headers.containsKey("content-length")) {
      skip(headers.getOrDefault("content-length", "0"));
    }
    return new Request(number, parts[0], host(headers), parts[1], headers);
  }

  private void skip(String contentLength) throws IOException {
    if (!contentLength.matches("\\d{1,9}")) {
      throw new IOException("no length of a body: " + contentLength);
    }
    int left = Integer.parseInt(contentLength);
    while (left > 0 && next() >= 0) {
      left--;
    }
  }

  private static String host(Map<String, String> headers) {
    String host = headers.getOrDefault("host", "").toLowerCase(Locale.ROOT);
    int port = host.lastIndexOf(':');
    return port < 0 ? host : host.substring(0, port);
  }

  /// A line without its end; null at the end of the stream.
  private @Nullable String readLine() throws IOException {
    line.setLength(0);
    int next = next();
    while (next >= 0 && next != '\n') {
      if (++headBytes > LONGEST_HEAD) {
        throw new IOException("a request's head of more than " + LONGEST_HEAD + " bytes");
      }
      line.append((char) next);
      next = next();
    }
    if (next < 0 && line.isEmpty()) {
      return null;
    }
    int length = line.length();
    return length > 0 && line.charAt(length - 1) == '\r'
        ? line.substring(0, length - 1)
        : line.toString();
  }

  /// The next byte; -1 at the end of the stream. A buffer of our own, for BufferedInputStream takes a lock for every byte.
  private int next() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
      if (end == 0) {
        return -1;
      }
    }
    return buffer[at++] & 0xff;
  }
}
