package org.stemma.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Bytes turned into a string, and what kind of thing they are.
///
/// @param kind whether it is a page, plain text, or neither
/// @param text decoded, without byte-order mark; empty for binary data
/// @param charset that was used
/// @param warning says that the declared charset was not believed, and why; null when nothing is wrong
public record Page(Kind kind, String text, Charset charset, @Nullable String warning) {

  /// What bytes may hold.
  public enum Kind {
    HTML,
    TEXT,
    BINARY
  }

  /// So much of the begin is looked at to tell a page from text.
  private static final int SNIFFED = 65_536;

  private static final List<String> CLOSING_TAGS =
      List.of(
          "</p>",
          "</div>",
          "</a>",
          "</span>",
          "</h1>",
          "</body>",
          "</head>",
          "</title>",
          "</script>",
          "</li>");

  private static final List<String> BINARY_BEGINS =
      List.of(
          "%PDF-",
          "\u0089PNG",
          "GIF8",
          "\u00FF\u00D8\u00FF",
          "PK\u0003\u0004",
          "\u001F\u008B",
          "BZh",
          "\u007FELF",
          "\u00CA\u00FE\u00BA\u00BE",
          "OggS",
          "ID3",
          "Rar!",
          "7z\u00BC\u00AF");

  /// Decodes bytes: by their byte-order mark; else by the declared charset if they are valid in it and do not look like
  /// another; else as UTF-8 if they are valid; else by the charset the page's own `meta` names; else as windows-1252, which
  /// is what the web calls Latin-1 (WHATWG Encoding). No bytes fail: what cannot be decoded becomes U+FFFD.
  ///
  /// @param contentType an HTTP header such as `text/html; charset=utf-8`; null when there is none
  public static Page decode(byte[] bytes, @Nullable String contentType) {
    Charsets.Choice choice = Charsets.choose(bytes, contentType);
    if (choice.binary() || beginsAsBinary(bytes)) {
      return new Page(Kind.BINARY, "", choice.charset(), null);
    }
    String text = new String(bytes, choice.mark(), bytes.length - choice.mark(), choice.charset());
    return new Page(isHtml(text) ? Kind.HTML : Kind.TEXT, text, choice.charset(), choice.warning());
  }

  private static boolean beginsAsBinary(byte[] bytes) {
    String begin = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    return BINARY_BEGINS.stream().anyMatch(begin::startsWith);
  }

  /// True when a string is a page rather than text that mentions tags: it opens with a tag of a document, or closes several
  /// different elements.
  public static boolean isHtml(String text) {
    String begin = text.substring(0, Math.min(text.length(), SNIFFED)).toLowerCase(Locale.ROOT);
    String opening = begin.stripLeading();
    if (opening.startsWith("<!doctype html")
        || opening.startsWith("<html")
        || begin.contains("<html ")
        || begin.contains("<html>")) {
      return true;
    }
    long closed = CLOSING_TAGS.stream().filter(begin::contains).count();
    return closed >= 3
        || (opening.startsWith("<")
            && (closed >= 1 || begin.contains("<p>") || begin.contains("<meta ")));
  }
}
