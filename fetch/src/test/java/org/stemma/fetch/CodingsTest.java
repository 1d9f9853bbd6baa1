package org.stemma.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CodingsTest extends FetcherFixture {

  private static final byte[] PLAIN = "hello hello hello hello".getBytes(StandardCharsets.UTF_8);

  /// By the reference encoder, which Java does not have.
  private static final String BROTLI = "GxYA+I2Ubt5EVYaWbCBvIU8c4Dg=";

  private static final String BROTLI_OF_GZIP = "iw2AH4sIAAAAAAAAA8tIzcnJV8hAJwHjUT2NFwAAAAM=";

  /// A hundred megabytes of zeros, begin of it, in the same way.
  private static final String BROTLI_ZEROS =
      "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//"
          + "+P//B/8EQBwWAOje//H//w/+CYA4LADQvf/j//8f/BMAcVgAoHv/x///P/gnAOKwAED3/o///3/wTwDEYQGA";

  private static byte[] coded(String coding, byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = coder(coding, bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static OutputStream coder(String coding, OutputStream out) throws IOException {
    return switch (coding) {
      case "gzip" -> new GZIPOutputStream(out);
      case "deflate" -> new DeflaterOutputStream(out);
      case "raw" -> new DeflaterOutputStream(out, new Deflater(9, true));
      case "zstd" -> new ZstdOutputStream(out);
      default -> out;
    };
  }

  private static String header(String coding) {
    return "Content-Encoding: " + coding + "\nContent-Type: text/plain\n";
  }

  private Fetched fetch(String coding, byte[] encoded) {
    server.page("/a", header(coding), encoded);
    return fetch("/a");
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, gzip",
    "gzip, x-gzip",
    "gzip, GZip",
    "deflate, deflate",
    "raw, deflate",
    "zstd, zstd",
    "none, identity",
    "none, ''",
    "none, 'identity, '"
  })
  void everyCodingIsTakenOffAndTheEncodedBytesAreKept(String coding, String named)
      throws IOException {
    byte[] encoded = coded(coding, PLAIN);
    Fetched.Page page = (Fetched.Page) fetch(named, encoded);
    assertThat(page.body()).isEqualTo(PLAIN);
    assertThat(page.exchange().orElseThrow().body()).isEqualTo(encoded);
  }

  @Test
  void brotliIsTakenOff() {
    Fetched.Page page = (Fetched.Page) fetch("br", Base64.getDecoder().decode(BROTLI));
    assertThat(page.body()).isEqualTo(PLAIN);
  }

  @Test
  void theLastOfTwoCodingsIsTakenOffFirst() {
    byte[] encoded = Base64.getDecoder().decode(BROTLI_OF_GZIP);
    assertThat(((Fetched.Page) fetch("gzip, br", encoded)).body()).isEqualTo(PLAIN);
    server.page("/b", "Content-Encoding: gzip\nContent-Encoding: br\n", encoded);
    assertThat(((Fetched.Page) fetch("/b")).body()).isEqualTo(PLAIN);
  }

  @Test
  void aStreamOfSeveralMembersIsRead() throws IOException {
    for (String coding : new String[] {"gzip", "zstd"}) {
      ByteArrayOutputStream two = new ByteArrayOutputStream();
      two.writeBytes(coded(coding, PLAIN));
      two.writeBytes(coded(coding, PLAIN));
      assertThat(((Fetched.Page) fetch(coding, two.toByteArray())).body())
          .hasSize(2 * PLAIN.length);
    }
  }

  @Test
  void anEmptyBodyIsEmptyInAnyCoding() {
    assertThat(((Fetched.Page) fetch("gzip", new byte[0])).body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "zstd"})
  void aBombIsNotUnpacked(String coding) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (OutputStream out = coder(coding, bytes)) {
      for (int i = 0; i < 24; i++) {
        out.write(zeros);
      }
    }
    Fetched.Failed failed = (Fetched.Failed) fetch(coding, bytes.toByteArray());
    assertThat(failed.kind()).isEqualTo(Failure.TOO_LARGE);
    assertThat(failed.reason()).isEqualTo("the decoded body is longer than 20971520 bytes");
  }

  @Test
  void aBombOfBrotliIsNotUnpacked() {
    Fetched.Failed failed = (Fetched.Failed) fetch("br", Base64.getDecoder().decode(BROTLI_ZEROS));
    assertThat(failed.kind()).isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  void aBombInABombIsNotUnpacked() throws IOException {
    byte[] inner = coded("gzip", new byte[60 << 20]);
    Fetched.Failed failed = (Fetched.Failed) fetch("gzip, gzip", coded("gzip", inner));
    assertThat(failed.kind()).isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  void aWindowThatWouldFillTheMemoryIsRefused() {
    byte[] encoded = Zstd.compress(new byte[1 << 10], 3);
    byte[] wide = {
      (byte) 0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x00, (byte) 0xA8, 0x03, 0x00, 0x00, 0x41
    };
    assertThat(((Fetched.Failed) fetch("zstd", wide)).kind()).isEqualTo(Failure.DECODE);
    assertThat(fetch("zstd", encoded)).isInstanceOf(Fetched.Page.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
  void damagedBodiesAreFailures(String coding) throws IOException {
    byte[] whole = coding.equals("br") ? Base64.getDecoder().decode(BROTLI) : coded(coding, TEXT);
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    assertThat(((Fetched.Failed) fetch(coding, cut)).kind()).isEqualTo(Failure.DECODE);
    Fetched.Failed plain = (Fetched.Failed) fetch(coding, TEXT);
    assertThat(plain.kind()).isEqualTo(Failure.DECODE);
    assertThat(plain.reason()).startsWith("the body is not in the coding it claims (" + coding);
    assertThat(plain.exchange().orElseThrow().body()).isEqualTo(TEXT);
    assertThat(((Fetched.Failed) fetch(coding, new byte[] {1})).kind()).isEqualTo(Failure.DECODE);
  }

  @Test
  void noiseInAnyCodingEndsInAValue() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[random.nextInt(200) + 1];
      random.nextBytes(noise);
      String coding = new String[] {"gzip", "deflate", "br", "zstd"}[i % 4];
      assertThat(fetch(coding, noise)).isNotNull();
    }
  }

  @Test
  void aCodingThatNobodyAskedForIsAFailure() {
    assertThat(((Fetched.Failed) fetch("compress", PLAIN)).reason())
        .isEqualTo("nobody asked for the coding \"compress\"");
    assertThat(((Fetched.Failed) fetch("gzip, gzip, gzip, gzip", PLAIN)).reason())
        .isEqualTo("the body is coded 4 times");
  }

  @Test
  void theStatusOfAnErrorIsNotHiddenByItsDamagedBody() {
    server.on(
        "/a", "HTTP/1.1 500 X\nContent-Encoding: gzip\nContent-Length: 3\n\nabc", new byte[0]);
    assertThat(((Fetched.Failed) fetch("/a")).kind()).isEqualTo(Failure.SERVER_ERROR);
  }
}
