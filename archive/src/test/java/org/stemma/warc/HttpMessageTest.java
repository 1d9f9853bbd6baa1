package org.stemma.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpMessageTest {

  @ParameterizedTest
  @CsvSource({
    "'3\\r\\nabc\\r\\n0\\r\\n\\r\\n', abc",
    "'3;x=y\\r\\nabc\\r\\n2\\r\\nde\\r\\n0\\r\\nTrailer: 1\\r\\n\\r\\n', abcde",
    "'3\\nabc\\n0\\n\\n', abc",
    "'A\\r\\n0123456789\\r\\n0\\r\\n\\r\\n', 0123456789",
    "'0\\r\\n\\r\\n', ''",
    "'<p>already taken off</p>', '<p>already taken off</p>'",
    "'face the facts', 'face the facts'",
    "'5\\r\\nabc', abc",
    "'3\\r\\nabc\\r\\nxyz', abc",
    "'', ''"
  })
  void chunksAreJoinedAndWhatIsNotChunkedIsLeft(String stored, String body) {
    byte[] bytes = stored.replace("\\r", "\r").replace("\\n", "\n").getBytes(ISO_8859_1);

    assertThat(new String(Chunks.joined(bytes), ISO_8859_1)).isEqualTo(body);
  }

  @Test
  void onlyAMessageThatSaysSoIsTakenForChunked() {
    byte[] text = "HTTP/1.1 200 OK\r\n\r\n3\r\nabc\r\n0\r\n\r\n".getBytes(ISO_8859_1);

    assertThat(HttpMessage.parse(text).body())
        .isEqualTo("3\r\nabc\r\n0\r\n\r\n".getBytes(ISO_8859_1));
  }

  @Test
  void theStatusIsReadAndNothingElseIsAStatus() {
    assertThat(new Head("HTTP/1.1 200 OK", List.of()).status()).isEqualTo(200);
    assertThat(new Head("HTTP/2 404", List.of()).status()).isEqualTo(404);
    assertThat(new Head("GET / HTTP/1.1", List.of()).status()).isZero();
    assertThat(new Head("HTTP/1.1 20", List.of()).status()).isZero();
  }

  @Test
  void aMessageWithoutBlankLineIsAllHead() {
    HttpMessage message = HttpMessage.parse("HTTP/1.1 200 OK\r\nA: b".getBytes(ISO_8859_1));

    assertThat(message.head().first("a")).contains("b");
    assertThat(message.body()).isEmpty();
  }

  @Test
  void headerBytesSurviveAsTheyAre() {
    byte[] bytes = "HTTP/1.1 200 OK\r\nX-A: \u00e4\u00ff\r\n\r\n".getBytes(ISO_8859_1);

    assertThat(HttpMessage.parse(bytes).head().bytes(ISO_8859_1)).isEqualTo(bytes);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void aMillionOneByteChunksAreJoinedSoon() {
    byte[] bytes = "1\r\na\r\n".repeat(1_000_000).getBytes(ISO_8859_1);

    assertThat(Chunks.joined(bytes)).hasSize(1_000_000);
  }
}
