package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.config.Configuration;
import org.stemma.report.Json;
import org.stemma.report.WatchJson;
import org.stemma.report.WatchReport;
import org.stemma.schedule.Settings;
import org.stemma.service.Declared;
import org.stemma.service.Holdings;
import org.stemma.store.Feed;
import org.stemma.store.Outlet;
import org.stemma.watch.WatchList.FeedItem;
import org.stemma.watch.WatchList.OutletItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `stemma watch outlet`: what one outlet is called, and what is otherwise with it than with the rest.
@Command(
    name = "outlet",
    header = "Names an outlet, and sets how it is watched where that differs from the rest.",
    description = {
      "",
      "The settings are those of [watch] in the configuration: first, factor, gap, poll_first and so"
          + " on. A name with nothing behind the = is as for the rest again. Without any, shows how"
          + " the outlet stands.",
      ""
    },
    footer = {
      "",
      "Example: a name, and a slower pace",
      "  stemma watch outlet courier.example name=\"The Courier\" first=1h gap=10s",
      "  stemma watch outlet courier.example gap=",
      "",
      "Exit code 1: nothing of this outlet was ever on the list."
    })
final class WatchOutletCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final StoreOptions options = new StoreOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(
      index = "0",
      paramLabel = "OUTLET",
      description = "Its host, such as courier.example.")
  private String key = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "NAME=VALUE",
      description = "name, or a setting of [watch].")
  private List<String> said = List.of();

  WatchOutletCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    Configuration configuration = options.configuration(console);
    try (Holdings holdings = options.open(console);
        Writer out = console.writer()) {
      Outlet outlet = holdings.store().outlets().find(key.toLowerCase(Locale.ROOT)).orElse(null);
      if (outlet == null) {
        console.err().println("stemma watch outlet: nothing of " + key + " was ever on the list");
        return ExitCode.NOTHING_FOUND;
      }
      for (String one : said) {
        outlet = set(holdings, configuration, outlet, one);
      }
      show(holdings, outlet, out);
      warnIfDeclared(configuration, outlet);
      return ExitCode.DONE;
    }
  }

  private static Outlet set(
      Holdings holdings, Configuration configuration, Outlet outlet, String said)
      throws UsageException {
    int equals = said.indexOf('=');
    if (equals <= 0) {
      throw new UsageException("\"" + said + "\" is not of the form NAME=VALUE");
    }
    String name = said.substring(0, equals).strip();
    String value = said.substring(equals + 1).strip();
    if (name.equals("name")) {
      holdings.store().outlets().rename(outlet.id(), value.isEmpty() ? outlet.key() : value);
    } else {
      String line = changed(configuration, outlet, name, value);
      holdings.store().outlets().settings(outlet.id(), line);
    }
    return holdings.store().outlets().find(outlet.id()).orElseThrow();
  }

  private static @Nullable String changed(
      Configuration configuration, Outlet outlet, String name, String value) throws UsageException {
    String before = outlet.settings();
    Map<String, String> settings =
        new TreeMap<>(before == null ? Map.of() : Settings.parse(before));
    if (value.isEmpty()) {
      settings.remove(name);
    } else {
      settings.put(name, value);
    }
    try {
      configuration.rules().with(settings);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()), wrong);
    }
    return Declared.line(settings);
  }

  private void show(Holdings holdings, Outlet outlet, Writer out) throws IOException {
    List<Feed> feeds =
        holdings.store().feeds().all().stream()
            .filter(feed -> feed.outlet() == outlet.id())
            .toList();
    switch (output.form()) {
      case TEXT ->
          new WatchReport(output.terminal(console, out), InstantSource.system().instant())
              .outlet(outlet, feeds);
      case JSON -> data(outlet, feeds, new WatchJson(Json.document(out), false));
      case JSON_LINES -> data(outlet, feeds, new WatchJson(Json.lines(out), true));
    }
  }

  private static void data(Outlet outlet, List<Feed> feeds, WatchJson json) throws IOException {
    json.begin();
    json.item(new OutletItem(outlet), outlet.key());
    for (Feed feed : feeds) {
      json.item(new FeedItem(feed), outlet.key());
    }
    json.end();
  }

  private void warnIfDeclared(Configuration configuration, Outlet outlet) {
    if (!said.isEmpty()
        && configuration.outlets().stream().anyMatch(one -> one.key().equals(outlet.key()))) {
      console
          .err()
          .println(
              "warning: the configuration has a section [outlet "
                  + outlet.key()
                  + "], which replaces this at the next start of serve");
    }
  }
}
