package org.stemma.cdxj;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads one line of an index.
final class CdxParser {

  private static final Pattern TIMESTAMP = Pattern.compile("\\d{14}(?:\\d{3})?");

  private final String where;
  private final Map<String, String> fields;

  private CdxParser(String where, Map<String, String> fields) {
    this.where = where;
    this.fields = fields;
  }

  static CdxLine parse(String line, String where) throws CdxFormatException {
    int first = line.indexOf(' ');
    int second = line.indexOf(' ', first + 1);
    if (first <= 0 || second < 0) {
      throw new CdxFormatException(where, "not of the form KEY TIMESTAMP {JSON}");
    }
    String timestamp = line.substring(first + 1, second);
    if (!TIMESTAMP.matcher(timestamp).matches()) {
      throw new CdxFormatException(where, "not a timestamp of 14 or 17 digits: " + timestamp);
    }
    CdxParser parser = new CdxParser(where, json(line.substring(second + 1), where));
    return parser.line(line.substring(0, first), timestamp);
  }

  private static Map<String, String> json(String object, String where) throws CdxFormatException {
    try {
      return CdxJson.fields(object);
    } catch (IOException garbled) {
      String message = String.valueOf(garbled.getMessage());
      throw new CdxFormatException(where, message.lines().findFirst().orElse("no JSON object"));
    }
  }

  private CdxLine line(String key, String timestamp) throws CdxFormatException {
    return new CdxLine(
        key,
        timestamp,
        text("url"),
        fields.getOrDefault("mime", ""),
        status(),
        fields.get("digest"),
        number("length"),
        number("offset"),
        text("filename"));
  }

  private String text(String name) throws CdxFormatException {
    String value = fields.get(name);
    if (value == null) {
      throw new CdxFormatException(where, "no " + name);
    }
    return value;
  }

  private long number(String name) throws CdxFormatException {
    String value = text(name);
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException garbled) {
      throw new CdxFormatException(where, name + " is no number: " + value);
    }
  }

  /// `-` and an empty text mean that there is none, in the indexes of others.
  private int status() {
    String value = fields.getOrDefault("status", "");
    return value.matches("\\d{3}") ? Integer.parseInt(value) : 0;
  }
}
