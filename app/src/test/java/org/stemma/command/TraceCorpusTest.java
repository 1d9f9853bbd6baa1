package org.stemma.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `stemma trace --corpus`.
class TraceCorpusTest {

  private static final Path STORY =
      Path.of(System.getProperty("stemma.root"), "story", "documents");

  private static final String PASSAGE =
      "The northern pillar of the bridge, which the flood of last March had bent by almost a metre,"
          + " will be repaired before the ferries stop for winter, the mayor of Ostby said.";

  @TempDir private Path folder;
  private Path out = Path.of("");

  @BeforeEach
  void placeOut() {
    out = folder.resolve("passages.jsonl");
  }

  @Test
  void writesTheBorrowingsOfTrace() throws IOException {
    Run traced = Run.stemma("trace", "--jsonl", STORY);
    Run run = Run.stemma("trace", "--corpus", STORY, "--out", out);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(fields(Files.readAllLines(out).getFirst()))
        .isEqualTo(fields(traced.out().lines().findFirst().orElseThrow()));
    assertThat(passages(Files.readAllLines(out)))
        .containsExactlyInAnyOrderElementsOf(passages(traced.out().lines().toList()));
  }

  @Test
  void packsWhatIsNamedSo() throws IOException {
    Path corpus = corpus(line("a", PASSAGE), line("b", "Today. " + PASSAGE));
    Path packed = folder.resolve("passages.jsonl.gz");
    assertThat(Run.stemma("trace", "--corpus", corpus, "--out", packed).code()).isZero();
    assertThat(Run.stemma("trace", "--corpus", corpus, "--out", out).code()).isZero();
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      assertThat(new String(in.readAllBytes(), UTF_8))
          .isEqualTo(Files.readString(out))
          .hasLineCount(1);
    }
  }

  @Test
  void readsWhatIsPacked() throws IOException {
    Path corpus = folder.resolve("docs.jsonl.gz");
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(corpus))) {
      packed.write((line("a", PASSAGE) + "\n" + line("b", "Now. " + PASSAGE)).getBytes(UTF_8));
    }
    assertThat(Run.stemma("trace", "--corpus", corpus, "--out", out).code()).isZero();
  }

  @Test
  void restrictsItselfToPairs() throws IOException {
    Path corpus =
        corpus(line("a", PASSAGE), line("b", "B. " + PASSAGE), line("c", "C! " + PASSAGE));
    Path pairs =
        file("pairs.jsonl", "{\"a\": \"c\", \"b\": \"a\"}", "", "{\"b\":\"a\",\"a\":\"c\"}");
    Run run = Run.stemma("trace", "--corpus", corpus, "--out", out, "--pairs", pairs);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("3 documents, 1 pairs compared, 1 passages");
    JsonNode borrowing = new ObjectMapper().readTree(Files.readString(out));
    assertThat(borrowing.path("from").path("id").asText()).isEqualTo("a");
    assertThat(borrowing.path("to").path("id").asText()).isEqualTo("c");
  }

  @Test
  void countsPairsOfOneSeriesThatItDoesNotCompare() throws IOException {
    Path corpus =
        corpus(
            "{\"id\": \"a\", \"source\": \"Herald\", \"text\": \"" + PASSAGE + "\"}",
            "{\"id\": \"b\", \"source\": \"Herald\", \"text\": \"B. " + PASSAGE + "\"}",
            "{\"id\": \"c\", \"source\": \"herald\", \"text\": \"C! " + PASSAGE + "\"}",
            line("d", "D. " + PASSAGE));
    String twice = "{\"a\": \"a\", \"b\": \"b\"}";
    Path pairs = file("pairs.jsonl", twice, twice, "{\"a\": \"d\", \"b\": \"b\"}");
    Run one = Run.stemma("trace", "--corpus", corpus, "--out", out, "--pairs", pairs);
    assertThat(one.code()).isZero();
    assertThat(one.err()).contains("1 pair of one series was not compared\n").hasLineCount(2);
    Path more = file("more.jsonl", twice, "{\"a\": \"c\", \"b\": \"a\"}");
    Run two = Run.stemma("trace", "--corpus", corpus, "--out", out, "--pairs", more);
    assertThat(two.code()).isEqualTo(1);
    assertThat(two.err()).contains("2 pairs of one series were not compared\n");
  }

  @Test
  void tellsLinesThatAreNoPairs() throws IOException {
    Path corpus = corpus(line("a", PASSAGE), line("b", "B. " + PASSAGE));
    Path pairs =
        file(
            "pairs.jsonl",
            "{\"a\": \"a\", \"b\": \"nobody\"}",
            "{\"a\": \"a\"}",
            "{\"a\": ",
            "[]",
            "{\"a\": \"a\", \"b\": \"b\"}");
    Run run = Run.stemma("trace", "--corpus", corpus, "--out", out, "--pairs", pairs);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("pairs.jsonl:1: no document is called nobody")
        .contains("pairs.jsonl:2: no \"b\"")
        .contains("pairs.jsonl:3: not valid JSON")
        .contains("pairs.jsonl:4: a line must be an object");
    assertThat(out).content().hasLineCount(1);
  }

  @Test
  void tellsOfManyUnknownNamesOnlyTheFirst() throws IOException {
    String[] lines = new String[500];
    Arrays.setAll(lines, i -> "{\"a\": \"a\", \"b\": \"x" + i + "\"}");
    Path pairs = file("pairs.jsonl", lines);
    Run run =
        Run.stemma("trace", "--corpus", corpus(line("a", "Word.")), "--out", out, "--pairs", pairs);
    assertThat(run.err()).contains("and 480 more names that no document has").hasLineCount(22);
  }

  @Test
  void tellsBadLinesAndDoesTheRest() throws IOException {
    byte[] invalid = line("f", "B\u00e4d " + PASSAGE).getBytes(ISO_8859_1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        (line("a", PASSAGE)
                + "\n"
                + line("a", "Again. " + PASSAGE)
                + "\n"
                + line("e", "")
                + "\n"
                + "{\"id\": \"t\", \"text\": \"Dated. "
                + PASSAGE
                + "\", \"date\": \"soon\"}\n")
            .getBytes(UTF_8));
    bytes.writeBytes(invalid);
    Path corpus = Files.write(folder.resolve("docs.jsonl"), bytes.toByteArray());
    Run run = Run.stemma("trace", "--corpus", corpus, "--out", out);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("docs.jsonl:2: warning: there is a document a already; this one is a~2")
        .contains("docs.jsonl:3: the text of e is empty")
        .contains("docs.jsonl:4: warning: \"date\" is not in ISO 8601 and is left out: soon")
        .contains("docs.jsonl:5: not valid JSON")
        .contains("3 documents");
    assertThat(out).content().hasLineCount(3);
  }

  @Test
  void datesSayWhoHadItFirst() throws IOException {
    Path corpus =
        corpus(
            "{\"id\": \"late\", \"text\": \"So. " + PASSAGE + "\", \"date\": \"2031-05-16\"}",
            "{\"id\": \"early\", \"text\": \"" + PASSAGE + "\", \"date\": \"2031-05-11\"}");
    Run.stemma("trace", "--corpus", corpus, "--out", out);
    JsonNode borrowing = new ObjectMapper().readTree(Files.readString(out));
    assertThat(borrowing.path("from").path("id").asText()).isEqualTo("early");
    assertThat(borrowing.path("direction").asText()).isEqualTo("dated");
  }

  @Test
  void saysWhenNothingIsShared() throws IOException {
    Run run = Run.stemma("trace", "--corpus", corpus(line("a", PASSAGE)), "--out", out);
    assertThat(run.code()).isEqualTo(1);
    assertThat(out).isEmptyFile();
  }

  @Test
  void refusesWhatItCannotDoInOneLine() throws IOException {
    Path corpus = corpus(line("a", PASSAGE));
    for (Run run :
        List.of(
            Run.stemma("trace"),
            Run.stemma("trace", "--corpus", corpus),
            Run.stemma("trace", "--out", out),
            Run.stemma("trace", "--corpus", corpus, "--out", out, "--json"),
            Run.stemma("trace", "--corpus", corpus, "--out", out, STORY),
            Run.stemma("trace", "--corpus", corpus, "--out", folder),
            Run.stemma("trace", "--corpus", corpus, "--out", folder.resolve("none/out")),
            Run.stemma("trace", "--corpus", folder.resolve("none"), "--out", out),
            Run.stemma(
                "trace", "--corpus", corpus, "--out", out, "--pairs", folder.resolve("none")))) {
      assertThat(run.code()).as(run.err()).isEqualTo(2);
      assertThat(run.err()).hasLineCount(1);
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void readsADocumentOfManyMegabytesIfItIsAllowed() throws IOException {
    Path corpus = corpus(line("a", PASSAGE), line("b", "granite ".repeat(2_600_000) + PASSAGE));
    Run refused = Run.stemma("trace", "--corpus", corpus, "--out", out);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("docs.jsonl:2: a line of more than 10000000 bytes");
    Run run = Run.stemma("trace", "--max-size", "30M", "--corpus", corpus, "--out", out);
    assertThat(run.code()).isZero();
    assertThat(out).content().hasLineCount(1);
  }

  private static List<String> fields(String line) throws IOException {
    List<String> fields = new ArrayList<>();
    new ObjectMapper().readTree(line).fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  /// Both places of each borrowing, whichever comes first.
  private static List<String> passages(List<String> lines) throws IOException {
    List<String> passages = new ArrayList<>();
    for (String line : lines) {
      JsonNode borrowing = new ObjectMapper().readTree(line);
      String from = borrowing.path("from").toString();
      String to = borrowing.path("to").toString();
      passages.add(from.compareTo(to) < 0 ? from + to : to + from);
    }
    return passages;
  }

  private Path corpus(String... lines) throws IOException {
    return file("docs.jsonl", lines);
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static String line(String id, String text) {
    return "{\"id\": \"" + id + "\", \"text\": \"" + text + "\"}";
  }
}
