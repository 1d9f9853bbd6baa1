package org.stemma.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.cdxj.CdxFile;
import org.stemma.cdxj.Surt;

class WarcFolderTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:15:00.123Z");
  @TempDir Path folder;

  static Exchange exchange(String url, String body) {
    return new Exchange(
        URI.create(url),
        NOW,
        InetAddress.getLoopbackAddress(),
        "http/1.1",
        new Head("GET / HTTP/1.1", List.of(new Header("Host", "example.org"))),
        new byte[0],
        new Head(
            "HTTP/1.1 200 OK",
            List.of(
                new Header("Content-Type", "text/html; charset=utf-8"),
                new Header("Transfer-Encoding", "chunked"))),
        body.getBytes(StandardCharsets.UTF_8),
        null);
  }

  static FolderSettings settings() {
    return FolderSettings.standard("desk@example.org", "Stemma/1", InstantSource.fixed(NOW));
  }

  @Test
  void whatIsAppendedIsReadBack() throws Exception {
    Records records = Records.standard();
    Exchange exchange = exchange("https://example.org/a", "<p>Ferry stopped</p>");
    Prepared first = records.response(exchange);
    Prepared second = records.revisit(exchange, first.asEarlier());
    try (WarcFolder warcs = WarcFolder.open(folder, settings())) {
      List<Position> positions = warcs.append(List.of(first, second));
      WarcEntry read = warcs.read(positions.get(0));
      assertThat(read.payload()).isEqualTo(exchange.body());
      assertThat(read.fixity().intact()).isTrue();
      assertThat(warcs.read(positions.get(1)).refersTo().orElseThrow().id()).isEqualTo(first.id());
    }
    WarcFiles files = new WarcFiles(folder);
    assertThat(files.all()).hasSize(1);
    assertThat(
            new CdxFile(WarcIndex.sidecar(files.all().getFirst()))
                .captures(Surt.key("https://example.org/a")))
        .hasSize(2);
  }
}
