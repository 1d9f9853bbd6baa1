package org.stemma.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.text.BlockKind;

class ScriptTest {

  private static final Path STORY =
      Path.of(System.getProperty("stemma.root", "..")).resolve("story");

  private static final Draft DRAFT =
      new Draft(
          "Headline",
          "A standfirst",
          List.of(),
          null,
          List.of(block("Alpha one."), block("Beta two. Gamma three."), block("Delta four.")));

  private static Draft.Block block(String text) {
    return new Draft.Block(BlockKind.PARAGRAPH, text);
  }

  @Test
  void theStoryIsTheOneInTheFolder() {
    assertThat(Script.story().events())
        .isEqualTo(Script.read(STORY.resolve("newsroom")).events())
        .hasSizeGreaterThan(80);
  }

  @Test
  void everyEventHasAnIdOfItsOwnThatNamesItsArticle() {
    Script script = Script.story();
    assertThat(script.events()).extracting(ScriptEvent::id).doesNotHaveDuplicates();
    for (ScriptArticle article : script.articles()) {
      assertThat(article.events())
          .allSatisfy(event -> assertThat(event.id()).startsWith(article.id() + "/"));
    }
    assertThat(script.events().getLast().at()).isBefore(script.ends());
  }

  /// The documents that are traced together are versions in the newsroom, word for word.
  @Test
  void everyDocumentOfTheStoryIsAVersionInTheScript() throws IOException {
    JsonTree story = JsonTree.read(Files.readString(STORY.resolve("gold.json")));
    Map<String, List<String>> documents = new HashMap<>();
    for (JsonTree document : story.trees("documents")) {
      documents.put(document.text("id"), texts(document));
    }
    for (JsonTree tracker : story.trees("trackers")) {
      for (JsonTree revision : tracker.trees("revisions")) {
        documents.put(revision.text("id"), revision.texts("paragraphs"));
      }
    }
    Script script = Script.story();
    var found = new HashSet<String>();
    JsonTree gold = JsonTree.read(Files.readString(STORY.resolve("newsroom/gold.json")));
    for (JsonTree article : gold.trees("articles")) {
      for (JsonTree revision : article.trees("revisions")) {
        String document = revision.textOrNull("document");
        if (document != null && documents.containsKey(document)) {
          var at = script.begins().plus(ScriptReader.distance(revision.text("at")));
          Draft draft = script.article(article.text("id")).at(at).orElseThrow().draft();
          assertThat(draft.blocks())
              .as(document)
              .extracting(Draft.Block::text)
              .isEqualTo(documents.get(document));
          found.add(document);
        }
      }
    }
    assertThat(found).isEqualTo(documents.keySet());
  }

  private static List<String> texts(JsonTree document) {
    return document.trees("paragraphs").stream().map(each -> each.text("text")).toList();
  }

  @ParameterizedTest
  @CsvSource({"+2h35m, 155", "-40h, -2400", "+5m, 5", "-1h01m, -61"})
  void distancesAreReadInHoursAndMinutes(String text, long minutes) {
    assertThat(ScriptReader.distance(text)).isEqualTo(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest
  @CsvSource({"2h", "+", "+2h35", "h5m"})
  void otherDistancesAreRefused(String text) {
    assertThatThrownBy(() -> ScriptReader.distance(text)).hasMessageContaining(text);
  }

  @Test
  void stepsDoWhatEditorsDo() {
    assertThat(texts(new Step.Move("Alpha", "Beta")))
        .containsExactly("Beta two. Gamma three.", "Alpha one.", "Delta four.");
    assertThat(texts(new Step.Omit("Beta"))).containsExactly("Alpha one.", "Delta four.");
    assertThat(texts(new Step.Split("Gamma")))
        .containsExactly("Alpha one.", "Beta two.", "Gamma three.", "Delta four.");
    assertThat(texts(new Step.Replace("two", "2"))).contains("Beta 2. Gamma three.");
    assertThat(texts(new Step.Insert(BlockKind.CORRECTION, "New", ""))).startsWith("New");
    assertThat(texts(new Step.Insert(BlockKind.CORRECTION, "New", null))).endsWith("New");
    assertThat(new Step.Replace("A stand", "No stand").on(DRAFT).standfirst())
        .isEqualTo("No standfirst");
  }

  private static List<String> texts(Step step) {
    return step.on(DRAFT).blocks().stream().map(Draft.Block::text).toList();
  }

  @Test
  void aStepThatDoesNotFitIsAnError() {
    assertThatThrownBy(() -> new Step.Replace("Omega", "x").on(DRAFT))
        .hasMessageContaining("Omega");
    assertThatThrownBy(() -> new Step.Replace("e", "x").on(DRAFT)).hasMessageContaining("times");
    assertThatThrownBy(() -> new Step.Omit("Omega").on(DRAFT)).hasMessageContaining("Omega");
    assertThatThrownBy(() -> new Step.Split("Alpha").on(DRAFT)).hasMessageContaining("Alpha");
  }
}
