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
  private static final byte[] SCRIPT = read("live.js");
  private static final byte[] ICON = read("icon.svg");

  /// Stands in the stylesheet's address, so that a browser may keep it for as long as it is the same.
  static final String STYLESHEET_VERSION = hash(STYLESHEET);

  /// The same for the script.
  static final String SCRIPT_VERSION = hash(SCRIPT);

  private static final Map<String, String> FOR_EVER =
      Map.of("Cache-Control", "public, max-age=31536000, immutable");
  private static final Map<String, String> FOR_A_DAY =
      Map.of("Cache-Control", "public, max-age=86400");

  private Assets() {}

  static Answer stylesheet(Asked asked) {
    return versioned(asked, STYLESHEET_VERSION, Answer.of("text/css; charset=utf-8", STYLESHEET));
  }

  static Answer script(Asked asked) {
    return versioned(asked, SCRIPT_VERSION, Answer.of("text/javascript; charset=utf-8", SCRIPT));
  }

  private static Answer versioned(Asked asked, String version, Answer file) {
    boolean current = asked.text("v").filter(version::equals).isPresent();
    return file.withHeaders(current ? FOR_EVER : FOR_A_DAY);
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
