package org.stemma.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads JSON as pages embed it, forgiving what they often get wrong: raw line ends inside strings, trailing commas, text
/// after the value.
///
/// Objects become maps in order, arrays lists, strings strings; numbers, `true` and `false` the words they are written with;
/// `null` is left out of objects and lists. Nesting beyond 60 levels is not read.
final class Json {

  private static final int DEEPEST = 60;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /// Null when the text does not begin with a JSON value; what was read before damage is kept.
  static @Nullable Object read(String text) {
    return new Json(text).value(0);
  }

  private @Nullable Object value(int depth) {
    skipBlanks();
    if (at >= text.length() || depth > DEEPEST) {
      at = text.length();
      return null;
    }
    return switch (text.charAt(at)) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      default -> word();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    while (more('}')) {
      if (text.charAt(at) != '"') {
        at = text.length();
        break;
      }
      String name = string();
      skipBlanks();
      if (at < text.length() && text.charAt(at) == ':') {
        at++;
      }
      Object value = value(depth + 1);
      if (value != null) {
        object.putIfAbsent(name, value);
      }
    }
    return object;
  }

  private List<Object> array(int depth) {
    List<Object> array = new ArrayList<>();
    at++;
    while (more(']')) {
      Object value = value(depth + 1);
      if (value != null) {
        array.add(value);
      }
    }
    return array;
  }

  /// Moves to the next member; false past the closing mark or at the end.
  private boolean more(char close) {
    skipBlanks();
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      skipBlanks();
    }
    if (at < text.length() && text.charAt(at) == close) {
      at++;
      return false;
    }
    return at < text.length();
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        string.append(escaped());
      } else {
        string.append(c);
      }
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    return switch (c) {
      case 'n', 'r', 't', 'b', 'f' -> '\n';
      case 'u' -> unicode();
      default -> c;
    };
  }

  private char unicode() {
    int code = 0;
    int end = Math.min(text.length(), at + 4);
    while (at < end && Character.digit(text.charAt(at), 16) >= 0) {
      code = code * 16 + Character.digit(text.charAt(at++), 16);
    }
    return (char) code;
  }

  private @Nullable Object word() {
    int begin = at;
    while (at < text.length() && ",]}: \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    at = at == begin ? at + 1 : at;
    String word = text.substring(begin, at);
    return word.equals("null") ? null : word;
  }

  private void skipBlanks() {
    while (at < text.length()
        && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF' || text.charAt(at) == '\u00A0')) {
      at++;
    }
  }
}
