package org.stemma.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.history.Version;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;

/// Versions of articles, one a line: `{"url","time","text" or "html","title"?,"source"?}` in UTF-8. Other fields are passed over,
/// empty lines too.
final class VersionLines {

  private static final JsonFactory JSON = new JsonFactory();

  /// Bytes of a line: as many as a page may have.
  private static final int LONGEST = 20 << 20;

  private static final Set<String> FIELDS =
      Set.of("url", "time", "text", "html", "title", "source");

  private final String name;
  private final boolean lenient;
  private final Tally tally;

  VersionLines(String name, boolean lenient, Tally tally) {
    this.name = name;
    this.lenient = lenient;
    this.tally = tally;
  }

  /// @throws BadImportException naming the first line that is no version, unless the reading is lenient
  void read(InputStream in, Found.Taker taker) throws IOException {
    int number = 0;
    for (byte[] line = line(in); line != null; line = line(in)) {
      number++;
      if (!isBlank(line)) {
        read(name + ":" + number, line, taker);
      }
    }
  }

  private void read(String place, byte[] line, Found.Taker taker) throws IOException {
    Found found;
    try {
      found = found(place, line);
    } catch (BadImportException bad) {
      if (!lenient) {
        throw bad;
      }
      tally.skip("lines that are no version");
      return;
    }
    taker.take(found);
  }

  private Found found(String place, byte[] line) throws BadImportException {
    if (line.length > LONGEST) {
      throw new BadImportException(place, "a line of more than " + LONGEST + " bytes");
    }
    Map<String, String> fields = fields(place, line);
    WebUrl url = url(place, fields.get("url"));
    String time = fields.get("time");
    Instant at =
        Versions.instant(time)
            .orElseThrow(() ->
                new BadImportException(
                    place, time == null ? "no \"time\"" : "\"time\" is not in ISO 8601: " + time));
    String text = fields.get("text");
    String html = text == null ? fields.get("html") : null;
    String content = text == null ? html : text;
    if (content == null) {
      throw new BadImportException(place, "neither \"text\" nor \"html\"");
    }
    if (content.isBlank()) {
      throw new BadImportException(place, "the text is empty");
    }
    Version version =
        new Version(
            url.toString(),
            String.valueOf(time),
            fields.get("title"),
            text,
            html,
            null,
            fields.get("source"),
            null);
    return Versions.found(place, url, at, version, Versions.detail(version, name));
  }

  static WebUrl url(String place, @Nullable String url) throws BadImportException {
    if (url == null) {
      throw new BadImportException(place, "no \"url\"");
    }
    try {
      return WebUrl.parse(url);
    } catch (BadUrlException bad) {
      throw new BadImportException(place, "\"url\": " + bad.getMessage());
    }
  }

  private static Map<String, String> fields(String place, byte[] line) throws BadImportException {
    return fields(place, line, FIELDS);
  }

  /// The texts of an object.
  ///
  /// @param wanted names of the fields that are read
  static Map<String, String> fields(String place, byte[] line, Set<String> wanted)
      throws BadImportException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new BadImportException(place, "a line must be an object, {\"url\": …}");
      }
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING && wanted.contains(field)) {
          fields.put(field, json.getText());
        }
        json.skipChildren();
      }
      if (json.nextToken() != null) {
        throw new BadImportException(place, "something follows the object");
      }
    } catch (JsonProcessingException broken) {
      int column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
      throw new BadImportException(
          place, "not valid JSON at column " + column + ": " + broken.getOriginalMessage());
    } catch (BadImportException bad) {
      throw bad;
    } catch (IOException broken) {
      throw new BadImportException(place, "not valid JSON: " + broken.getMessage());
    }
    return fields;
  }

  /// The next line without its end; null when there is none. Of one that is too long only a little more than is allowed is kept.
  static byte @Nullable [] line(InputStream in) throws IOException {
    int next = in.read();
    if (next < 0) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (next >= 0 && next != '\n') {
      if (line.size() <= LONGEST) {
        line.write(next);
      }
      next = in.read();
    }
    return line.toByteArray();
  }

  static boolean isBlank(byte[] line) {
    for (byte one : line) {
      if (one != ' ' && one != '\t' && one != '\r') {
        return false;
      }
    }
    return true;
  }
}
