package org.stemma.newsroom;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Text into HTML and XML.
final class Html {

  private Html() {}

  /// Escaped for text and for attributes in double quotation marks.
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /// Every item written and set below the one before.
  static <T> String lines(List<T> items, Function<T, String> writing) {
    return items.stream().map(writing).collect(Collectors.joining("\n"));
  }

  /// A page as bytes; characters that the charset lacks become numeric references.
  static byte[] encode(String page, String charset) {
    CharsetEncoder encoder = Charset.forName(charset).newEncoder();
    if (encoder.canEncode(page)) {
      return page.getBytes(encoder.charset());
    }
    StringBuilder referenced = new StringBuilder(page.length() + 256);
    page.codePoints()
        .forEach(point -> {
          String character = Character.toString(point);
          referenced.append(encoder.canEncode(character) ? character : "&#" + point + ";");
        });
    return referenced.toString().getBytes(encoder.charset());
  }
}
