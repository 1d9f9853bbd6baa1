package org.stemma.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.config.Configuration;
import org.stemma.feed.Opml;
import org.stemma.feed.Subscription;
import org.stemma.feed.UnreadableListException;
import org.stemma.feed.UrlLists;
import org.stemma.fetch.Fetcher;
import org.stemma.input.Failures;
import org.stemma.service.Fetching;
import org.stemma.service.Holdings;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;
import org.stemma.watch.Discovery;
import org.stemma.watch.Discovery.Found;
import org.stemma.watch.Discovery.OneFeed;
import org.stemma.watch.SteadyTime;
import org.stemma.watch.WatchList;
import org.stemma.watch.WatchList.Done;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stemma watch add`: puts feeds and articles on the list.
@Command(
    name = "add",
    header = "Puts feeds and articles on the list.",
    description = {
      "",
      "Each address is asked once, politely: a feed or sitemap is watched for new articles, an"
          + " article is watched itself, and of a page without an article the feeds that it declares"
          + " are. What is on the list already stays as it is; what was paused or removed is"
          + " watched again. Addresses that are not public are refused, unless the"
          + " configuration allows them.",
      ""
    },
    footer = {
      "",
      "Example: a newspaper's front page, a list on standard input, another reader's subscriptions",
      "  stemma watch add https://courier.example/",
      "  stemma watch add --as article - < addresses.txt",
      "  stemma watch add --opml subscriptions.opml",
      "",
      "With --as nothing is asked and the addresses are believed: so a long list is added at once."
    })
final class WatchAddCommand implements Callable<Integer> {

  /// What addresses are said to be.
  enum Kind {
    ARTICLE,
    FEED
  }

  private final Console console;

  @Mixin private final StoreOptions options = new StoreOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "URL",
      arity = "0..*",
      description = "Addresses; - reads more from standard input, one a line, # begins a comment.")
  private List<String> urls = List.of();

  @Option(
      names = "--opml",
      paramLabel = "FILE",
      description = "Feeds from a list of subscriptions; they are not asked now.")
  private @Nullable Path opml;

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description = "article or feed: what the addresses are, without asking.")
  private @Nullable Kind kind;

  WatchAddCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, UsageException, InterruptedException {
    List<WebUrl> named = named();
    List<OneFeed> subscribed = subscribed();
    if (named.isEmpty() && subscribed.isEmpty()) {
      throw new UsageException("nothing to add: name an address, - or --opml FILE");
    }
    options.writeConfiguration(console);
    Configuration configuration = options.configuration(console);
    SteadyTime time = new SteadyTime(InstantSource.system(), () -> {});
    try (Holdings holdings = options.open(console, configuration, time);
        Fetcher fetcher = new Fetcher(Fetching.settings(configuration.fetching()), time);
        Writer out = console.writer();
        WatchOutput told = new WatchOutput(console, output, out, holdings.store())) {
      WatchList list = new WatchList(holdings.store(), time);
      Discovery discovery = new Discovery(fetcher, time);
      for (OneFeed feed : subscribed) {
        told.done(list.add(feed));
      }
      for (WebUrl url : named) {
        add(url, list, discovery, told);
      }
      told.warn(configuration.fetching().contact() == null ? contact() : null);
      return told.refusals() > 0 ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }
  }

  private String contact() {
    return "publishers see no contact in the User-Agent; set contact in "
        + options.configurationFile(console);
  }

  private void add(WebUrl url, WatchList list, Discovery discovery, WatchOutput told)
      throws IOException, InterruptedException {
    switch (kind) {
      case ARTICLE -> article(url, list, told);
      case FEED -> told.done(list.add(new OneFeed(url, null, null)));
      case null -> {
        switch (discovery.find(url)) {
          case Found.OfFeeds found -> {
            for (OneFeed feed : found.feeds()) {
              told.done(list.add(feed));
            }
          }
          case Found.OfArticle article -> article(article.url(), list, told);
          case Found.Nothing nothing -> told.refused(url.toString(), nothing.reason());
        }
      }
    }
  }

  private static void article(WebUrl url, WatchList list, WatchOutput told) throws IOException {
    Optional<Done> done = list.add(url);
    if (done.isPresent()) {
      told.done(done.get());
    } else {
      told.refused(url.toString(), "this article was taken down");
    }
  }

  private List<WebUrl> named() throws IOException, UsageException {
    List<WebUrl> named = new ArrayList<>();
    for (String url : urls) {
      if (url.equals("-")) {
        named.addAll(listed());
      } else {
        named.add(parse(url));
      }
    }
    return named;
  }

  private static WebUrl parse(String url) throws UsageException {
    try {
      return WatchList.typed(url);
    } catch (BadUrlException none) {
      throw new UsageException(String.valueOf(none.getMessage()), none);
    }
  }

  private List<WebUrl> listed() throws IOException, UsageException {
    try {
      return UrlLists.read(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    } catch (UnreadableListException wrong) {
      throw new UsageException("-: " + wrong.getMessage(), wrong);
    }
  }

  private List<OneFeed> subscribed() throws UsageException {
    if (opml == null) {
      return List.of();
    }
    try {
      List<OneFeed> feeds = new ArrayList<>();
      for (Subscription one : Opml.read(Files.readAllBytes(opml)).subscriptions()) {
        // OPML demands a name; where a feed has none, its address stands for it.
        boolean isNamed = !one.feedUrl().toString().equals(one.title());
        feeds.add(new OneFeed(one.feedUrl(), null, isNamed ? one.title() : null));
      }
      return feeds;
    } catch (UnreadableListException wrong) {
      throw new UsageException(opml + ": " + wrong.getMessage(), wrong);
    } catch (IOException unreadable) {
      throw new UsageException(opml + ": " + Failures.reason(unreadable), unreadable);
    }
  }
}
