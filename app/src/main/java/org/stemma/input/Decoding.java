package org.stemma.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Page;

/// Bytes into characters, and what of them was not as it should be.
///
/// @param page the characters, and whether they are a page
/// @param doubt what is wrong with the character set, for the user; null when nothing is
/// @param malformed offset of the first byte that is not valid in the character set that was expected; -1 when all are
record Decoding(Page page, @Nullable String doubt, int malformed) {

  /// @param charset what the user says, which is believed before anything else; null when he says nothing
  static Decoding of(byte[] bytes, @Nullable Charset charset) {
    if (charset != null) {
      return named(bytes, charset);
    }
    Page page = Page.decode(bytes, null);
    boolean wide = page.charset().name().startsWith("UTF-16");
    int malformed = wide ? -1 : firstMalformed(bytes, StandardCharsets.UTF_8);
    String doubt = page.warning();
    if (doubt == null && malformed >= 0) {
      doubt = doubt(page);
    }
    return new Decoding(page, doubt, malformed);
  }

  /// Of a page that is not in UTF-8 and declares no character set nobody complains on the web, so neither do we; of a text
  /// nobody can say what it should be.
  private static @Nullable String doubt(Page page) {
    if (page.charset().equals(StandardCharsets.UTF_8)) {
      return "not valid UTF-8; what cannot be read is replaced by U+FFFD";
    }
    return page.kind() == Page.Kind.HTML
        ? null
        : "not valid UTF-8; read as " + page.charset().name();
  }

  private static Decoding named(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    int malformed = text.indexOf('\uFFFD') < 0 ? -1 : firstMalformed(bytes, charset);
    Page.Kind kind = Page.isHtml(text) ? Page.Kind.HTML : Page.Kind.TEXT;
    String doubt = malformed < 0 ? null : "not valid " + charset.name();
    return new Decoding(new Page(kind, text, charset, null), doubt, malformed);
  }

  /// Offset of the first byte that is not valid; -1 when there is none.
  private static int firstMalformed(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8_192);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    return result.isError() ? in.position() : -1;
  }
}
