package org.stemma.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A server and a fetcher that may ask it.
abstract class FetcherFixture {

  static final Instant NOW = Instant.parse("2031-05-04T10:00:00Z");
  static final byte[] TEXT = Texts.article(12).getBytes(StandardCharsets.UTF_8);

  final InstantSource clock = InstantSource.fixed(NOW);
  TestServer server;
  Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    server = new TestServer();
    fetcher = fetcher(settings());
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
  }

  FetchSettings settings() {
    return FetchSettings.standard("1.0", "https://stemma.example/about")
        .guardedBy(Guard.publicOnly().allowing(List.of("127.0.0.1", "*.localhost")))
        .within(Duration.ofSeconds(5));
  }

  Fetcher fetcher(FetchSettings settings) {
    return new Fetcher(settings, clock);
  }

  Fetched fetch(String path) {
    return fetcher.fetch(FetchRequest.page(server.url(path)));
  }
}
