package org.stemma.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something that was found in texts and that somebody may judge, told by its wording: what a later reading finds in the same words
/// is the same matter, wherever it stands then.
///
/// @param judged the wording: of the passage, of the quotation in the copy, of what was left out
/// @param beside what it was held against: the passage as the other article has it; the verdict; the reason
public record Matter(Kind kind, String judged, String beside) {

  /// What can be judged.
  public enum Kind {
    /// Two passages said to be one. Which article was looked at first makes no difference.
    BORROWING,
    /// A verdict on what became of a quotation.
    QUOTATION,
    /// A piece of the page that is held to be no part of the text. The reason that is given for it may change.
    LEFT_OUT;

    /// `left out`.
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /// SHA-256 in hexadecimal digits, over what makes the matter; white space counts once.
  public String digest() {
    String words =
        switch (kind) {
          case BORROWING ->
              Stream.of(plain(judged), plain(beside)).sorted().collect(Collectors.joining("\n"));
          case QUOTATION -> plain(judged) + "\n" + plain(beside);
          case LEFT_OUT -> plain(judged);
        };
    byte[] all = (kind.label() + "\n" + words).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /// Whether another reading may have meant the same with other ends: one wording stands in the other.
  public boolean resembles(Matter other) {
    if (kind != other.kind || kind == Kind.QUOTATION) {
      return false;
    }
    boolean straight = holds(judged, other.judged);
    return kind == Kind.LEFT_OUT
        ? straight
        : (straight && holds(beside, other.beside))
            || (holds(judged, other.beside) && holds(beside, other.judged));
  }

  /// Two short pieces that have a word in common are not alike.
  private static boolean holds(String one, String other) {
    String first = plain(one);
    String second = plain(other);
    int shorter = Math.min(first.length(), second.length());
    int longer = Math.max(first.length(), second.length());
    return 2 * shorter >= longer && (first.contains(second) || second.contains(first));
  }

  private static String plain(String text) {
    return Clean.text(text).replaceAll("\\s+", " ").strip();
  }
}
