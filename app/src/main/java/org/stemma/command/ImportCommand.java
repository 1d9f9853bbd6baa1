package org.stemma.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stemma.extract.Extractor;
import org.stemma.fetch.Fetcher;
import org.stemma.fetch.PoliteSettings;
import org.stemma.fetch.Politeness;
import org.stemma.history.Reads;
import org.stemma.service.Fetching;
import org.stemma.service.Holdings;
import org.stemma.text.Visible;
import org.stemma.transfer.BadImportException;
import org.stemma.transfer.ImportProgress;
import org.stemma.transfer.ImportSettings;
import org.stemma.transfer.Imported;
import org.stemma.transfer.Importer;
import org.stemma.transfer.Inputs;
import org.stemma.transfer.Mementos;
import org.stemma.transfer.PoliteFetching;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings captures of others into the holdings.
@Command(
    name = "import",
    header = "Brings captures of others in: WARC, WACZ, trackers' pages, versions, web archives.",
    description = {
      "",
      "FILE is told by its content:",
      "  WARC or WACZ    of any crawler; each page becomes a capture of its article, its record is",
      "                  copied byte for byte",
      "  JSON lines      versions of articles: {\"url\", \"time\", \"text\" or \"html\", \"title\"?,",
      "                  \"source\"?}; or what people said elsewhere, from `export disputes`",
      "  anything else   the saved page of a revision tracker (News Sniffer), as HTML or text",
      "any of them packed with gzip, a folder of them, or - for standard input.",
      "",
      "Revisions follow from all captures of an article in the order of time, whenever they came in.",
      "Nothing comes in twice: an import that was broken off is simply begun again."
    },
    footer = {
      "",
      "Example: a month of a crawl, and what an archive has of one article",
      "  stemma import crawl-2031-05/",
      "  stemma import --timemap https://web.archive.org/web/timemap/link/https://example.org/a"
    })
final class ImportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final StoreOptions holdings = new StoreOptions();

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files and folders.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--timemap",
      paramLabel = "URL",
      description =
          "A Memento TimeMap (RFC 7089); each memento that it lists is fetched, politely.")
  private List<String> timeMaps = new ArrayList<>();

  @Option(names = "--watch", description = "Watch the articles from now on.")
  private boolean watch;

  @Option(
      names = "--lenient",
      description =
          "Count lines that are no version, and go on; the first ends the import otherwise.")
  private boolean lenient;

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, IOException {
    if (files.isEmpty() && timeMaps.isEmpty()) {
      throw new UsageException("what is to be imported? Name a FILE, or --timemap URL");
    }
    try (Holdings held = holdings.openOrMake(console)) {
      tell(imported(held));
      return ExitCode.DONE;
    } catch (BadImportException bad) {
      throw new UsageException(bad.place() + ": " + bad.problem(), bad);
    }
  }

  private Imported imported(Holdings held) throws UsageException, IOException {
    try (TransferProgress progress = new TransferProgress(console);
        Importer importer =
            new Importer(
                held.store(),
                held.archive(),
                Reads.with(Extractor.standard()),
                held.clock(),
                new ImportSettings(watch, lenient),
                progress)) {
      read(importer);
      readTimeMaps(held, importer, progress);
      return importer.finish();
    }
  }

  private void read(Importer importer) throws IOException {
    List<Path> named = files.stream().filter(name -> !name.equals("-")).map(Path::of).toList();
    importer.read(Inputs.of(named));
    if (files.contains("-")) {
      Path copy = Files.createTempFile("stemma-import-", ".input");
      try {
        Files.copy(console.in(), copy, StandardCopyOption.REPLACE_EXISTING);
        importer.read(Inputs.of(copy, "standard input"));
      } finally {
        Files.deleteIfExists(copy);
      }
    }
  }

  private void readTimeMaps(Holdings held, Importer importer, ImportProgress progress)
      throws IOException, UsageException {
    if (timeMaps.isEmpty()) {
      return;
    }
    try (Fetcher fetcher =
        new Fetcher(Fetching.settings(held.configuration().fetching()), held.clock())) {
      PoliteFetching fetching =
          new PoliteFetching(
              fetcher,
              new Politeness(PoliteSettings.standard(), held.clock()),
              then -> Thread.sleep(wait(held, then)));
      Mementos mementos = new Mementos(held.store(), importer, fetching, progress);
      for (String timeMap : timeMaps) {
        mementos.read(url(timeMap));
      }
    }
  }

  private static Duration wait(Holdings held, Instant then) {
    Duration left = Duration.between(held.clock().instant(), then);
    return left.isNegative() ? Duration.ofMillis(1) : left.plusMillis(1);
  }

  private static WebUrl url(String text) throws UsageException {
    try {
      return WebUrl.parse(text);
    } catch (BadUrlException bad) {
      throw new UsageException("--timemap: " + bad.getMessage(), bad);
    }
  }

  private void tell(Imported imported) {
    console
        .err()
        .println(
            "%d captures of %d articles, %d of them new; they have %d revisions. %d were there already."
                .formatted(
                    imported.captures(),
                    imported.articles(),
                    imported.newArticles(),
                    imported.revisions(),
                    imported.known()));
    if (imported.disputes() > 0) {
      console.err().println("Disputes taken in: " + imported.disputes() + ".");
    }
    for (Map.Entry<String, Long> skipped : imported.skipped().entrySet()) {
      console.err().println("left out: " + skipped.getValue() + " " + Visible.of(skipped.getKey()));
    }
  }
}
