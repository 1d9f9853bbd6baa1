package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.service.Holdings;
import org.stemma.watch.WatchList;
import org.stemma.watch.WatchList.Done;
import org.stemma.watch.WatchList.Item;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The verbs that do something with what is on the list already.
abstract class WatchChangeCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final StoreOptions options = new StoreOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "WHAT",
      arity = "1..*",
      description =
          "An address, an article's number, a feed's (f3), or an outlet (courier.example) with all"
              + " that is watched of it.")
  private List<String> targets = List.of();

  WatchChangeCommand(Console console) {
    this.console = console;
  }

  /// Does it to one item.
  abstract Done change(WatchList list, Item item);

  @Override
  public Integer call() throws IOException, UsageException {
    try (Holdings holdings = options.open(console);
        Writer out = console.writer();
        WatchOutput told = new WatchOutput(console, output, out, holdings.store())) {
      WatchList list = new WatchList(holdings.store(), InstantSource.system());
      int missed = 0;
      for (String target : targets) {
        List<Item> items = list.find(target);
        for (Item item : items) {
          told.done(change(list, item));
        }
        if (items.isEmpty()) {
          told.warn(target + " is not on the list (see stemma watch list)");
          missed++;
        }
      }
      return missed > 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  /// `stemma watch remove`.
  @Command(
      name = "remove",
      header = "Takes feeds and articles off the list; their histories stay.",
      description = {
        "",
        "A feed's articles stay watched. What an article that is removed shares with others is told"
            + " no more, by neither trace nor page, until it is resumed.",
        ""
      },
      footer = {
        "",
        "Example: an article by its number, a feed by its address",
        "  stemma watch remove 12",
        "  stemma watch remove https://courier.example/rss",
        "",
        "Exit code 1: something named is not on the list."
      })
  static final class Remove extends WatchChangeCommand {
    Remove(Console console) {
      super(console);
    }

    @Override
    Done change(WatchList list, Item item) {
      return list.remove(item);
    }
  }

  /// `stemma watch pause`.
  @Command(
      name = "pause",
      header = "Lets feeds, articles or a whole outlet rest until they are resumed.",
      footer = {
        "",
        "Example: an outlet, a feed",
        "  stemma watch pause courier.example",
        "  stemma watch pause f3",
        "",
        "Exit code 1: something named is not on the list."
      })
  static final class Pause extends WatchChangeCommand {
    Pause(Console console) {
      super(console);
    }

    @Override
    Done change(WatchList list, Item item) {
      return list.pause(item);
    }
  }

  /// `stemma watch resume`.
  @Command(
      name = "resume",
      header = "Watches again what rests or was removed.",
      footer = {
        "",
        "Example: an outlet",
        "  stemma watch resume courier.example",
        "",
        "Exit code 1: something named is not on the list."
      })
  static final class Resume extends WatchChangeCommand {
    Resume(Console console) {
      super(console);
    }

    @Override
    Done change(WatchList list, Item item) {
      return list.resume(item);
    }
  }

  /// `stemma watch now`.
  @Command(
      name = "now",
      header = "Has feeds, articles or a whole outlet looked at as soon as their host allows.",
      description = {"", "Needs a stemma serve at work; what rests goes on resting.", ""},
      footer = {
        "",
        "Example: an article",
        "  stemma watch now https://courier.example/2031/05/14/strait-talks",
        "",
        "Exit code 1: something named is not on the list."
      })
  static final class Now extends WatchChangeCommand {
    Now(Console console) {
      super(console);
    }

    @Override
    Done change(WatchList list, Item item) {
      return list.now(item);
    }
  }
}
