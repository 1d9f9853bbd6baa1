package org.stemma.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DigestTest {

  private static final byte[] ABC = "abc".getBytes(UTF_8);

  /// The digest of "abc" in FIPS 180-4.
  private static final String HEX =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final String BASE32 = "XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ====";

  @Test
  void aDigestHasTheTextFormOfTheStandard() {
    assertThat(Digest.sha256(ABC)).hasToString("sha256:" + BASE32);
    assertThat(Digest.sha256("a".getBytes(UTF_8), "bc".getBytes(UTF_8)))
        .isEqualTo(Digest.sha256(ABC));
  }

  @Test
  void whateverTheSpellingADigestIsTheSame() {
    for (String text :
        new String[] {
          "sha256:" + BASE32,
          "SHA-256: " + BASE32.replace("=", ""),
          "sha256:" + BASE32.toLowerCase(Locale.ROOT),
          "sha-256:" + HEX,
          "sha256:" + HEX.toUpperCase(Locale.ROOT)
        }) {
      assertThat(Digest.parse(text)).contains(Digest.sha256(ABC));
    }
    assertThat(Digest.parse("sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5"))
        .isEqualTo(Digest.of("sha1", ABC));
  }

  @Test
  void whatIsNoDigestIsNone() {
    for (String text : new String[] {"", ":", "sha256", "sha256:", "sha256:!", ":ABC", "a:b:c"}) {
      assertThat(Digest.parse(text)).isEmpty();
    }
    assertThat(Digest.of("md4711", ABC)).isEmpty();
  }

  @Test
  void itsBytesAreTheHash() {
    assertThat(HexFormat.of().formatHex(Digest.sha256(ABC).bytes())).isEqualTo(HEX);
  }
}
