package org.stemma.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `stemma watch`: the list of what is watched. Each verb is a command of its own.
@Command(
    name = "watch",
    header = "Says what is watched: puts feeds and articles on the list, takes them off.",
    description = {
      "",
      "The list lies in the data folder. A `stemma serve` on it sees a change within a second, and"
          + " need not be stopped.",
      ""
    },
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    footer = {
      "",
      "Example: the feeds of a newspaper, one article, a list of addresses",
      "  stemma watch add https://courier.example/",
      "  stemma watch add https://courier.example/2031/05/14/strait-talks",
      "  stemma watch add - < addresses.txt",
      "",
      "`stemma watch VERB --help` teaches each."
    })
final class WatchCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  /// The command with its verbs.
  static CommandLine commandLine(Console console) {
    CommandLine watch = new CommandLine(new WatchCommand());
    watch.addSubcommand(new WatchAddCommand(console));
    watch.addSubcommand(new WatchListCommand(console));
    for (WatchChangeCommand verb :
        List.of(
            new WatchChangeCommand.Remove(console),
            new WatchChangeCommand.Pause(console),
            new WatchChangeCommand.Resume(console),
            new WatchChangeCommand.Now(console))) {
      watch.addSubcommand(verb);
    }
    watch.addSubcommand(new WatchOutletCommand(console));
    watch.addSubcommand(new WatchOpmlCommand(console));
    return watch;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "which verb? There are " + String.join(", ", spec.subcommands().keySet()));
  }
}
