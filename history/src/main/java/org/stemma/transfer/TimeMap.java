package org.stemma.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;

/// The list of an archive's mementos of one address (RFC 7089 §5), or one page of it, in link format or in JSON
/// (`{"original_uri", "mementos": {"list": [{"datetime", "uri"}]}, "timemap_index": [{"uri"}]}`, as MemGator and
/// others write it).
///
/// @param original the address; null when the list does not say
/// @param mementos in the order of the list
/// @param further other pages of the list; itself not among them
record TimeMap(@Nullable WebUrl original, List<Memento> mementos, List<WebUrl> further) {

  private static final JsonFactory JSON = new JsonFactory();

  TimeMap {
    mementos = List.copyOf(mementos);
    further = List.copyOf(further);
  }

  /// One entry.
  ///
  /// @param url of the memento in the archive
  /// @param at when the archive captured it
  record Memento(WebUrl url, Instant at) {}

  /// Reads a list.
  ///
  /// @param from where it was fetched, to which its links are relative
  /// @throws IOException when it is neither
  static TimeMap parse(String text, WebUrl from) throws IOException {
    List<LinkFormat.Link> links =
        text.stripLeading().startsWith("{") ? json(text) : LinkFormat.parse(text);
    if (links.isEmpty()) {
      throw new IOException("no TimeMap: neither links nor JSON");
    }
    WebUrl original = null;
    List<Memento> mementos = new ArrayList<>();
    List<WebUrl> further = new ArrayList<>();
    for (LinkFormat.Link link : links) {
      Optional<WebUrl> url = url(from, link.uri());
      if (url.isEmpty()) {
        continue;
      }
      if (link.is("memento")) {
        instant(link.attributes().get("datetime"))
            .ifPresent(at -> mementos.add(new Memento(url.get(), at)));
      } else if (link.is("timemap") && !url.get().equals(from)) {
        further.add(url.get());
      } else if (link.is("original")) {
        original = url.get();
      }
    }
    return new TimeMap(original, mementos, further);
  }

  private static Optional<WebUrl> url(WebUrl from, String reference) {
    try {
      return Optional.of(from.resolve(reference));
    } catch (BadUrlException unfit) {
      return Optional.empty();
    }
  }

  /// The time of a memento as HTTP or JSON writes it.
  static Optional<Instant> instant(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.contains(",")
              ? ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()
              : OffsetDateTime.parse(text.strip()).toInstant());
    } catch (DateTimeException garbled) {
      return Optional.empty();
    }
  }

  /// The same list as links: an object with `uri` is one, whose relation is told by the list in which it stands.
  private static List<LinkFormat.Link> json(String text) throws IOException {
    List<LinkFormat.Link> links = new ArrayList<>();
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        JsonToken value = json.nextToken();
        switch (name) {
          case "original_uri" -> links.add(link(json.getValueAsString(""), "original", ""));
          case "mementos" -> addAll(json, "memento", links);
          case "timemap_index" -> addAll(json, "timemap", links);
          case "pages" -> addPages(json, links);
          default -> {
            if (value.isStructStart()) {
              json.skipChildren();
            }
          }
        }
      }
    }
    return links;
  }

  /// Objects with `uri` and perhaps `datetime`, at any depth below here. `first` and `last` repeat two of the list.
  private static void addAll(JsonParser json, String relation, List<LinkFormat.Link> links)
      throws IOException {
    int depth = 0;
    String uri = "";
    String datetime = "";
    JsonToken token = json.currentToken();
    while (token != null) {
      if (token == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "uri" -> uri = json.getValueAsString("");
          case "datetime" -> datetime = json.getValueAsString("");
          case "first", "last" -> json.skipChildren();
          default -> depth += json.currentToken().isStructStart() ? 1 : 0;
        }
      } else if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        if (token == JsonToken.END_OBJECT && !uri.isEmpty()) {
          links.add(link(uri, relation, datetime));
          uri = "";
          datetime = "";
        }
        depth--;
      }
      if (depth == 0) {
        return;
      }
      token = json.nextToken();
    }
  }

  /// `{"prev": {"uri"}, "next": {"uri"}}` or, in MemGator, plain addresses.
  private static void addPages(JsonParser json, List<LinkFormat.Link> links) throws IOException {
    if (!json.currentToken().isStructStart()) {
      return;
    }
    int depth = 1;
    while (depth > 0) {
      JsonToken token = json.nextToken();
      if (token == null) {
        return;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token == JsonToken.VALUE_STRING && json.getText().startsWith("http")) {
        links.add(link(json.getText(), "timemap", ""));
      }
    }
  }

  private static LinkFormat.Link link(String uri, String relation, String datetime) {
    return new LinkFormat.Link(uri, Map.of("rel", relation, "datetime", datetime));
  }
}
