package org.stemma.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Json;
import org.stemma.report.WatchJson;
import org.stemma.report.WatchReport;
import org.stemma.service.Holdings;
import org.stemma.store.Article;
import org.stemma.store.ArticleState;
import org.stemma.store.Feed;
import org.stemma.store.Outlet;
import org.stemma.watch.WatchList;
import org.stemma.watch.WatchList.ArticleItem;
import org.stemma.watch.WatchList.FeedItem;
import org.stemma.watch.WatchList.OutletItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stemma watch list`: what is watched, how it stands, when it is looked at next.
@Command(
    name = "list",
    header = "Shows what is watched: its state, its last change, when it is looked at next.",
    footer = {
      "",
      "Example: everything, one outlet's, as data",
      "  stemma watch list",
      "  stemma watch list courier.example",
      "  stemma watch list --state paused --jsonl",
      "",
      "Exit code 1: nothing of the sort is on the list."
    })
final class WatchListCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final StoreOptions options = new StoreOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "OUTLET", arity = "0..1", description = "Only this outlet's.")
  private @Nullable String outlet;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "Only articles in this state: active, dormant, paused, removed, merged, kept.")
  private @Nullable ArticleState state;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "So many articles in the table (${DEFAULT-VALUE}); data has all.")
  private int limit;

  WatchListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    try (Holdings holdings = options.open(console);
        Writer out = console.writer()) {
      List<Outlet> outlets = outlets(holdings);
      WatchList list = new WatchList(holdings.store(), InstantSource.system());
      long items =
          switch (output.form()) {
            case TEXT -> table(holdings, list, outlets, out);
            case JSON -> data(holdings, list, outlets, new WatchJson(Json.document(out), false));
            case JSON_LINES -> data(holdings, list, outlets, new WatchJson(Json.lines(out), true));
          };
      if (items > 0) {
        return ExitCode.DONE;
      }
    }
    console
        .err()
        .println("stemma watch list: nothing is watched; add it with stemma watch add URL");
    return ExitCode.NOTHING_FOUND;
  }

  private List<Outlet> outlets(Holdings holdings) {
    return holdings.store().outlets().all().stream()
        .filter(one -> outlet == null || one.key().equalsIgnoreCase(outlet))
        .toList();
  }

  private List<Feed> feeds(Holdings holdings, Outlet of) {
    return state != null
        ? List.of()
        : holdings.store().feeds().all().stream().filter(feed -> feed.outlet() == of.id()).toList();
  }

  private long table(Holdings holdings, WatchList list, List<Outlet> outlets, Writer out)
      throws IOException {
    WatchReport report =
        new WatchReport(output.terminal(console, out), InstantSource.system().instant());
    long items = 0;
    for (Outlet one : outlets) {
      List<Feed> feeds = feeds(holdings, one);
      if (state == null && (!feeds.isEmpty() || one.paused() || one.settings() != null)) {
        report.outlet(one, feeds);
        items += feeds.size();
      }
    }
    List<Article> shown = new ArrayList<>();
    long[] all = new long[1];
    each(
        list,
        outlets,
        article -> {
          all[0]++;
          if (shown.size() < limit) {
            shown.add(article);
          }
        });
    if (!shown.isEmpty()) {
      report.articlesHead(shown.size(), all[0]);
    }
    for (Article article : shown) {
      report.article(article);
    }
    return items + all[0];
  }

  private void each(WatchList list, List<Outlet> outlets, Consumer<Article> take) {
    if (outlet == null) {
      list.articles(null, state, take);
    } else {
      outlets.forEach(one -> list.articles(one.id(), state, take));
    }
  }

  private long data(Holdings holdings, WatchList list, List<Outlet> outlets, WatchJson json)
      throws IOException {
    long[] items = new long[1];
    json.begin();
    for (Outlet one : outlets) {
      json.item(new OutletItem(one), one.key());
      for (Feed feed : feeds(holdings, one)) {
        json.item(new FeedItem(feed), one.key());
        items[0]++;
      }
      try {
        list.articles(
            one.id(),
            state,
            article -> {
              write(json, article, one.key());
              items[0]++;
            });
      } catch (UncheckedIOException unwritable) {
        throw Objects.requireNonNull(unwritable.getCause());
      }
    }
    json.end();
    return items[0];
  }

  private static void write(WatchJson json, Article article, String outlet) {
    try {
      json.item(new ArticleItem(article), outlet);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
