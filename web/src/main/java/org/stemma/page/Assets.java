package org.stemma.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// The files of the site that never change while it runs.
final class Assets {
  private static final byte[] STYLESHEET = read("style.css");
  private static final byte[] ICON = read("icon.svg");

  /// Stands in the stylesheet's address, so that a browser may keep it for as long as it is the same.
  static final String STYLESHEET_VERSION = hash(STYLESHEET);

  private static final Map<String, String> FOR_EVER =
      Map.of("Cache-Control", "public, max-age=31536000, immutable");
  private static final Map<String, String> FOR_A_DAY =
      Map.of("Cache-Control", "public, max-age=86400");

  private Assets() {}

  static Answer stylesheet(Asked asked) {
    boolean current = asked.text("v").filter(STYLESHEET_VERSION::equals).isPresent();
    return Answer.of("text/css; charset=utf-8", STYLESHEET)
        .withHeaders(current ? FOR_EVER : FOR_A_DAY);
  }

  static Answer icon(Asked asked) {
    return Answer.of("image/svg+xml", ICON).withHeaders(FOR_A_DAY);
  }

  /// The first half of the SHA-256 of what is sent: 128 bits.
  static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
