package org.stemma.store;

import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Values as fields of PostgreSQL's `COPY` in its text format.
final class Fields {
  private static final String NULL = "\\N";
  private static final String BYTES = "\\\\x";

  private Fields() {}

  /// @param type as the driver names the type of a column
  static boolean areBytes(String type) {
    String name = type.toLowerCase(Locale.ROOT);
    return name.equals("blob") || name.equals("bytea");
  }

  /// @param value null, bytes, or what its string says
  static String written(@Nullable Object value) {
    return switch (value) {
      case null -> NULL;
      case byte[] bytes -> BYTES + HexFormat.of().formatHex(bytes);
      default -> escaped(value.toString());
    };
  }

  private static String escaped(String text) {
    StringBuilder field = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> field.append("\\\\");
        case '\t' -> field.append("\\t");
        case '\n' -> field.append("\\n");
        case '\r' -> field.append("\\r");
        default -> field.append(c);
      }
    }
    return field.toString();
  }

  /// The string that a field stands for; null for null.
  ///
  /// @throws IllegalArgumentException when it ends in the middle of an escape
  static @Nullable String text(String field) {
    if (field.equals(NULL)) {
      return null;
    }
    if (field.indexOf('\\') < 0) {
      return field;
    }
    StringBuilder text = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && ++i == field.length()) {
        throw new IllegalArgumentException("a field ends in a backslash");
      }
      text.append(c == '\\' ? meant(field.charAt(i)) : c);
    }
    return text.toString();
  }

  private static char meant(char escape) {
    return switch (escape) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> escape;
    };
  }

  /// The bytes that a field stands for; null for null.
  static byte @Nullable [] bytes(String field) {
    return field.equals(NULL)
        ? null
        : HexFormat.of().parseHex(field, BYTES.length(), field.length());
  }
}
