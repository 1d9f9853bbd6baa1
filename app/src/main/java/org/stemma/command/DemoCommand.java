package org.stemma.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.service.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `stemma demo`: an invented world, watched.
@Command(
    name = "demo",
    header = "Watches an invented world of six outlets whose articles change, and shows it.",
    description = {
      "",
      "Two countries negotiate about a strait while a port buries its dead; an agency, two papers, a"
          + " radio station and two sites that rewrite what others wrote report of it for three days"
          + " and a half. Articles are corrected with a word and without, rewritten, moved, taken"
          + " down and brought back. Every country, person, outlet and sentence is invented.",
      "",
      "The outlets are served on this machine and watched as real ones are, but an hour of the story"
          + " passes each second. What happens is told line by line; the pages show it. Ctrl-C ends,"
          + " and nothing is left behind unless --data names a folder.",
      "",
      "With --once nobody waits and no pages are served: the whole story is watched at once, and what"
          + " was found is printed: of each article its versions and what happened to it, then what"
          + " the articles share and who had it first.",
      ""
    },
    footer = {
      "",
      "Example: to look at; the whole of it as text, as a page and as data",
      "  stemma demo",
      "  stemma demo --once",
      "  stemma demo --once --html story.html --json > story.json"
    })
final class DemoCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(names = "--once", description = "Watch the whole story at once and print what was found.")
  private boolean once;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "With --once: write what the articles share as a page.")
  private @Nullable Path html;

  @Option(
      names = "--speed",
      paramLabel = "HOURS",
      defaultValue = "1",
      description = "Hours of the story in a second, 0.01 to 10 (${DEFAULT-VALUE}).")
  private double speed;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Serve pages here (8080, or the next that is free).")
  private @Nullable Integer port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep what was found here, in a folder that has no history yet.")
  private @Nullable Path data;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, UsageException, InterruptedException {
    check();
    try (DemoFolder folder = data == null ? DemoFolder.passing(once) : DemoFolder.lasting(data)) {
      if (once) {
        new DemoOnce(console, output, html).run(folder.path());
      } else {
        new DemoLive(console, output, speed, port).run(folder.path());
      }
    }
    return ExitCode.DONE;
  }

  private void check() throws UsageException {
    if (!once && (html != null || output.form() != OutputOptions.Form.TEXT)) {
      throw new UsageException("--html, --json and --jsonl are for --once");
    }
    if (!(speed >= 0.01 && speed <= 10)) {
      throw new UsageException("--speed " + speed + " is not from 0.01 to 10");
    }
    if (port != null && (port < 0 || port > 65_535)) {
      throw new UsageException("--port " + port + " is none from 0 to 65535");
    }
    if (data != null && Files.exists(Holdings.database(data))) {
      throw new UsageException(data + " has a history already; name a folder without one");
    }
  }
}
