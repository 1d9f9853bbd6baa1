package org.stemma.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.config.Configuration;
import org.stemma.config.Configuration.LogFormat;
import org.stemma.config.Configuration.LogLevel;
import org.stemma.service.Holdings;
import org.stemma.service.Ills;
import org.stemma.service.LibraryLog;
import org.stemma.service.Log;
import org.stemma.service.Service;
import org.stemma.store.Statistics.Totals;
import org.stemma.watch.Happened;
import org.stemma.watch.SteadyTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `stemma serve`: watches what is on the list, and shows it.
@Command(
    name = "serve",
    header = "Watches what is on the list and shows it as pages, until Ctrl-C.",
    description = {
      "",
      "Looks at every feed and article on the list when it is due, keeps each exchange, stores each"
          + " new version of a text, and serves pages and feeds of what changed. Other commands"
          + " may be used meanwhile. Several of these on one PostgreSQL database share the work.",
      "",
      "Says on standard error what happened to which article, a line each; figures for Prometheus"
          + " are at /metrics, and /health tells whether all is well.",
      ""
    },
    footer = {
      "",
      "Example: what is on the list of ./stemma-data; the same at another port with JSON logs",
      "  stemma serve",
      "  stemma serve --port 9000 --log json 2>> stemma.log",
      "",
      "The first run writes DIR/stemma.conf, in which every setting stands with what it does.",
      "Ctrl-C lets requests at hand finish and ends; a second one ends at once."
    })
final class ServeCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final StoreOptions options = new StoreOptions();

  @Option(names = "--port", paramLabel = "PORT", description = "Serve pages here; 0: any free one.")
  private @Nullable Integer port;

  @Option(
      names = "--log",
      paramLabel = "FORMAT",
      description = "text, or json for an object a line.")
  private @Nullable LogFormat format;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "What is logged: error, warning, info (changes) or debug (every look).")
  private @Nullable LogLevel level;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, IOException {
    Configuration configuration = configuration();
    Log log = new Log(console.err(), configuration.logging());
    LibraryLog.to(log);
    Ills ills = new Ills();
    SteadyTime time =
        new SteadyTime(
            InstantSource.system(), () -> log.write(Service.jumpedBack(InstantSource.system())));
    try (Holdings holdings = options.open(console, configuration, time);
        Service service = start(holdings, time, ills, log)) {
      Ending.interrupts(Thread.currentThread(), console.err());
      greet(holdings, service);
      service.run();
    } catch (InterruptedException asked) {
      return ExitCode.DONE;
    }
    return ExitCode.DONE;
  }

  private static Service start(Holdings holdings, SteadyTime time, Ills ills, Log log)
      throws UsageException {
    try {
      return Service.start(holdings, time, ills, log, Happened.Listener.NONE);
    } catch (IOException taken) {
      throw new UsageException(String.valueOf(taken.getMessage()), taken);
    }
  }

  /// What the file says, and the command line before it; the file is written where there is none.
  private Configuration configuration() throws UsageException, IOException {
    Path file = options.configurationFile(console);
    if (options.writeConfiguration(console)) {
      console.err().println("Wrote " + file + ": every setting stands in it, with what it does.");
    }
    Configuration said = options.configuration(console);
    Configuration.Serving serving = said.serving();
    Configuration.Logging logging = said.logging();
    if (port != null && (port < 0 || port > 65_535)) {
      throw new UsageException("--port " + port + " is none from 0 to 65535");
    }
    return new Configuration(
        said.rules(),
        said.fetching(),
        said.archiving(),
        port == null ? serving : serving.at(port),
        said.alerting(),
        new Configuration.Logging(
            format == null ? logging.format() : format, level == null ? logging.level() : level),
        said.outlets(),
        said.feeds());
  }

  private void greet(Holdings holdings, Service service) {
    Totals totals = holdings.store().statistics().totals();
    long articles = totals.articles().values().stream().mapToLong(Long::longValue).sum();
    int feeds = holdings.store().feeds().all().size();
    console.err().println("Look here: " + service.url());
    console
        .err()
        .println(
            "Watching "
                + feeds
                + " feeds and "
                + articles
                + " articles kept in "
                + holdings.folder()
                + ". Ctrl-C ends.");
    if (feeds == 0 && articles == 0) {
      console.err().println("The list is empty: put something on it with `stemma watch add URL`.");
    }
    if (holdings.configuration().fetching().contact() == null) {
      console
          .err()
          .println(
              "Nobody can reach you: publishers see no contact in the User-Agent. Set contact in "
                  + options.configurationFile(console)
                  + ".");
    }
  }
}
