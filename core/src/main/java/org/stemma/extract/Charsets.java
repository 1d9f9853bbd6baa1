package org.stemma.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides which charset bytes are in. The order of belief is told at [Page#decode].
///
/// A declaration lies most often in two ways: UTF-8 announced as Latin-1, seen by its being valid UTF-8 with bytes above 127
/// (Latin-1 prose hardly ever is), and a single-byte charset announced as UTF-8, seen by its being invalid.
final class Charsets {

  /// A page names its charset within its first 1,024 bytes (HTML standard); real ones need a little more.
  private static final int META_WITHIN = 4_096;

  /// Of a page that is UTF-8 but for a few damaged places, at most this share of the multi-byte sequences is damaged.
  private static final double DAMAGED = 0.05;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Pattern DECLARED =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w:.-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_DECLARED =
      Pattern.compile(
          "^\\s*<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w:.-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  private Charsets() {}

  /// @param charset to decode with
  /// @param mark length of the byte-order mark, in bytes
  /// @param binary true when the bytes are no text in any charset
  /// @param warning null when the declaration was right or absent
  record Choice(Charset charset, int mark, boolean binary, @Nullable String warning) {}

  static Choice choose(byte[] bytes, @Nullable String contentType) {
    Choice marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    Charset wide = byZeros(bytes);
    if (wide != null) {
      return new Choice(wide, 0, false, null);
    }
    if (hasControls(bytes)) {
      return new Choice(StandardCharsets.ISO_8859_1, 0, true, null);
    }
    Charset declared = contentType == null ? null : named(DECLARED, contentType);
    String begin =
        new String(bytes, 0, Math.min(bytes.length, META_WITHIN), StandardCharsets.ISO_8859_1);
    Charset meta = named(DECLARED, begin);
    meta = meta == null ? named(XML_DECLARED, begin) : meta;
    return byContent(bytes, declared != null ? declared : meta, meta);
  }

  private static @Nullable Choice byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Choice(StandardCharsets.UTF_8, 3, false, null);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new Choice(StandardCharsets.UTF_16LE, 2, false, null);
    }
    return startsWith(bytes, 0xFE, 0xFF)
        ? new Choice(StandardCharsets.UTF_16BE, 2, false, null)
        : null;
  }

  private static boolean startsWith(byte[] bytes, int... begin) {
    for (int i = 0; i < begin.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != begin[i]) {
        return false;
      }
    }
    return true;
  }

  /// UTF-16 without a mark: in Latin text nearly every other byte is zero.
  private static @Nullable Charset byZeros(byte[] bytes) {
    int looked = Math.min(bytes.length, META_WITHIN) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < looked; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (looked < 8 || even + odd < looked / 4) {
      return null;
    }
    return even == 0 ? StandardCharsets.UTF_16LE : odd == 0 ? StandardCharsets.UTF_16BE : null;
  }

  /// Zero bytes, or more control characters than a damaged text has.
  private static boolean hasControls(byte[] bytes) {
    int looked = Math.min(bytes.length, 2 * META_WITHIN);
    int controls = 0;
    int zeros = 0;
    for (int i = 0; i < looked; i++) {
      int b = bytes[i] & 0xFF;
      zeros += b == 0 ? 1 : 0;
      controls += b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B ? 1 : 0;
    }
    return zeros > looked / 1_000 || controls > looked / 50;
  }

  private static Choice byContent(
      byte[] bytes, @Nullable Charset declared, @Nullable Charset meta) {
    Utf8 utf8 = Utf8.count(bytes);
    boolean isUtf8 = utf8.bad() <= utf8.good() * DAMAGED;
    boolean plain = utf8.good() == 0 && utf8.bad() == 0;
    if (declared == null) {
      return new Choice(isUtf8 ? StandardCharsets.UTF_8 : WINDOWS_1252, 0, false, null);
    }
    boolean shifting = declared.name().startsWith("ISO-2022");
    if (plain && !shifting) {
      return new Choice(StandardCharsets.UTF_8, 0, false, null);
    }
    if (isUtf8 && !plain) {
      return new Choice(StandardCharsets.UTF_8, 0, false, lie(declared, StandardCharsets.UTF_8));
    }
    Charset honest = !isUtf8 && declared.equals(StandardCharsets.UTF_8) ? meta : declared;
    if (honest == null || honest.equals(StandardCharsets.UTF_8) || !decodes(bytes, honest)) {
      honest = WINDOWS_1252;
    }
    return new Choice(honest, 0, false, lie(declared, honest));
  }

  private static @Nullable String lie(Charset declared, Charset used) {
    return declared.equals(used)
        ? null
        : "declared as " + declared.name() + " but read as " + used.name();
  }

  private static @Nullable Charset named(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(matcher.group(1));
      String name = charset.name().toLowerCase(Locale.ROOT);
      // The web means windows-1252 when it says Latin-1 or ASCII; UTF-16 in an ASCII declaration
      // cannot be true.
      if (name.equals("iso-8859-1") || name.equals("us-ascii")) {
        return WINDOWS_1252;
      }
      return name.startsWith("utf-16") || name.startsWith("utf-32")
          ? StandardCharsets.UTF_8
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }

  /// True when all bytes are valid, but for a character that is cut at the end.
  private static boolean decodes(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8_192);
    while (true) {
      CoderResult result = decoder.decode(in, out, false);
      if (result.isError()) {
        return false;
      }
      if (result.isUnderflow()) {
        return true;
      }
      out.clear();
    }
  }

  /// How many multi-byte sequences of UTF-8 are whole, and how many bytes above 127 belong to none.
  private record Utf8(int good, int bad) {

    static Utf8 count(byte[] bytes) {
      int good = 0;
      int bad = 0;
      for (int i = 0; i < bytes.length; ) {
        int lead = bytes[i++] & 0xFF;
        if (lead < 0x80) {
          continue;
        }
        int more =
            lead >= 0xC2 && lead < 0xE0
                ? 1
                : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : -1;
        int seen = 0;
        while (seen < more && i < bytes.length && (bytes[i] & 0xC0) == 0x80) {
          seen++;
          i++;
        }
        boolean cut = more > 0 && seen < more && i == bytes.length;
        good += more > 0 && seen == more ? 1 : 0;
        bad += more < 0 || (seen < more && !cut) ? 1 : 0;
      }
      return new Utf8(good, bad);
    }
  }
}
