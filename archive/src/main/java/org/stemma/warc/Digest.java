package org.stemma.warc;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.WarcDigest;

/// The cryptographic hash of some bytes, for fixity; never used for likeness. Ours are SHA-256; those of foreign
/// records may be others.
///
/// @param algorithm in lower case without hyphen: `sha256`, `sha1`, `md5`
/// @param value in Base32, upper case, padded with `=` as RFC 4648 has it: readers that check digests compare this very
///     string
public record Digest(String algorithm, String value) {

  private static final String BASE32 = "[A-Z2-7]+";

  /// The SHA-256 of these bytes.
  public static Digest sha256(byte[]... parts) {
    return of("sha256", parts).orElseThrow();
  }

  /// The digest by the named algorithm of parts that follow each other; empty when this machine does not know the
  /// algorithm.
  public static Optional<Digest> of(String algorithm, byte[]... parts) {
    try {
      MessageDigest digester = MessageDigest.getInstance(javaName(algorithm));
      for (byte[] part : parts) {
        digester.update(part);
      }
      return Optional.of(ofBytes(algorithm, digester.digest()));
    } catch (NoSuchAlgorithmException unknown) {
      return Optional.empty();
    }
  }

  /// A digest that was computed elsewhere.
  public static Digest ofBytes(String algorithm, byte[] hash) {
    return new Digest(algorithm, new WarcDigest(algorithm, hash).base32());
  }

  /// Reads the text form `algorithm:value`, its value in Base32 with or without padding, or in hexadecimal; empty when
  /// it is neither.
  public static Optional<Digest> parse(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0) {
      return Optional.empty();
    }
    String algorithm = text.substring(0, colon).strip().replace("-", "").toLowerCase(Locale.ROOT);
    String value = unpadded(text.substring(colon + 1).strip());
    if (value.length() == 2 * size(algorithm) && value.chars().allMatch(HexFormat::isHexDigit)) {
      return Optional.of(ofBytes(algorithm, HexFormat.of().parseHex(value)));
    }
    String upper = value.toUpperCase(Locale.ROOT);
    return upper.matches(BASE32)
        ? Optional.of(new Digest(algorithm, upper + "=".repeat(-upper.length() & 7)))
        : Optional.empty();
  }

  /// The hash itself: 32 bytes for SHA-256.
  public byte[] bytes() {
    return new WarcDigest(algorithm, value).bytes();
  }

  /// The text form as WARC has it: `sha256:` and Base32.
  @Override
  public String toString() {
    return algorithm + ":" + value;
  }

  private static String unpadded(String value) {
    int end = value.length();
    while (end > 0 && value.charAt(end - 1) == '=') {
      end--;
    }
    return value.substring(0, end);
  }

  private static int size(String algorithm) {
    return switch (algorithm) {
      case "md5" -> 16;
      case "sha1" -> 20;
      case "sha256" -> 32;
      case "sha384" -> 48;
      case "sha512" -> 64;
      default -> -1;
    };
  }

  private static String javaName(String algorithm) {
    return algorithm.startsWith("sha") ? "SHA-" + algorithm.substring(3) : algorithm;
  }
}
