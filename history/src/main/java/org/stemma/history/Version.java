package org.stemma.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A version of an article that was brought in and not fetched, in the form in which the archive keeps it: the payload of a
/// `resource` record of the media type [#MEDIA_TYPE], one JSON object in UTF-8.
///
/// ```
/// {"format":"stemma.version/1","url":"https://courier.example/a","time":"2031-05-14T08:30:00Z","title":"…","text":"…"}
/// {"format":"stemma.version/1","url":"…","time":"…","title":"…","paragraphs":["…","…"],
///  "source":"Guardian","told_by":{"tool":"News Sniffer","page":"urn:sha256:…","version":1}}
/// ```
///
/// Exactly one of `text`, `html` and `paragraphs` is there. `text` is taken to the letter; `html` is read by the extractor, anew at
/// each reading; `paragraphs` are those that another program took out of a page already, and are taken as they are. Fields that
/// are absent are left out; a reader passes over fields that it does not know.
///
/// @param url of the article
/// @param time when it had this text, ISO 8601 as it was given
/// @param title its headline; null when none was given
/// @param text the text to the letter; null when the version came in another form
/// @param html a page; null likewise
/// @param paragraphs in order; null likewise
/// @param source the outlet's name as it was given; null when none was
/// @param toldBy who says that this was the text; null when it is whoever imported it
public record Version(
    String url,
    String time,
    @Nullable String title,
    @Nullable String text,
    @Nullable String html,
    @Nullable List<String> paragraphs,
    @Nullable String source,
    @Nullable ToldBy toldBy) {

  /// `application/vnd.stemma.version+json`.
  public static final String MEDIA_TYPE = "application/vnd.stemma.version+json";

  private static final String FORMAT = "stemma.version/1";

  private static final JsonFactory JSON = new JsonFactory();

  /// Copies the list and checks that there is one text.
  public Version {
    paragraphs = paragraphs == null ? null : List.copyOf(paragraphs);
    int forms = (text == null ? 0 : 1) + (html == null ? 0 : 1) + (paragraphs == null ? 0 : 1);
    if (forms != 1) {
      throw new IllegalArgumentException("a version has one text, not " + forms + ": " + url);
    }
  }

  /// A program that watched the article.
  ///
  /// @param tool its name
  /// @param page the address under which the archive keeps its page
  /// @param version by its own count
  public record ToldBy(String tool, String page, int version) {}

  /// Whether a body of this media type is a version.
  static boolean is(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE);
  }

  /// The form in which it is kept; equal versions have equal bytes.
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      write(json, "url", url);
      write(json, "time", time);
      write(json, "title", title);
      write(json, "text", text);
      write(json, "html", html);
      if (paragraphs != null) {
        json.writeFieldName("paragraphs");
        json.writeArray(paragraphs.toArray(String[]::new), 0, paragraphs.size());
      }
      write(json, "source", source);
      if (toldBy != null) {
        json.writeObjectFieldStart("told_by");
        json.writeStringField("tool", toldBy.tool());
        json.writeStringField("page", toldBy.page());
        json.writeNumberField("version", toldBy.version());
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible); // the bytes go to memory
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  /// Reads what [#bytes()] wrote.
  ///
  /// @throws IOException when it is damaged, or of a form that is not known here
  public static Version parse(byte[] bytes) throws IOException {
    Map<String, String> fields = new HashMap<>();
    List<String> paragraphs = null;
    ToldBy toldBy = null;
    try (JsonParser json = JSON.createParser(bytes)) {
      expect(json.nextToken() == JsonToken.START_OBJECT, "no JSON object");
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING) {
          fields.put(name, json.getText());
        } else if (value == JsonToken.START_ARRAY && name.equals("paragraphs")) {
          paragraphs = strings(json);
        } else if (value == JsonToken.START_OBJECT && name.equals("told_by")) {
          toldBy = toldBy(json);
        } else {
          json.skipChildren();
        }
      }
    }
    expect(FORMAT.equals(fields.get("format")), "not a " + FORMAT + ": " + fields.get("format"));
    return of(fields, paragraphs, toldBy);
  }

  private static Version of(
      Map<String, String> fields, @Nullable List<String> paragraphs, @Nullable ToldBy toldBy)
      throws IOException {
    String url = fields.get("url");
    String time = fields.get("time");
    expect(url != null && time != null, "no url or no time");
    try {
      return new Version(
          String.valueOf(url),
          String.valueOf(time),
          fields.get("title"),
          fields.get("text"),
          fields.get("html"),
          paragraphs,
          fields.get("source"),
          toldBy);
    } catch (IllegalArgumentException unfit) {
      throw new IOException(unfit.getMessage(), unfit);
    }
  }

  private static List<String> strings(JsonParser json) throws IOException {
    List<String> strings = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json.currentToken() == JsonToken.VALUE_STRING, "a paragraph that is no string");
      strings.add(json.getText());
    }
    return strings;
  }

  private static ToldBy toldBy(JsonParser json) throws IOException {
    String tool = "";
    String page = "";
    int version = 0;
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      switch (name) {
        case "tool" -> tool = json.getValueAsString("");
        case "page" -> page = json.getValueAsString("");
        case "version" -> version = json.getValueAsInt();
        default -> json.skipChildren();
      }
    }
    return new ToldBy(tool, page, version);
  }

  private static void expect(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw new IOException("a version that can't be read: " + otherwise);
    }
  }
}
