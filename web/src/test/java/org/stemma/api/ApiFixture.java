package org.stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.ancestry.Shelf;
import org.stemma.page.Newspaper;
import org.stemma.page.Visitor;
import org.stemma.page.WebHooks;
import org.stemma.text.BlockKind;
import org.stemma.text.PageTime;
import org.stemma.text.Witness;

/// A newspaper whose answers to programs are held against the document that the server hands out.
abstract class ApiFixture {
  static final ObjectMapper JSON = new ObjectMapper();

  static final String EELS =
      "The eel market at the northern end of Low Harrow closed on Monday after a hundred and nine years of trade.";

  final Shelf shelf = new Shelf();
  Newspaper newspaper;
  Visitor visitor;
  OpenApiRules rules;
  Path folder;
  long bridge;
  long copy;

  @BeforeEach
  void start(@TempDir Path temporary) throws IOException {
    folder = temporary;
    newspaper = new Newspaper(folder);
    bridge = newspaper.bridge();
    long source = newspaper.article("courier.example", "eels");
    newspaper.shows(source, published("2031-05-14T07:00:00Z", "Eel market closes", EELS));
    copy = newspaper.article("gazette.example", "market");
    newspaper
        .later(60)
        .shows(copy, published("2031-05-14T09:00:00Z", "Markets", EELS, "Hens were dear."));
    newspaper.later(10).isGone(copy);
    newspaper.index(folder, shelf);
    visitor = new Visitor(newspaper, new WebHooks(() -> "", List::of, shelf));
    rules = new OpenApiRules(visitor.reads("/api/v1/openapi.json"));
  }

  private static Witness published(String time, String headline, String... paragraphs) {
    Witness.Builder witness = Witness.builder().headline(headline).language("en");
    witness.publishedAt(PageTime.parse(time).orElseThrow());
    for (String paragraph : paragraphs) {
      witness.block(BlockKind.PARAGRAPH, paragraph);
    }
    return witness.build();
  }

  @AfterEach
  void close() throws IOException {
    visitor.close();
    shelf.close();
    newspaper.close();
  }

  /// An answer that must be as the document says.
  JsonNode asks(String path) {
    HttpResponse<String> answer = visitor.gets("/api/v1" + path);
    rules.hold("GET", path, answer);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer.body());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException noJson) {
      throw new AssertionError(text, noJson);
    }
  }

  /// A problem that must be as the document says.
  JsonNode fails(String path, int status) {
    HttpResponse<String> answer = visitor.gets("/api/v1" + path);
    rules.hold("GET", path, answer);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = json(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    return problem;
  }
}
