package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.NoArticle;
import org.stemma.extract.PageSketch;
import org.stemma.input.Addresses;
import org.stemma.input.BadInputException;
import org.stemma.input.Extracted;
import org.stemma.input.InOrder;
import org.stemma.input.Inputs;
import org.stemma.input.Notices;
import org.stemma.input.RawDocument;
import org.stemma.input.Together;
import org.stemma.report.ExtractJson;
import org.stemma.report.ExtractReport;
import org.stemma.report.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stemma extract`: the article out of each page, one after the other.
@Command(
    name = "extract",
    header = "Takes the article out of a page, and says what it left out and why.",
    description = {
      "",
      "Reads a saved page or text copied from one, and keeps headline, standfirst, byline, dates,"
          + " language and paragraphs. A page of a revision tracker (News Sniffer) yields the"
          + " versions it shows.",
      ""
    },
    footer = {
      "",
      "Example: one article to read, and a folder of them as data",
      "  stemma extract page.html",
      "  stemma extract --jsonl saved-pages/ > articles.jsonl",
      "",
      "Example: pages of a few sites, which teach each other what is furniture there",
      "  stemma extract --jsonl --together --urls urls.tsv pages/*.html.gz > articles.jsonl",
      "",
      "--json writes the fields of the document; of several, {\"format\", \"documents\": [...]}.",
      "--jsonl writes one document a line. Exit code 1: no article in any of them."
    })
final class ExtractCommand extends DocumentCommand {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Text, HTML, JSONL, any of them in gzip, a folder, or - for standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--urls",
      paramLabel = "TABLE",
      description = "Where the pages were fetched: a line each, the id, a tab, the URL.")
  private @Nullable Path urls;

  @Option(
      names = "--together",
      description =
          "Let the pages of a site show each other what its template is; a few articles of each are"
              + " enough, and several fetches of an article teach more.")
  private boolean together;

  ExtractCommand(Console console) {
    super(console);
  }

  @Override
  int run(Inputs inputs, Notices notices, Writer out) throws IOException, UsageException {
    return switch (form()) {
      case TEXT -> each(inputs, notices, new ExtractReport(terminal(out))::write);
      case JSON_LINES -> each(inputs, notices, new ExtractJson(Json.lines(out))::write);
      case JSON -> {
        List<Extracted> all = new ArrayList<>();
        int code = each(inputs, notices, all::add);
        ExtractJson json = new ExtractJson(Json.document(out));
        if (all.size() == 1) {
          json.write(all.getFirst());
        } else if (!all.isEmpty()) {
          json.write(all);
        }
        yield code;
      }
    };
  }

  /// What is done with each document.
  private interface Taker {
    void take(Extracted extracted) throws IOException;
  }

  private int each(Inputs inputs, Notices notices, Taker taker) throws IOException, UsageException {
    Addresses addresses = addresses();
    Together site = together ? learnt(addresses) : new Together();
    boolean[] found = new boolean[1];
    try (InOrder<RawDocument, Attempt> pages =
        new InOrder<>(
            raw -> Attempt.of(raw, site.extractor(raw.id())),
            attempt -> found[0] |= take(attempt, notices, taker))) {
      inputs.read(files, raw -> pages.add(addresses.complete(raw)));
      pages.finish();
    }
    return found[0] ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
  }

  /// True for what holds something.
  private static boolean take(Attempt attempt, Notices notices, Taker taker) throws IOException {
    Extracted extracted = attempt.told(notices);
    if (extracted == null) {
      return false;
    }
    if (extracted.extraction() instanceof NoArticle nothing) {
      notices.warning(attempt.raw().place(), "no article: " + nothing.reason());
    }
    taker.take(extracted);
    return !(extracted.extraction() instanceof NoArticle);
  }

  private Addresses addresses() throws IOException, UsageException {
    try {
      return urls == null ? Addresses.NONE : Addresses.read(urls);
    } catch (BadInputException bad) {
      throw new UsageException(bad.place() + ": " + bad.problem(), bad);
    } catch (NoSuchFileException missing) {
      throw new UsageException(urls + ": there is no such file", missing);
    }
  }

  private Together learnt(Addresses addresses) throws IOException, UsageException {
    if (files.contains("-")) {
      throw new UsageException(
          "--together reads its pages twice, which standard input does not allow");
    }
    Together site = new Together();
    try (InOrder<RawDocument, Optional<PageSketch>> pages =
        new InOrder<>(Together::sketch, sketch -> sketch.ifPresent(site::add))) {
      silently().read(files, raw -> pages.add(addresses.complete(raw)));
      pages.finish();
    }
    site.learn();
    return site;
  }
}
