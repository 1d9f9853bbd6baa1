package org.stemma.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.stemma.store.Outlet;
import org.stemma.store.Practice;

/// What [PracticePage] draws, as data.
///
/// ```
/// {"format": "stemma.practice/1", "outlet", "articles", "changed",
///  "counts": [{"weight", "admitted", "after": seconds, "within": seconds|null, "changes"}],
///  "weeks": [{"begin", "articles", "changes", "silent"}]}
/// ```
record PracticeData(Site site) implements Page {
  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public Answer answer(Asked asked) {
    Outlet outlet = site.outlet(asked.name("key"));
    Practice practice = site.store().practices().of(outlet.id());
    ByteArrayOutputStream out = new ByteArrayOutputStream(4_096);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      write(outlet, practice, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Answer.of(Answer.JSON, out.toByteArray())
        .withHeaders(Map.of("Access-Control-Allow-Origin", "*"));
  }

  private static void write(Outlet outlet, Practice practice, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("format", "stemma.practice/1");
    json.writeStringField("outlet", outlet.key());
    json.writeNumberField("articles", practice.articles());
    json.writeNumberField("changed", practice.changed());
    json.writeArrayFieldStart("counts");
    for (Practice.Count count : practice.counts()) {
      json.writeStartObject();
      json.writeStringField("weight", count.weight().label());
      json.writeBooleanField("admitted", count.admitted());
      int lapse = count.lapse();
      json.writeNumberField("after", lapse == 0 ? 0 : Practice.LAPSES.get(lapse - 1).toSeconds());
      json.writeFieldName("within");
      if (lapse < Practice.LAPSES.size()) {
        json.writeNumber(Practice.LAPSES.get(lapse).toSeconds());
      } else {
        json.writeNull();
      }
      json.writeNumberField("changes", count.changes());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("weeks");
    for (Practice.Week week : practice.weeks()) {
      json.writeStartObject();
      json.writeStringField("begin", week.begin().toString());
      json.writeNumberField("articles", week.articles());
      json.writeNumberField("changes", week.changes());
      json.writeNumberField("silent", week.silent());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
