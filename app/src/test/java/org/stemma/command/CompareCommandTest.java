package org.stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  private static final Path STORY = Path.of(System.getProperty("stemma.root"), "story");
  private static final Path OLD = STORY.resolve("versions/canal-toll-old.txt");
  private static final Path NEW = STORY.resolve("versions/canal-toll-new.txt");

  @TempDir private Path folder;

  @Test
  void writesTheFieldsOfTheContractInTheirOrder() {
    Run run = Run.stemma("compare", "--json", OLD, NEW);
    JsonNode json = run.json();
    assertThat(run.code()).isZero();
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("format", "from", "to", "variants", "summary");
    assertThat(json.path("from").asText()).isEqualTo("canal-toll-old");
    for (JsonNode variant : json.path("variants")) {
      assertThat(variant.fieldNames())
          .toIterable()
          .containsExactly("kind", "unit", "from", "to", "edited", "words", "weight", "why");
      assertThat(joined(variant, "=", "-")).isEqualTo(variant.path("from").path("text").asText());
      assertThat(joined(variant, "=", "+")).isEqualTo(variant.path("to").path("text").asText());
    }
    assertThat(json.path("summary").path("by_weight").fieldNames())
        .toIterable()
        .containsExactly("typography", "dating", "wording", "substance");
    assertThat(json.path("summary").path("admitted").path("text").asText())
        .startsWith("This article was amended on 12 May 2031");
  }

  @Test
  void sliceOfTheTextIsTheQuotedText() {
    JsonNode variants = Run.stemma("compare", "--json", OLD, NEW).json().path("variants");
    String older = Run.stemma("extract", "--json", OLD).json().path("text").asText();
    String newer = Run.stemma("extract", "--json", NEW).json().path("text").asText();
    for (JsonNode variant : variants) {
      assertSlice(older, variant.path("from"));
      assertSlice(newer, variant.path("to"));
    }
  }

  private static void assertSlice(String text, JsonNode side) {
    if (side.path("begin").isInt()) {
      assertThat(text.substring(side.path("begin").asInt(), side.path("end").asInt()))
          .isEqualTo(side.path("text").asText());
    }
  }

  @Test
  void comparesTheRevisionsOfOneTrackersPage() {
    Run run =
        Run.stemma("compare", "--jsonl", STORY.resolve("documents/tracker-courier-bolts.html"));
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.line(0).path("from").asText()).matches("tracker-courier-bolts#\\d+");
  }

  @Test
  void showsTheChangesWithTheirWeightAndLeavesTheRestOut() {
    Run run = Run.stemma("compare", "--weight", "substance", OLD, NEW);
    assertThat(run.out())
        .startsWith("canal-toll-old → canal-toll-new\n\n")
        .contains("changes of substance")
        .contains("The newer text says so: “This article was amended")
        .contains("[-15-]{+51+} per cent")
        .contains("lighter than substance not shown")
        .doesNotContain("[-goods-]");
    assertThat(Run.stemma("compare", "--all", OLD, NEW).out()).contains("paragraph unchanged");
  }

  @Test
  void endsWithZeroWhetherOrNotTheyDiffer() {
    Run run = Run.stemma("compare", OLD, OLD);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Nothing differs in what could be compared.");
  }

  @Test
  void saysThatAPageWithoutArticleCannotBeCompared() throws IOException {
    Path page = Files.writeString(folder.resolve("p.html"), "<html><body></body></html>");
    Run run = Run.stemma("compare", page, NEW);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith(page + ": no article: ");
    assertThat(run.err().lines()).hasSize(1);
  }

  private static String joined(JsonNode variant, String... signs) {
    StringBuilder text = new StringBuilder();
    for (JsonNode run : variant.path("words")) {
      if (java.util.List.of(signs).contains(run.path(0).asText())) {
        text.append(run.path(1).asText());
      }
    }
    return text.toString();
  }
}
