package org.stemma.syndication;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import org.stemma.text.Visible;

/// Writes JSON Feed 1.1.
final class JsonFeed {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private JsonFeed(JsonGenerator json) {
    this.json = json;
  }

  /// The feed as a document in UTF-8.
  static byte[] write(Feed feed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      new JsonFeed(json).feed(feed);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private void feed(Feed feed) throws IOException {
    json.writeStartObject();
    json.writeStringField("version", "https://jsonfeed.org/version/1.1");
    text("title", feed.title());
    text("description", feed.subtitle());
    json.writeStringField("home_page_url", feed.alternate());
    json.writeStringField("feed_url", feed.self());
    author(feed.author());
    if (feed.hub() != null) {
      json.writeArrayFieldStart("hubs");
      json.writeStartObject();
      json.writeStringField("type", "WebSub");
      json.writeStringField("url", feed.hub());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeArrayFieldStart("items");
    for (FeedEntry entry : feed.entries()) {
      entry(entry);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void entry(FeedEntry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entry.id());
    json.writeStringField("url", entry.alternate());
    if (entry.related() != null) {
      json.writeStringField("external_url", entry.related());
    }
    text("title", entry.title());
    if (!entry.summary().isEmpty()) {
      text("summary", entry.summary());
    }
    // One of the two must be there.
    text(
        entry.html().isEmpty() ? "content_text" : "content_html",
        entry.html().isEmpty() ? entry.summary() : entry.html());
    json.writeStringField(
        "date_published", entry.updated().truncatedTo(ChronoUnit.MILLIS).toString());
    author(entry.author());
    json.writeArrayFieldStart("tags");
    for (String category : entry.categories()) {
      json.writeString(category);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void author(String name) throws IOException {
    json.writeArrayFieldStart("authors");
    json.writeStartObject();
    text("name", name);
    json.writeEndObject();
    json.writeEndArray();
  }

  private void text(String name, String text) throws IOException {
    json.writeStringField(name, Visible.of(text));
  }
}
