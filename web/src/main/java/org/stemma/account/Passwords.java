package org.stemma.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Passwords as they are kept: PBKDF2 with HMAC-SHA-512 (RFC 8018), salted, with its parameters before it.
///
/// ```
/// pbkdf2-sha512$600000$c2FsdCBvZiAxNiBieXRlcw==$…
/// ```
/// A guess costs whoever stole the hashes as much as a sign-in costs us: some tenths of a second. OWASP asks for 210,000 rounds of
/// this function; we take more, since people sign in rarely. A memory-hard function would be better and is not in the JDK.
///
/// Safe for use by many threads.
public final class Passwords {

  /// Characters of the shortest that is taken; length is what counts (NIST SP 800-63B).
  public static final int SHORTEST = 10;

  /// Characters of the longest.
  public static final int LONGEST = 1_000;

  private static final int ROUNDS = 600_000;

  /// Of a hash that somebody else wrote; more would keep a processor busy for minutes.
  private static final int MOST_ROUNDS = 10_000_000;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 512;
  private static final Pattern KEPT =
      Pattern.compile("pbkdf2-sha512\\$([1-9][0-9]{0,8})\\$([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+)");

  private final int rounds;
  private final SecureRandom random;

  /// @param rounds of hashes that are made
  public Passwords(int rounds, SecureRandom random) {
    this.rounds = rounds;
    this.random = random;
  }

  /// As they are made today.
  public static Passwords standard() {
    return new Passwords(ROUNDS, new SecureRandom());
  }

  /// What is kept in place of a password; never twice the same.
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder();
    return "pbkdf2-sha512$"
        + rounds
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(derived(password, salt, rounds));
  }

  /// Whether this is the password; false also where what is kept is damaged. Takes as long for a wrong one as for the right one.
  public boolean matches(String password, String kept) {
    Matcher parts = KEPT.matcher(kept);
    if (password.length() > LONGEST || !parts.matches()) {
      return false;
    }
    int keptRounds = Integer.parseInt(parts.group(1));
    if (keptRounds > MOST_ROUNDS) {
      return false;
    }
    try {
      byte[] salt = Base64.getDecoder().decode(parts.group(2));
      byte[] hash = Base64.getDecoder().decode(parts.group(3));
      return MessageDigest.isEqual(hash, derived(password, salt, keptRounds));
    } catch (IllegalArgumentException damaged) {
      return false;
    }
  }

  /// Whether one that matched is better hashed anew, because hashes are made otherwise today.
  public boolean isOutdated(String kept) {
    Matcher parts = KEPT.matcher(kept);
    return !parts.matches() || !parts.group(1).equals(Integer.toString(rounds));
  }

  /// One person's keyboard composes an é, another's does not: NFKC makes them one.
  private static byte[] derived(String password, byte[] salt, int rounds) {
    char[] characters = Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
    PBEKeySpec spec = new PBEKeySpec(characters, salt, rounds, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    } finally {
      spec.clearPassword();
    }
  }

  /// Whether two texts are the same; how long it takes tells nothing of where they differ.
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
