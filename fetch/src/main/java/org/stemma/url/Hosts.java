package org.stemma.url;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The host of an address in the one spelling that is compared and connected to.
///
/// Names are lower case and ASCII (UTS 46, non-transitional, in its main lines: NFKC and Punycode); a stop at the end is
/// dropped. Numbers in every spelling that browsers take for an IPv4 address (WHATWG URL, "IPv4 parser": `2130706433`,
/// `0x7f.1`, `017700000001`) become four decimal parts, so that nobody mistakes one for a name. IPv6 is compressed (RFC
/// 5952); an IPv4 address in IPv6 clothes becomes the IPv4 address that would be connected to.
final class Hosts {

  /// RFC 1035, section 2.3.4.
  private static final int LONGEST_NAME = 253;

  private static final int LONGEST_LABEL = 63;
  private static final long ALL_IPV4 = 1L << 32;

  private Hosts() {}

  /// @param host as written, without port; an IPv6 address in brackets
  /// @throws BadUrlException when no host could have that name
  static String normalise(String host) throws BadUrlException {
    if (host.isEmpty()) {
      throw new BadUrlException(host, "it names no host");
    }
    if (host.startsWith("[")) {
      return ipv6(host);
    }
    String mapped = map(host);
    String name = mapped.endsWith(".") ? mapped.substring(0, mapped.length() - 1) : mapped;
    String[] labels = name.split("\\.", -1);
    if (isNumber(labels[labels.length - 1])) {
      return ipv4(host, labels);
    }
    List<String> ascii = new ArrayList<>(labels.length);
    for (String label : labels) {
      ascii.add(label(host, label));
    }
    String whole = String.join(".", ascii);
    if (whole.length() > LONGEST_NAME) {
      throw new BadUrlException(host, "the host's name is longer than " + LONGEST_NAME);
    }
    return whole;
  }

  private static String map(String host) throws BadUrlException {
    if (host.length() > LONGEST_NAME + 1) {
      throw new BadUrlException(host, "the host's name is longer than " + LONGEST_NAME);
    }
    if (isAscii(host)) {
      return host.toLowerCase(Locale.ROOT);
    }
    String lower = Normalizer.normalize(host, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFKC).replace('。', '.');
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static String label(String host, String label) throws BadUrlException {
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      throw new BadUrlException(host, "a part of the host's name is empty or longer than 63");
    }
    if (!label.codePoints().allMatch(Hosts::mayStandInName)) {
      throw new BadUrlException(host, "the host's name has a character that none may have");
    }
    if (isAscii(label)) {
      return label;
    }
    String encoded = "xn--" + Punycode.encode(label);
    if (encoded.length() > LONGEST_LABEL) {
      throw new BadUrlException(host, "a part of the host's name is longer than 63 in ASCII");
    }
    return encoded;
  }

  private static boolean mayStandInName(int point) {
    if (point < 128) {
      return (point >= 'a' && point <= 'z')
          || (point >= '0' && point <= '9')
          || point == '-'
          || point == '_';
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static boolean isNumber(String label) {
    return !label.isEmpty()
        && (label.chars().allMatch(c -> c >= '0' && c <= '9') || label.matches("0x[0-9a-f]*"));
  }

  private static String ipv4(String host, String[] parts) throws BadUrlException {
    long address = 0;
    boolean good = parts.length <= 4;
    for (int i = 0; good && i < parts.length; i++) {
      long number = isNumber(parts[i]) ? number(parts[i]) : -1;
      boolean last = i == parts.length - 1;
      long limit = last ? ALL_IPV4 >> (8 * i) : 256;
      good = number >= 0 && number < limit;
      address += last ? number : number << (8 * (3 - i));
    }
    if (!good) {
      throw new BadUrlException(host, "the host ends in a number and is no IPv4 address");
    }
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  /// Decimal, octal after `0`, hexadecimal after `0x`.
  ///
  /// @return -1 when it is none or beyond all limits
  private static long number(String part) {
    try {
      if (part.startsWith("0x")) {
        return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
      }
      return part.length() > 1 && part.startsWith("0")
          ? Long.parseLong(part.substring(1), 8)
          : Long.parseLong(part);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String ipv6(String host) throws BadUrlException {
    String inside = host.endsWith("]") ? host.substring(1, host.length() - 1) : "";
    if (!inside.matches("[0-9a-fA-F:.]{2,45}") || inside.indexOf(':') < 0) {
      throw new BadUrlException(host, "what stands in brackets is no IPv6 address");
    }
    try {
      InetAddress address = InetAddress.ofLiteral(inside);
      return address instanceof Inet4Address
          ? address.getHostAddress()
          : "[" + compressed(address.getAddress()) + "]";
    } catch (IllegalArgumentException e) {
      throw new BadUrlException(host, "what stands in brackets is no IPv6 address");
    }
  }

  /// RFC 5952: lower case, no leading zeros, the first longest run of two or more zero groups as `::`.
  private static String compressed(byte[] address) {
    int[] groups = new int[8];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = (address[2 * i] & 255) << 8 | (address[2 * i + 1] & 255);
    }
    int begin = -1;
    int longest = 1;
    for (int i = 0; i < groups.length; i++) {
      int end = i;
      while (end < groups.length && groups[end] == 0) {
        end++;
      }
      if (end - i > longest) {
        begin = i;
        longest = end - i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < groups.length; i++) {
      if (i == begin) {
        text.append("::");
        i += longest - 1;
      } else {
        text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":");
        text.append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }
}
