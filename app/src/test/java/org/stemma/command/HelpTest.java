package org.stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// The help is the first thing that a newcomer reads, and the names in it are a promise.
class HelpTest {

  private static final CommandLine STEMMA =
      Main.commandLine(
          new Console(
              new ByteArrayInputStream(new byte[0]),
              OutputStream.nullOutputStream(),
              new PrintStream(OutputStream.nullOutputStream()),
              false,
              false,
              Map.of()));

  private static List<String> options(String command) {
    return Objects.requireNonNull(STEMMA.getSubcommands().get(command))
        .getCommandSpec()
        .options()
        .stream()
        .flatMap(option -> List.of(option.names()).stream())
        .sorted()
        .toList();
  }

  @Test
  void optionsKeepTheirNames() {
    assertThat(options("extract"))
        .containsExactly(
            "--charset",
            "--color",
            "--debug",
            "--help",
            "--json",
            "--jsonl",
            "--max-size",
            "--together",
            "--urls",
            "-h");
    assertThat(options("compare"))
        .containsExactly(
            "--all",
            "--charset",
            "--color",
            "--debug",
            "--help",
            "--json",
            "--jsonl",
            "--max-size",
            "--weight",
            "-h");
  }

  @Test
  void everyCommandTeachesWithAnExample() {
    for (CommandLine command : STEMMA.getSubcommands().values()) {
      String name = command.getCommandSpec().qualifiedName();
      Run help = Run.stemma(command.getCommandName(), "--help");
      assertThat(help.code()).isZero();
      assertThat(help.err()).isEmpty();
      assertThat(help.out()).contains("Example").contains("  " + name + " ");
      for (OptionSpec option : command.getCommandSpec().options()) {
        assertThat(option.description()).as(name + " " + option.longestName()).isNotEmpty();
        assertThat(help.out()).contains(option.longestName());
      }
    }
  }

  @Test
  void theHelpOfAllNamesCommandsExitCodesAndEnvironment() {
    assertThat(Run.stemma("--help").out())
        .contains(STEMMA.getSubcommands().keySet())
        .contains("NO_COLOR", "COLUMNS", "STEMMA_DEBUG", "STEMMA_JAVA_OPTS", "Exit codes");
  }

  @Test
  void fitsTheWidthOfTheTerminal() {
    assertThat(Run.stemma("extract", "--help").out().lines())
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void saysItsVersion() {
    assertThat(Run.stemma("--version").out()).startsWith("stemma ");
  }
}
