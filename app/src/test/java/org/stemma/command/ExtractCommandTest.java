package org.stemma.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {

  private static final Path STORY =
      Path.of(System.getProperty("stemma.root"), "story", "documents");

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><title>Bridge to be mended</title></head><body>
      <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
      <article><h1>Bridge to be mended</h1>
      <p>The council agreed on Monday to mend the Ostby bridge before the winter, the mayor said.</p>
      <p>Some two hundred people gathered on the northern bank to hear the vote being read out.</p>
      <p>Work begins in April and will take, the engineers say, no more than five months.</p>
      </article></body></html>
      """;

  @TempDir private Path folder;

  @Test
  void writesTheFieldsOfTheContractInTheirOrder() throws IOException {
    Run run = Run.stemma("extract", "--json", Files.writeString(folder.resolve("p.html"), PAGE));
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("{\n  \"format\" : \"stemma.extract/1\",");
    assertThat(run.json().fieldNames())
        .toIterable()
        .containsExactly(
            "format",
            "id",
            "outcome",
            "reason",
            "title",
            "standfirst",
            "byline",
            "published",
            "modified",
            "url",
            "source",
            "language",
            "text",
            "blocks",
            "paragraphs",
            "left_out");
    assertThat(run.json().path("title").asText()).isEqualTo("Bridge to be mended");
    assertThat(run.json().path("published").isNull()).isTrue();
    assertThat(run.json().path("paragraphs")).hasSize(3);
  }

  @Test
  void givesOffsetsWhoseSlicesAreTheBlocks() {
    Run run = Run.stemma("extract", "--jsonl", STORY);
    assertThat(run.err()).isEmpty();
    for (int i = 0; i < run.out().lines().count(); i++) {
      String text = run.line(i).path("text").asText();
      for (JsonNode block : run.line(i).path("blocks")) {
        if (block.has("begin")) {
          assertThat(text.substring(block.path("begin").asInt(), block.path("end").asInt()))
              .isEqualTo(block.path("text").asText());
        }
      }
    }
  }

  @Test
  void writesTheRevisionsOfATrackersPage() {
    JsonNode json =
        Run.stemma("extract", "--json", STORY.resolve("tracker-courier-bolts.html")).json();
    assertThat(json.path("outcome").asText()).isEqualTo("revisions");
    assertThat(json.path("tracker").fieldNames())
        .toIterable()
        .containsExactly(
            "tool",
            "source",
            "url",
            "versions",
            "first_seen",
            "last_changed",
            "checking",
            "minutes_between",
            "complete");
    assertThat(json.path("revisions")).hasSize(2);
    assertThat(json.path("revisions").path(0).fieldNames())
        .toIterable()
        .containsExactly("number", "title", "time", "paragraphs");
  }

  @Test
  void keepsTheTextOfAJsonLineToTheLetter() throws IOException {
    String text = " Share\\n\\nAdvertisement\\n\\tA text \\ud83d\\ude00 as it is.  ";
    String line =
        """
        {"id":"x/1","text":"%s","title":"T","source":"S","url":"u","date":"2031-05-14"}
        """
            .formatted(text);
    JsonNode json =
        Run.stemma("extract", "--json", Files.writeString(folder.resolve("d.jsonl"), line)).json();
    assertThat(json.path("id").asText()).isEqualTo("x/1");
    assertThat(json.path("text").asText())
        .isEqualTo(" Share\n\nAdvertisement\n\tA text 😀 as it is.  ");
    assertThat(json.path("title").asText()).isEqualTo("T");
    assertThat(json.path("source").asText()).isEqualTo("S");
    assertThat(json.path("published").asText()).isEqualTo("2031-05-14");
  }

  @Test
  void letsAJsonLineWinOverItsPage() throws IOException {
    String line =
        """
        {"id":"p","html":"%s","title":"Another headline","date":"2031-03-04"}
        """
            .formatted(PAGE.replace("\"", "\\\"").replace("\n", "\\n"));
    JsonNode json =
        Run.stemma("extract", "--json", Files.writeString(folder.resolve("d.jsonl"), line)).json();
    assertThat(json.path("title").asText()).isEqualTo("Another headline");
    assertThat(json.path("text").asText()).startsWith("Another headline\n\nThe council agreed");
    assertThat(json.path("published").asText()).isEqualTo("2031-03-04");
  }

  @Test
  void replacesHalfASurrogatePairThatUtf8CannotHold() throws IOException {
    Path lines =
        Files.writeString(folder.resolve("d.jsonl"), "{\"id\":\"a\",\"text\":\"a\\ud83db\"}");
    assertThat(Run.stemma("extract", "--json", lines).json().path("text").asText())
        .isEqualTo("a\uFFFDb");
  }

  @Test
  void readsStandardInputWhateverItHolds() throws IOException {
    assertThat(Run.withInput(PAGE, "extract", "--json", "-").json().path("title").asText())
        .isEqualTo("Bridge to be mended");
    Run lines = Run.withInput("{\"id\":\"a\",\"text\":\"One.\"}\n", "extract", "--json", "-");
    assertThat(lines.json().path("id").asText()).isEqualTo("a");
    Run packed = Run.run(gzip(PAGE), false, Map.of(), "extract", "--json", "-");
    assertThat(packed.json().path("title").asText()).isEqualTo("Bridge to be mended");
  }

  @Test
  void readsAFolderInTheOrderOfNamesAndNamesDocumentsAfterFiles() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("in/b-folder"));
    Files.write(folder.resolve("in/c.html.gz"), gzip(PAGE));
    Files.writeString(folder.resolve("in/a.HTM"), PAGE);
    Files.writeString(inner.resolve("z.v2.txt"), "A headline\n\nA paragraph of it.");
    Files.writeString(folder.resolve("in/notes.pdf"), "%PDF");
    Files.writeString(folder.resolve("in/.hidden.txt"), "hidden");
    Files.writeString(folder.resolve("in/d.jsonl"), "{\"id\":\"own\",\"text\":\"One.\"}\n\n");
    Run run = Run.stemma("extract", "--jsonl", folder.resolve("in"));
    assertThat(run.out().lines().map(line -> line.replaceAll(".*?\"id\":\"(.*?)\".*", "$1")))
        .isEqualTo(List.of("a", "z.v2", "c", "own"));
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("warning: 1 file is neither text, HTML nor JSONL by name");
  }

  @Test
  void writesSeveralAsOneDocument() throws IOException {
    Path page = Files.writeString(folder.resolve("p.html"), PAGE);
    JsonNode json = Run.stemma("extract", "--json", page, page).json();
    assertThat(json.path("format").asText()).isEqualTo("stemma.extract/1");
    assertThat(json.path("documents")).hasSize(2);
    assertThat(json.path("documents").path(1).path("id").asText()).isEqualTo("p~2");
  }

  @Test
  void endsWithOneWhenThereIsNoArticle() throws IOException {
    Path page = Files.writeString(folder.resolve("p.html"), "<html><body></body></html>");
    Run run = Run.stemma("extract", "--json", page);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith(page + ": warning: no article: ");
    assertThat(run.json().path("title").isNull()).isTrue();
    assertThat(run.json().path("paragraphs")).isEmpty();
  }

  @Test
  void writesAnArticleToBeRead() throws IOException {
    Path page = Files.writeString(folder.resolve("p.html"), PAGE);
    Run run = Run.run(new byte[0], false, Map.of("COLUMNS", "60"), "extract", page);
    assertThat(run.out())
        .startsWith(
            """
            Bridge to be mended
            language en

            The council agreed on Monday to mend the Ostby bridge before
            the winter, the mayor said.
            """);
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 60);
  }

  @Test
  void coloursOnlyATerminalThatWantsIt() throws IOException {
    Path page = Files.writeString(folder.resolve("p.html"), PAGE);
    assertThat(Run.run(new byte[0], true, Map.of(), "extract", page).out()).contains("\u001b[1m");
    assertThat(Run.run(new byte[0], true, Map.of("NO_COLOR", "1"), "extract", page).out())
        .doesNotContain("\u001b");
    assertThat(Run.stemma("extract", page).out()).doesNotContain("\u001b");
    assertThat(Run.stemma("extract", "--color=always", page).out()).contains("\u001b[1m");
  }

  @Test
  void keepsEscapeSequencesOfAStrangerFromTheTerminal() throws IOException {
    Path text =
        Files.writeString(folder.resolve("t.txt"), "Head\u001b]0;x\u0007line\n\nA \u202Etext.");
    assertThat(Run.stemma("extract", text).out()).doesNotContain("\u001b").doesNotContain("\u202E");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }
}
