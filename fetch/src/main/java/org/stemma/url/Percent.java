package org.stemma.url;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;

/// Percent-encoding in its one normal spelling (RFC 3986, sections 2.4 and 6.2.2).
///
/// What needs no encoding is decoded, hexadecimal digits are upper case, what may not stand raw is encoded as UTF-8, and a
/// `%` that introduces nothing becomes `%25`. Applying it twice changes nothing.
final class Percent {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final BitSet UNRESERVED = set("-._~");

  /// What may stand raw in a path (`pchar` and `/`).
  static final BitSet PATH = set("-._~!$&'()*+,;=:@/");

  /// What may stand raw in a query.
  static final BitSet QUERY = set("-._~!$&'()*+,;=:@/?");

  private Percent() {}

  private static BitSet set(String marks) {
    BitSet set = new BitSet(128);
    set.set('a', 'z' + 1);
    set.set('A', 'Z' + 1);
    set.set('0', '9' + 1);
    marks.chars().forEach(set::set);
    return set;
  }

  /// @param raw which ASCII characters stay as they are
  /// @throws BadUrlException for a control character or half a surrogate pair
  static String normalise(String text, BitSet raw) throws BadUrlException {
    StringBuilder normal = new StringBuilder(text.length() + 16);
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (point < ' ' || point == 0x7F || (point >= 0xD800 && point <= 0xDFFF)) {
        throw new BadUrlException(text, "it has a control character or half a character");
      }
      if (point == '%' && isEncoded(text, at)) {
        int octet = HexFormat.fromHexDigits(text, at + 1, at + 3);
        append(normal, octet, UNRESERVED);
        at += 3;
      } else {
        appendRaw(normal, point, raw);
        at += Character.charCount(point);
      }
    }
    return normal.toString();
  }

  private static boolean isEncoded(String text, int at) {
    return at + 2 < text.length()
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }

  private static void appendRaw(StringBuilder normal, int point, BitSet raw) {
    if (point < 128) {
      append(normal, point, raw);
      return;
    }
    for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
      HEX.toHexDigits(normal.append('%'), octet);
    }
  }

  private static void append(StringBuilder normal, int octet, BitSet raw) {
    if (raw.get(octet)) {
      normal.append((char) octet);
    } else {
      HEX.toHexDigits(normal.append('%'), (byte) octet);
    }
  }
}
