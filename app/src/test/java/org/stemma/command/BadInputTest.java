package org.stemma.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever it is given, the command says one clear line about it, does the rest, and ends with the right code.
class BadInputTest {

  private static final String ARTICLE =
      """
      Council agrees to mend the Ostby bridge

      By Mara Lind

      The council agreed on Monday to mend the Ostby bridge before the winter.

      Some two hundred people gathered on the northern bank to hear the vote.
      """;

  @TempDir private Path folder;
  private Path good;

  @BeforeEach
  void writeAnArticle() throws IOException {
    good = write("good.txt", ARTICLE.getBytes(UTF_8));
  }

  @Test
  void namesAMissingFileAndReadsTheOther() {
    saysAndGoesOn(folder.resolve("nothing.html"), "nothing.html: no such file");
  }

  @Test
  void namesAnEmptyFile() throws IOException {
    saysAndGoesOn(write("empty.txt", new byte[0]), "empty.txt: empty");
    saysAndGoesOn(write("blank.txt", "\n \n".getBytes(UTF_8)), "nothing but white space");
  }

  @Test
  void namesABinaryFileAndTheByteThatShowsIt() throws IOException {
    byte[] noise = new byte[4000];
    new Random(7).nextBytes(noise);
    noise[12] = 0;
    saysAndGoesOn(write("photo.txt", noise), "photo.txt: byte 12: binary data");
  }

