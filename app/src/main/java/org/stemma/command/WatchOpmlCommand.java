package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stemma.feed.Opml;
import org.stemma.feed.Subscription;
import org.stemma.service.Holdings;
import org.stemma.store.Feed;
import org.stemma.store.Outlet;
import org.stemma.url.WebUrl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `stemma watch opml`: the feeds as other readers take them.
@Command(
    name = "opml",
    header = "Writes the feeds on the list as OPML, which every feed reader takes.",
    footer = {
      "",
      "Example: into a file",
      "  stemma watch opml > feeds.opml",
      "",
      "Exit code 1: no feed is on the list."
    })
final class WatchOpmlCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final StoreOptions options = new StoreOptions();

  WatchOpmlCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    try (Holdings holdings = options.open(console);
        Writer out = console.writer()) {
      Map<Long, String> outlets = new HashMap<>();
      for (Outlet outlet : holdings.store().outlets().all()) {
        outlets.put(outlet.id(), outlet.name());
      }
      List<Subscription> subscriptions = new ArrayList<>();
      for (Feed feed : holdings.store().feeds().all()) {
        String outlet = outlets.getOrDefault(feed.outlet(), feed.host());
        WebUrl.tryParse(feed.url())
            .map(url -> new Subscription(feed.title(), url, null, List.of(outlet), List.of()))
            .ifPresent(subscriptions::add);
      }
      out.write(new Opml("Feeds that Stemma watches", subscriptions).write());
      return subscriptions.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }
}
