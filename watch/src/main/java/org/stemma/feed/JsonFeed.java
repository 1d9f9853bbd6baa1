package org.stemma.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.url.WebUrl;

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org) token by token. Truncated JSON gives the entries before the cut.
final class JsonFeed {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
          .build();

  private final WebUrl url;
  private final EntryList entries = new EntryList();
  private final FeedHead head;
  private final List<WebUrl> hubs = new ArrayList<>();
  private boolean hasItems;

  private JsonFeed(WebUrl url) {
    this.url = url;
    this.head = new FeedHead(url);
  }

  /// Null when the text is JSON of another sort, or none.
  static @Nullable Feed read(String text, WebUrl url) {
    JsonFeed feed = new JsonFeed(url);
    boolean truncated = false;
    try (JsonParser parser = JSON.createParser(text)) {
      feed.document(parser);
    } catch (IOException cutOrDamaged) {
      truncated = true;
    }
    String version = feed.head.said("version");
    boolean declared = version != null && version.contains("jsonfeed.org");
    return declared && feed.hasItems ? feed.feed(truncated || feed.entries.isFull()) : null;
  }

  private void document(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("items") && value == JsonToken.START_ARRAY) {
        hasItems = true;
        items(parser);
      } else if (name.equals("hubs") && value == JsonToken.START_ARRAY) {
        hubs(parser);
      } else if (value == JsonToken.VALUE_STRING) {
        head.say(name, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
  }

  private void items(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        entries.add(entry(strings(parser)));
      } else {
        parser.skipChildren();
      }
      if (entries.isFull()) {
        return;
      }
    }
  }

  private void hubs(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        WebUrl hub = Links.resolve(url, strings(parser).get("url"));
        if (hub != null) {
          hubs.add(hub);
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  /// The members of an object that are strings or numbers.
  private static Map<String, String> strings(JsonParser parser) throws IOException {
    Map<String, String> strings = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (parser.nextToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
        strings.putIfAbsent(name, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    return strings;
  }

  /// The `url`, else an id that is an address; `external_url` is what a link blog writes about and no article of its own.
  private @Nullable Entry entry(Map<String, String> item) {
    String id = item.get("id");
    WebUrl own = Links.resolve(url, item.get("url"));
    WebUrl permanent = Links.absolute(id);
    WebUrl address = own == null ? permanent : own;
    if (address == null) {
      return null;
    }
    boolean alias = permanent != null && !permanent.equals(address);
    return new Entry(
        address,
        id,
        alias ? List.of(permanent) : List.of(),
        PlainText.of(item.get("title")),
        FeedDates.read(item.get("date_published")),
        FeedDates.read(item.get("date_modified")));
  }

  private Feed feed(boolean truncated) {
    return new Feed(
        Feed.Kind.JSON_FEED,
        PlainText.of(head.said("title")),
        Links.resolve(url, head.said("home_page_url")),
        Links.resolve(url, head.said("feed_url")),
        head.said("language"),
        entries.entries(),
        hubs,
        Links.resolve(url, head.said("next_url")),
        null,
        entries.warnings(truncated),
        truncated);
  }
}