  @Test
  void readsALatinTextAsWellAsCanBeAndNamesTheFirstByteThatIsNotUtf8() throws IOException {
    Path latin =
        write("latin.txt", "Le café est fermé.\n\nIl rouvrira lundi.".getBytes(ISO_8859_1));
    Run run = Run.stemma("extract", "--json", latin);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith(latin + ": byte 6: not valid UTF-8; read as windows-1252");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.json().path("text").asText()).contains("Le café est fermé.");
  }

  @Test
  void believesTheCharacterSetThatTheUserNames() throws IOException {
    Path latin =
        write("latin.txt", "Le café est fermé.\n\nIl rouvrira lundi.".getBytes(ISO_8859_1));
    Run run = Run.stemma("extract", "--json", "--charset", "iso-8859-1", latin);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.json().path("text").asText()).contains("Le café est fermé.");
  }

  @Test
  @Timeout(30)
  void refusesAHundredMegabytesOfOneLine() throws IOException {
    Path large = folder.resolve("large.txt");
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) 'a');
    try (OutputStream out = Files.newOutputStream(large)) {
      for (int i = 0; i < 100; i++) {
        out.write(piece);
      }
    }
    saysAndGoesOn(large, "large.txt: byte 10000000: a document of more than 10000000 bytes");
    saysAndGoesOn(Files.move(large, folder.resolve("l.jsonl")), "l.jsonl:1: a line of more than");
  }

  @Test
  void namesABrokenGzipAndHowFarItCouldBeRead() throws IOException {
    byte[] packed = gzip(ARTICLE.repeat(40).getBytes(UTF_8));
    byte[] cut = Arrays.copyOf(packed, packed.length / 2);
    saysAndGoesOn(
        write("cut.txt.gz", cut), "cut.txt.gz: byte " + cut.length + ": broken gzip: it ends too");
    saysAndGoesOn(
        write("plain.txt.gz", ARTICLE.getBytes(UTF_8)), "plain.txt.gz: byte 0: broken gzip");
    packed[30] ^= 0x55;
    saysAndGoesOn(write("bent.txt.gz", packed), "broken gzip");
  }

  @Test
  void doesNotUnpackABombToItsEnd() throws IOException {
    byte[] bomb = gzip(new byte[60_000_000]);
    assertThat(bomb.length).isLessThan(100_000);
    saysAndGoesOn(write("bomb.html.gz", bomb), "bomb.html.gz: byte 0: binary data");
    byte[] spaces = new byte[60_000_000];
    Arrays.fill(spaces, (byte) ' ');
    saysAndGoesOn(write("spaces.html.gz", gzip(spaces)), "spaces.html.gz: byte 10000000");
  }

  @Test
  void namesTheLineOfInvalidJsonAndReadsTheOthers() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      lines.append(
          "{\"id\": \"d%d\", \"text\": \"Text %d.\"%s\n".formatted(i, i, i == 17 ? "" : "}"));
    }
    Path docs = write("docs.jsonl", lines.toString().getBytes(UTF_8));
    Run run = Run.stemma("extract", "--jsonl", docs);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith(docs + ":17: not valid JSON at column ");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.out().lines()).hasSize(19);
  }

  @Test
  void saysWhatALineLacks() throws IOException {
    Path docs =
        write(
            "docs.jsonl",
            """
            {"text": "no id"}
            {"id": "a"}
            {"id": "b", "text": ""}
            [1, 2]
            {"id": "c", "text": "Fine."} {}
            {"id": "d", "text": "Fine too.", "date": "last Monday", "more": {"x": [1]}}
            """
                .getBytes(UTF_8));
    Run run = Run.stemma("extract", "--jsonl", docs);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines())
        .hasSize(6)
        .anyMatch(line -> line.endsWith(":1: no \"id\""))
        .anyMatch(line -> line.endsWith(":2: neither \"text\" nor \"html\""))
        .anyMatch(line -> line.endsWith(":3: the text of b is empty"))
        .anyMatch(line -> line.contains(":4: not valid JSON: a line must be an object"))
        .anyMatch(line -> line.endsWith(":5: not valid JSON: something follows the object"))
        .anyMatch(line -> line.contains(":6: warning: \"date\" is not in ISO 8601"));
    assertThat(run.line(0).path("id").asText()).isEqualTo("d");
  }

  @Test
  void saysThatAFolderHoldsNothingToRead() throws IOException {
    saysAndGoesOn(Files.createDirectory(folder.resolve("empty")), "empty: no text, HTML or JSONL");
  }

  @Test
  void warnsOfIdsThatClash() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path twin = Files.writeString(other.resolve("good.html"), "<h1>A</h1><p>Another text.</p>");
    Run run = Run.stemma("extract", "--jsonl", good, twin, good);
    assertThat(run.line(1).path("id").asText()).isEqualTo("good~2");
    assertThat(run.line(2).path("id").asText()).isEqualTo("good~3");
    assertThat(run.err().lines().filter(line -> line.contains("warning: there is"))).hasSize(2);
  }

  @Test
  void showsNoStackTraceUnlessAskedTo() {
    Run plain = Run.stemma("extract", "--max-size", "much", good);
    assertThat(plain.code()).isEqualTo(2);
    assertThat(plain.err().lines()).hasSize(1);
    assertThat(plain.err())
        .contains("'much' is no number of bytes")
        .contains("stemma extract --help");
    assertThat(Run.stemma("extract", "--debug", "--max-size", "much", good).err())
        .contains("at org.stemma");
  }

  @Test
  void saysInOneLineWhatIsWrongWithTheArguments() {
    for (Object[] args :
        new Object[][] {
          {},
          {"explode"},
          {"extract"},
          {"extract", "--json", "--jsonl", good},
          {"extract", "--colour", good},
          {"extract", "--color", "mauve", good},
          {"extract", "--charset", "klingon", good},
          {"compare", good},
          {"compare", good, good, good},
          {"extract", "https://example.org/"},
        }) {
      Run run = Run.stemma(args);
      assertThat(run.code()).as(Arrays.toString(args)).isEqualTo(2);
      assertThat(run.out()).as(Arrays.toString(args)).isEmpty();
      assertThat(run.err().lines()).as(Arrays.toString(args)).hasSize(1);
    }
  }

  @Test
  void keepsControlCharactersOfANameFromTheTerminal() {
    assertThat(Run.stemma("extract", "a\u001b[31m\nb").err())
        .doesNotContain("\u001b")
        .satisfies(err -> assertThat(err.lines()).hasSize(1));
  }

  @Test
  void isSilentWhenTheReaderHasGone() {
    assertThat(withOutput("Broken pipe")).isEqualTo(0 + "");
  }

  @Test
  void saysThatTheOutputCannotBeWritten() {
    assertThat(withOutput("No space left on device"))
        .isEqualTo("2stemma extract: cannot write: No space left on device\n");
  }

  /// Exit code and standard error of a run whose output fails.
  private String withOutput(String failure) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException(failure);
          }
        };
    Console console =
        new Console(
            new java.io.ByteArrayInputStream(new byte[0]),
            broken,
            new PrintStream(err, true, UTF_8),
            false,
            false,
            Map.of());
    int code = Main.execute(new String[] {"extract", good.toString()}, console);
    return code + err.toString(UTF_8);
  }

  /// The bad input is told in one line, and the good one beside it is read.
  private void saysAndGoesOn(Path bad, String message) {
    Run run = Run.stemma("extract", "--jsonl", bad, good);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message).startsWith(bad.toString());
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.line(0).path("id").asText()).isEqualTo("good");
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
