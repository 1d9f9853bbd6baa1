package org.stemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents name exists: files that they link, and types that ARCHITECTURE.md sends a reader to.
class DocumentsIT {

  private static final Path ROOT = Path.of(System.getProperty("stemma.root"));
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
  private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+)(?:\\.\\w+)?`");

  @Test
  void linkedFilesExist() throws IOException {
    for (String name : List.of("README.md", "ARCHITECTURE.md", "bench/README.md")) {
      Path document = ROOT.resolve(name);
      assertThat(LINK.matcher(Files.readString(document)).results().map(link -> link.group(1)))
          .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }
  }

  @Test
  void typesThatTheArchitectureNamesExist() throws IOException {
    Set<String> types;
    try (Stream<Path> sources = Files.walk(ROOT)) {
      types =
          sources
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.replace(".java", ""))
              .collect(Collectors.toSet());
    }
    assertThat(
            TYPE.matcher(Files.readString(ROOT.resolve("ARCHITECTURE.md")))
                .results()
                .map((MatchResult type) -> type.group(1)))
        .allMatch(types::contains);
  }
}
