package org.stemma.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command without a subcommand: says what there is.
@Command(
    name = "stemma",
    versionProvider = StemmaCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "Shows how the text of news articles came to be: what changed, what stands elsewhere.",
    commandListHeading = "",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Begin with an invented story, or with files of your own:",
      "  stemma demo",
      "  stemma trace first.html second.html third.txt",
      "",
      "FILE is text, HTML or JSONL (a line: id, text or html, title, source, url, date), any of",
      "them packed with gzip, a folder of them, or - for standard input.",
      "",
      "Exit codes: 0 done; 1 nothing found where the command promises something; 2 bad usage or input.",
      "Environment: NO_COLOR switches colours off, COLUMNS is the width of the text,",
      "STEMMA_DEBUG is as --debug, STEMMA_JAVA_OPTS are options for the JVM."
    })
final class StemmaCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli acts on it before the command runs
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  @SuppressWarnings("unused") // as above
  private boolean version;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program a failure happened.")
  @SuppressWarnings(
      "unused") // looked up among the arguments, so that it also works when they are wrong
  private boolean debug;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command? There are " + commands());
  }

  private String commands() {
    return String.join(", ", spec.subcommands().keySet());
  }

  /// The version as the jar's manifest has it.
  static final class Version implements picocli.CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = StemmaCommand.class.getPackage().getImplementationVersion();
      return new String[] {"stemma " + (version == null ? "(not packaged)" : version)};
    }
  }
}
