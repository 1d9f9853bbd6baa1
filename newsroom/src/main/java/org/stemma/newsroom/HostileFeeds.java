package org.stemma.newsroom;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Feeds that no reader should swallow.
final class HostileFeeds {

  private static final int ENTRIES = 50_000;

  private HostileFeeds() {}

  /// Writes a whole answer: an RSS feed of 50,000 entries, about 8 MB, ended by the end of the connection.
  static void huge(OutputStream to) throws IOException {
    var out = new BufferedOutputStream(to, 1 << 16);
    write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nConnection: close\r\n\r\n");
    write(out, "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>All of it</title>\n");
    for (int entry = 0; entry < ENTRIES; entry++) {
      write(
          out,
          "<item><title>Tide %1$d</title><link>http://feed-huge.localhost/tide/%1$d</link><guid>%1$d</guid></item>\n"
              .formatted(entry));
    }
    write(out, "</channel></rss>\n");
    out.flush();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// Nine entities, each ten times the one before: a thousand million words in a title.
  static String bomb() {
    StringBuilder entities = new StringBuilder("<!ENTITY tide0 \"tide\">\n");
    for (int level = 1; level <= 9; level++) {
      String tenfold = ("&tide" + (level - 1) + ";").repeat(10);
      entities.append("<!ENTITY tide%d \"%s\">\n".formatted(level, tenfold));
    }
    return feed(entities.toString(), "&tide9;");
  }

  /// Entities that stand for a file of the client's machine and for an address of the hostile server.
  static String external(int port) {
    String entities =
        """
        <!ENTITY file SYSTEM "file:///etc/passwd">
        <!ENTITY secret SYSTEM "http://127.0.0.1:%d/secret">
        """
            .formatted(port);
    return feed(entities, "&file;&secret;");
  }

  private static String feed(String entities, String title) {
    return """
    <?xml version="1.0"?>
    <!DOCTYPE rss [
    %s]>
    <rss version="2.0"><channel><title>%s</title>
    <item><title>The ferry is late</title><link>http://feed.localhost/ferry</link></item>
    </channel></rss>
    """
        .formatted(entities, title);
  }

  /// 64 KiB of what is always the same noise.
  static byte[] garbage() {
    byte[] bytes = new byte[1 << 16];
    new Random(2_031).nextBytes(bytes);
    return bytes;
  }
}
