package org.stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceCommandTest {

  private static final Path STORY =
      Path.of(System.getProperty("stemma.root"), "story", "documents");

  private static final String REPORT =
      """
      Council agrees to mend the Ostby bridge

      The third part of hte plan is to repair the northern pillar of the bridge, which the flood of
      last March had bent by almost a metre, the mayor told the members.
      """;

  @TempDir private Path folder;

  @Test
  void writesTheFieldsOfTheContractInTheirOrder() {
    Run run = Run.stemma("trace", "--json", STORY);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode json = run.json();
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "format", "documents", "borrowings", "quotes", "slips", "rewrites", "stemma");
    assertThat(json.path("documents").path(0).fieldNames())
        .toIterable()
        .containsExactly("id", "title", "source", "date", "text", "share");
    assertThat(json.path("documents").path(0).path("share").fieldNames())
        .toIterable()
        .containsExactly("all", "by");
    assertThat(json.path("borrowings").path(0).fieldNames())
        .toIterable()
        .containsExactly(
            "from", "to", "kind", "containment", "confidence", "words", "direction", "evidence");
  }

  @Test
  void sliceOfTheTextIsThePassage() {
    JsonNode json = Run.stemma("trace", "--json", STORY).json();
    assertThat(json.path("borrowings")).isNotEmpty();
    for (JsonNode borrowing : json.path("borrowings")) {
      assertSlice(json, borrowing.path("from"));
      assertSlice(json, borrowing.path("to"));
    }
    for (JsonNode quote : json.path("quotes")) {
      assertSlice(json, quote.path("in"));
    }
  }

  private static void assertSlice(JsonNode trace, JsonNode passage) {
    for (JsonNode document : trace.path("documents")) {
      if (document.path("id").equals(passage.path("id"))) {
        String text = document.path("text").asText();
        assertThat(text.substring(passage.path("begin").asInt(), passage.path("end").asInt()))
            .isEqualTo(passage.path("text").asText());
        return;
      }
    }
    throw new AssertionError("no document " + passage.path("id"));
  }

  @Test
  void writesOneBorrowingALine() {
    JsonNode borrowings = Run.stemma("trace", "--json", STORY).json().path("borrowings");
    Run run = Run.stemma("trace", "--jsonl", STORY);
    assertThat(run.out().lines()).hasSameSizeAs(borrowings);
    assertThat(run.line(0).path("format").asText()).isEqualTo("stemma.trace/1");
    assertThat(run.line(0).path("from")).isEqualTo(borrowings.path(0).path("from"));
  }

  @Test
  void namesRevisionsAfterTheirPageAndDoesNotCompareThemWithEachOther() {
    JsonNode json =
        Run.stemma("trace", "--json", STORY.resolve("tracker-courier-bolts.html")).json();
    assertThat(json.path("documents").findValuesAsText("id"))
        .allMatch(id -> id.matches("tracker-courier-bolts#\\d+"))
        .hasSize(2);
    assertThat(json.path("borrowings")).isEmpty();
  }

  @Test
  void givesARevisionAnIdOfItsOwnWhereALineHasTaken() throws IOException {
    Path lines =
        Files.writeString(
            folder.resolve("l.jsonl"), "{\"id\":\"tracker-courier-bolts#2\",\"text\":\"One.\"}");
    Run run = Run.stemma("trace", "--json", lines, STORY.resolve("tracker-courier-bolts.html"));
    assertThat(run.json().path("documents").findValuesAsText("id"))
        .contains("tracker-courier-bolts#2", "tracker-courier-bolts#2~2");
    assertThat(run.err()).contains("warning: there is a document tracker-courier-bolts#2 already");
  }

  @Test
  void endsWithOneAndSaysSoWhenNothingIsShared() throws IOException {
    Path report = Files.writeString(folder.resolve("report.txt"), REPORT);
    Path other = Files.writeString(folder.resolve("other.txt"), "Pears\n\nCut them in March.");
    Run run = Run.stemma("trace", report, other);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("stemma trace: no two of these documents share anything\n");
    assertThat(run.out()).contains("report   none");
    assertThat(Run.stemma("trace", report).err()).contains("one document alone shares nothing");
  }

  @Test
  void showsTheWordsThatWereChanged() throws IOException {
    Path report = Files.writeString(folder.resolve("report.txt"), REPORT);
    Path copy =
        Files.writeString(
            folder.resolve("copy.txt"), REPORT.replace("repair", "fix").replace("Council", "Town"));
    Run run = Run.stemma("trace", report, copy);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("How much of each text stands elsewhere\n\n  report")
        .contains("[-repair-]{+fix+}");
  }

  @Test
  void tracesTheRestWhenOneFileIsBad() throws IOException {
    Path report = Files.writeString(folder.resolve("report.txt"), REPORT);
    Path copy = Files.writeString(folder.resolve("copy.txt"), REPORT);
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Run run = Run.stemma("trace", "--json", report, empty, copy);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo(empty + ": empty\n");
    assertThat(run.json().path("borrowings")).isNotEmpty();
  }

  @Test
  void writesAPageAndKeepsTheTextShort() throws IOException {
    Path page = folder.resolve("report.html");
    Run run = Run.stemma("trace", "--html", page, STORY);
    assertThat(run.code()).isZero();
    assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(run.out()).contains("How much of each text").doesNotContain("passages");
  }

  @Test
  void saysThatThePageCannotBeWritten() {
    Path page = folder.resolve("no/such/folder/report.html");
    Run run = Run.stemma("trace", "--html", page, STORY);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("stemma trace: cannot write: " + page + ": no such file or folder\n");
  }
}
