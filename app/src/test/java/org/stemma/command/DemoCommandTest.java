package org.stemma.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the demonstration finds in the invented world is what happened there: `story/newsroom/gold.json` says it.
class DemoCommandTest {

  private static final Path STORY =
      Path.of(requireNonNull(System.getProperty("stemma.root"))).resolve("story/newsroom");

  /// The longest time between two looks at an article, and some minutes for the polite ones.
  private static final Duration LATE = Duration.ofMinutes(110);

  private static Path page;
  private static Run run;
  private static Instant begins;
  private static final Map<String, JsonNode> FOUND = new HashMap<>();
  private static JsonNode gold;

  @BeforeAll
  @Timeout(300)
  static void watchTheStory(@TempDir Path folder) throws IOException {
    page = folder.resolve("story.html");
    run = Run.stemma("demo", "--once", "--json", "--html", page);
    run.json().path("articles").forEach(article -> FOUND.put(article.path("id").asText(), article));
    gold = read("gold.json");
    begins = OffsetDateTime.parse(read("newsroom.json").path("begins").asText()).toInstant();
  }

  private static JsonNode read(String name) throws IOException {
    return new ObjectMapper().readTree(Files.readString(STORY.resolve(name)));
  }

  private static Iterable<JsonNode> articles() {
    return gold.path("articles");
  }

  private static JsonNode found(JsonNode article) {
    return requireNonNull(FOUND.get(article.path("id").asText()), article.path("id").asText());
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.path(field).asText())
        .toList();
  }

  /// `+1h15m` after the begin.
  private static Instant instant(JsonNode event) {
    String written = event.path("at").asText();
    Duration distance = Duration.parse("PT" + written.substring(1).toUpperCase(Locale.ROOT));
    return written.startsWith("-") ? begins.minus(distance) : begins.plus(distance);
  }

  @Test
  void endsWellAndBeginsWithItsFormat() {
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("{\n  \"format\" : \"stemma.demo/1\"");
    assertThat(run.err()).isEqualTo("The page is " + page + "; open it in a browser.\n");
  }

  @Test
  void findsEveryArticleOnceAndNoOther() {
    assertThat(FOUND.keySet())
        .containsExactlyInAnyOrderElementsOf(texts(gold.path("articles"), "id"));
    assertThat(run.json().path("articles")).hasSize(FOUND.size());
  }

  @Test
  void findsEveryTextThatStoodAndNoneThatDidNot() {
    for (JsonNode article : articles()) {
      assertThat(texts(found(article).path("revisions"), "headline"))
          .as(article.path("id").asText())
          .isEqualTo(texts(article.path("revisions"), "headline"));
    }
  }

  @Test
  void weighsEveryEditAndSeesWhichAreAdmitted() {
    for (JsonNode article : articles()) {
      for (JsonNode revision : article.path("revisions")) {
        JsonNode seen = found(article).path("revisions").path(revision.path("number").asInt() - 1);
        String event = revision.path("event").asText();
        if (revision.path("number").asInt() > 1) {
          assertThat(seen.path("weight")).as(event).isEqualTo(revision.path("weight"));
          assertThat(seen.path("admitted")).as(event).isEqualTo(revision.path("admitted"));
        }
      }
    }
  }

  @Test
  void seesEachTextSoonAfterItStoodAndTellsBetweenWhichLooks() {
    for (JsonNode article : articles()) {
      for (JsonNode revision : article.path("revisions")) {
        JsonNode seen = found(article).path("revisions").path(revision.path("number").asInt() - 1);
        Instant happened = instant(revision);
        Instant noticed = Instant.parse(seen.path("seen").asText());
        String event = revision.path("event").asText();
        assertThat(noticed).as(event).isAfterOrEqualTo(happened);
        if (happened.isAfter(begins) && !hidden(article, happened)) {
          assertThat(noticed).as(event).isBefore(happened.plus(LATE));
        }
        if (revision.path("number").asInt() > 1) {
          assertThat(Instant.parse(seen.path("last_without").asText())).as(event).isBefore(noticed);
        }
      }
    }
  }

  /// True when a wall or a takedown kept the text from being seen at once.
  private static boolean hidden(JsonNode article, Instant at) {
    boolean hidden = false;
    for (JsonNode event : article.path("events")) {
      boolean opens = Set.of("returned", "unblocked").contains(event.path("kind").asText());
      boolean recently = instant(event).plus(Duration.ofHours(4)).isAfter(at);
      hidden |= !instant(event).isAfter(at) && (!opens || recently);
    }
    return hidden;
  }

  @Test
  void tellsTextsThatComeBackAsAlternating() {
    for (JsonNode article : articles()) {
      String id = article.path("id").asText();
      JsonNode sightings = found(article).path("sightings");
      assertThat(texts(sightings, "revision"))
          .as(id)
          .isEqualTo(texts(article.path("sightings"), "revision"));
      assertThat(texts(sightings, "alternating").contains("true"))
          .as(id)
          .isEqualTo(article.path("alternating").asBoolean());
    }
  }

  @Test
  void tellsWhatHappenedToArticlesBesides() {
    Map<String, String> words =
        Map.of(
            "gone", "gone",
            "missing", "gone",
            "returned", "returned",
            "paywall", "blocked",
            "captcha", "blocked",
            "unblocked", "unblocked",
            "moved", "moved");
    for (JsonNode article : articles()) {
      List<String> wanted = new ArrayList<>();
      texts(article.path("events"), "kind")
          .forEach(kind -> wanted.add(requireNonNull(words.get(kind))));
      List<String> told = new ArrayList<>(texts(found(article).path("events"), "kind"));
      // That two addresses were one article is the watcher's own finding.
      told.remove("merged");
      assertThat(told).as(article.path("id").asText()).isEqualTo(wanted);
    }
  }

  @Test
  void tracesAllTextsOfAllArticles() {
    JsonNode trace = run.json().path("trace");
    assertThat(trace.path("format").asText()).isEqualTo("stemma.trace/1");
    assertThat(texts(trace.path("documents"), "id"))
        .hasSize(gold.path("counts").path("revisions").asInt())
        .contains("courier-talks#1", "courier-pears");
    assertThat(trace.path("borrowings")).isNotEmpty();
    assertThat(trace.path("quotes")).isNotEmpty();
  }

  @Test
  void writesThePageToo() throws IOException {
    assertThat(Files.readString(page)).contains("newsbrisk-talks", "</html>");
  }

  @Test
  @Tag("long")
  @Timeout(300)
  void saysTheSameInTextEachTime() {
    Run text = Run.stemma("demo", "--once");
    assertThat(text.code()).isZero();
    assertThat(text.err()).isEmpty();
    assertThat(text.out())
        .startsWith("73 versions of 28 articles of 6 outlets")
        .contains(
            "alternating", "paywall", "How much of each text stands elsewhere", "misattributed");
    assertThat(portless(Run.stemma("demo", "--once").out())).isEqualTo(portless(text.out()));
  }

  private static String portless(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("localhost:\\d+", "localhost");
  }

  @Test
  void refusesWhatMakesNoSense(@TempDir Path folder) throws IOException {
    Files.createFile(folder.resolve("stemma.db"));
    for (Object[] args :
        new Object[][] {
          {"demo", "--json"},
          {"demo", "--speed", "0"},
          {"demo", "--speed", "100"},
          {"demo", "--port", "70000"},
          {"demo", "--once", "--data", folder},
        }) {
      Run refused = Run.stemma(args);
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err().lines()).hasSize(1);
    }
  }
}
