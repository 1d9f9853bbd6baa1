package org.stemma.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Ids of sessions and tokens: 256 random bits, which nobody guesses. So a plain SHA-256 of them may be kept where a password
/// needs a slow hash.
public record Secrets(SecureRandom random) {

  /// Begins every token, so that a scanner of published files knows one (RFC 8959 has the same idea).
  public static final String TOKEN = "stemma_";

  /// The id of a session: 43 letters, digits, `-` and `_`.
  public String session() {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /// A token.
  public String token() {
    return TOKEN + session();
  }

  /// A key with which what is sent to a program is signed, as Standard Webhooks writes one.
  public String hookKey() {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    return "whsec_" + Base64.getEncoder().encodeToString(bits);
  }

  /// What is kept of it, in hexadecimal digits.
  public static String hash(String secret) {
    return HexFormat.of().formatHex(sha256(secret));
  }

  /// What the forms of a session hold: derived from its id, which it does not tell, and from nothing that is kept.
  static String form(String session) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("form of " + session));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
