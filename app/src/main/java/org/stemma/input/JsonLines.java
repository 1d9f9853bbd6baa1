package org.stemma.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.text.PageTime;

/// One document a line: `{"id", "text" or "html", "title"?, "source"?, "url"?, "date"?}`, in UTF-8. Other fields are passed
/// over, empty lines too. A line that is not so is told, and reading goes on with the next.
final class JsonLines {

  /// How long a text may be is said by the limit of the line it stands in.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final String name;
  private final long limit;
  private final Notices notices;
  private final Ids ids;

  JsonLines(String name, long limit, Notices notices, Ids ids) {
    this.name = name;
    this.limit = limit;
    this.notices = notices;
    this.ids = ids;
  }

  void read(ByteSource source, RawDocument.Taker documents) throws BadInputException, IOException {
    int number = 0;
    for (byte[] line = source.line(); line != null; line = source.line()) {
      number++;
      String place = name + ":" + number;
      if (line.length > limit) {
        notices.problem(place, source.tooLong("a line"));
      } else if (!isBlank(line)) {
        RawDocument document = document(place, line);
        if (document != null) {
          documents.take(document);
        }
      }
    }
  }

  /// Null, and told, when the line is no document.
  private @Nullable RawDocument document(String place, byte[] line) {
    try {
      return document(place, fields(line));
    } catch (JsonProcessingException broken) {
      notices.problem(place, "not valid JSON" + reason(broken));
    } catch (IOException broken) {
      notices.problem(place, "not valid JSON: " + Failures.reason(broken));
    } catch (BadInputException bad) {
      notices.problem(bad.place(), bad.problem());
    }
    return null;
  }

  /// The parser's words less its remarks on where it had begun, which mean nothing to a user.
  private static String reason(JsonProcessingException broken) {
    int column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
    String message = String.valueOf(broken.getOriginalMessage());
    return " at column "
        + column
        + ": "
        + message.replaceAll(" \\(start marker at [^)]*\\)|\\[Source:.*", "");
  }

  /// The fields of the object that are strings or numbers, by name; `null` counts as absent.
  private static Map<String, String> fields(byte[] line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(line, 0, line.length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("a line must be an object, {\"id\": …, \"text\": …}");
      }
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
          fields.put(field, json.getText());
        }
        json.skipChildren();
      }
      if (json.nextToken() != null) {
        throw new IOException("something follows the object");
      }
    }
    return fields;
  }

  private RawDocument document(String place, Map<String, String> fields) throws BadInputException {
    String id = fields.get("id");
    if (id == null || id.isBlank()) {
      throw new BadInputException(place, "no \"id\"");
    }
    String text = fields.get("text");
    String content = text != null ? text : fields.get("html");
    if (content == null) {
      throw new BadInputException(place, "neither \"text\" nor \"html\"");
    }
    if (content.isBlank()) {
      throw new BadInputException(place, "the text of " + id + " is empty");
    }
    return new RawDocument(
        ids.claim(id, place),
        place,
        text != null ? RawDocument.Form.DATA : RawDocument.Form.HTML,
        wellFormed(content),
        fields.get("title"),
        fields.get("source"),
        fields.get("url"),
        date(place, fields.get("date")));
  }

  private @Nullable PageTime date(String place, @Nullable String date) {
    if (date == null || date.isBlank()) {
      return null;
    }
    PageTime time = PageTime.parse(date).orElse(null);
    if (time == null) {
      notices.warning(place, "\"date\" is not in ISO 8601 and is left out: " + date);
    }
    return time;
  }

  /// Half a surrogate pair, which JSON can write and UTF-8 cannot, becomes U+FFFD; offsets stay as they are.
  private static String wellFormed(String text) {
    char[] units = text.toCharArray();
    boolean changed = false;
    for (int i = 0; i < units.length; i++) {
      if (i + 1 < units.length && Character.isSurrogatePair(units[i], units[i + 1])) {
        i++;
      } else if (Character.isSurrogate(units[i])) {
        units[i] = '\uFFFD';
        changed = true;
      }
    }
    return changed ? new String(units) : text;
  }

  private static boolean isBlank(byte[] line) {
    return line.length < 64 && new String(line, StandardCharsets.UTF_8).isBlank();
  }
}
