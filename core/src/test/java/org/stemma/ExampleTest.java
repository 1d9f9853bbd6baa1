package org.stemma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.collate.Collation;
import org.stemma.collate.Variant;
import org.stemma.text.Witness;

/// README's example of the library: it compiles, runs, and is the one that README shows.
class ExampleTest {

  private static final Path ROOT = Path.of(System.getProperty("stemma.root"));

  private static void example() {
    // example begins
    Witness older = Witness.ofText("Barges pay 15 crowns. The board met on Monday.");
    Witness newer = Witness.ofText("Barges pay 51 crowns. The board met on Monday.");
    for (Variant variant : Collation.of(older, newer).variants()) {
      System.out.println(variant.kind() + " " + variant.weight() + " " + variant.why());
    }
    // example ends
  }

  @Test
  void namesTheNumberThatWasChanged() {
    PrintStream terminal = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      example();
    } finally {
      System.setOut(terminal);
    }
    assertThat(printed.toString(UTF_8)).contains("SUBSTITUTION SUBSTANCE").contains("15 → 51");
  }

  @Test
  void isWhatTheReadmeShows() throws IOException {
    String source =
        Files.readString(ROOT.resolve("core/src/test/java/org/stemma/ExampleTest.java"));
    String example =
        source.substring(
            source.indexOf("// example begins") + "// example begins".length(),
            source.indexOf("// example ends"));
    String readme = Files.readString(ROOT.resolve("README.md"));
    String shown = readme.substring(readme.indexOf("```java") + "```java".length());
    assertThat(lines(shown.substring(0, shown.indexOf("```")))).isEqualTo(lines(example));
  }

  private static List<String> lines(String code) {
    return code.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
