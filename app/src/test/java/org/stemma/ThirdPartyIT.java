package org.stemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every jar that is shipped stands in THIRD-PARTY.md with its licence, and nothing else does.
class ThirdPartyIT {

  private static final Path ROOT = Path.of(System.getProperty("stemma.root"));

  @Test
  void namesEveryJarThatIsShipped() throws IOException {
    List<String> shipped;
    try (var jars = Files.list(ROOT.resolve("app/target/lib"))) {
      shipped =
          jars.map(jar -> jar.getFileName().toString().replaceFirst("\\.jar$", ""))
              .filter(name -> !name.startsWith("stemma-"))
              .sorted()
              .toList();
    }
    List<String> named =
        Files.readAllLines(ROOT.resolve("THIRD-PARTY.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .sorted()
            .toList();
    assertThat(named).isEqualTo(shipped);
  }
}
