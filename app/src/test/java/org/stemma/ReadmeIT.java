package org.stemma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Runs the commands of README.md, each `console` block in order, and compares what they print with what README shows. A
/// line `…` stands for any lines.
class ReadmeIT {

  private static final Path ROOT = Path.of(System.getProperty("stemma.root"));
  private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> printsWhatTheReadmeShows() throws IOException {
    for (String name : List.of("stemma", "story")) {
      Files.createSymbolicLink(folder.resolve(name), ROOT.resolve(name));
    }
    List<DynamicTest> tests = new ArrayList<>();
    var blocks = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
    while (blocks.find()) {
      for (String step : blocks.group(1).split("(?m)^\\$ ", -1)) {
        if (!step.isBlank()) {
          String command = step.lines().findFirst().orElseThrow();
          String shown = step.lines().skip(1).collect(Collectors.joining("\n")).strip();
          tests.add(
              DynamicTest.dynamicTest(
                  command, () -> assertThat(run(command)).matches(pattern(shown))));
        }
      }
    }
    assertThat(tests).as("commands in README.md").isNotEmpty();
    return tests.stream();
  }

  private static String run(String command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder shell =
        new ProcessBuilder("bash", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    shell.environment().put("NO_COLOR", "1");
    shell.environment().remove("COLUMNS");
    shell.start().waitFor();
    String printed = Files.readString(output, UTF_8).strip();
    Files.delete(output);
    return printed.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
  }

  private static Pattern pattern(String shown) {
    String exact =
        shown
            .lines()
            .map(line ->
                line.strip().equals("…") ? "(?:.*\n)*?.*" : Pattern.quote(line.stripTrailing()))
            .collect(Collectors.joining("\n"));
    return Pattern.compile(exact);
  }
}
