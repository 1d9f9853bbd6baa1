package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.NoArticle;
import org.stemma.input.Extracted;
import org.stemma.input.Inputs;
import org.stemma.input.Notices;
import org.stemma.text.Document;
import org.stemma.trace.Trace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stemma trace`: what several documents share, who had it first, and what happened to it on the way.
@Command(
    name = "trace",
    header = "Shows which passages several documents share, and who had them first.",
    description = {
      "",
      "Finds every passage that two documents share: verbatim, edited, reworded or condensed. Says"
          + " which of the two is the earlier where dates or the texts themselves tell it, follows"
          + " quotations from speaker to speaker, and draws who descends from whom. Documents of"
          + " one outlet are not compared with each other.",
      "",
      "With --against-store each document is compared with every version of every article in the"
          + " store of --data; those that share something with it are among the documents then,"
          + " named by address and number of the version.",
      ""
    },
    footer = {
      "",
      "Example: three files to read, and a folder as a page and as data",
      "  stemma trace agency.txt daily.html rewrite.html",
      "  stemma trace --html report.html --json saved-pages/ > trace.json",
      "A text against everything that is watched, also while it is being watched",
      "  stemma trace --against-store press-release.txt",
      "A whole corpus, of any size that fits the disk",
      "  stemma trace --corpus articles.jsonl.gz --out passages.jsonl.gz",
      "",
      "With --html the text is the first table alone. --json writes one document; --jsonl writes"
          + " the",
      "borrowings, one a line. Exit code 1: no two of the documents share anything.",
      "",
      "A run over a corpus that was ended, by whatever, goes on when the same command is given",
      "again; what it has done is in the folder OUT.work until then."
    })
final class TraceCommand extends DocumentCommand {

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Text, HTML, JSONL, any of them in gzip, a folder, or - for standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--against-store",
      description = "Trace the documents against everything that is kept, not against each other.")
  private boolean againstStore;

  @Mixin private final StoreOptions holdings = new StoreOptions();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page to be read in a browser; it needs nothing but itself.")
  private @Nullable Path html;

  @ArgGroup(exclusive = false, heading = "%nA whole corpus, of any size that fits the disk:%n")
  private @Nullable CorpusOptions corpus;

  TraceCommand(Console console) {
    super(console);
  }

  @Override
  int run(Inputs inputs, Notices notices, Writer out) throws IOException, UsageException {
    if (corpus != null) {
      return corpusTracing(corpus).run(inputs, notices);
    }
    if (files.isEmpty()) {
      throw new UsageException("name the files to trace, or a corpus with --corpus and --out");
    }
    List<Document> documents = new ArrayList<>();
    inputs.read(files, raw -> take(read(raw, notices), notices, documents));
    if (documents.isEmpty()) {
      return ExitCode.NOTHING_FOUND;
    }
    Trace trace;
    if (againstStore) {
      trace = AgainstStore.trace(documents, holdings, console());
    } else {
      try (ProgressLine progress = new ProgressLine(console())) {
        trace = Trace.of(documents, progress);
      }
    }
    new TraceOutput(trace, form(), html).write(terminal(out), out);
    if (!trace.borrowings().isEmpty()) {
      return ExitCode.DONE;
    }
    notices.say(
        againstStore
            ? "stemma trace: nothing that is kept shares anything with "
                + (documents.size() == 1 ? "this document" : "these documents")
            : documents.size() == 1
                ? "stemma trace: one document alone shares nothing; give it two or more"
                : "stemma trace: no two of these documents share anything");
    return ExitCode.NOTHING_FOUND;
  }

  private CorpusTracing corpusTracing(CorpusOptions options) throws UsageException {
    if (!files.isEmpty() || againstStore || html != null || form() != OutputOptions.Form.TEXT) {
      throw new UsageException(
          "--corpus reads one input and writes JSON lines to --out; it goes with neither FILE,"
              + " --against-store, --html, --json nor --jsonl");
    }
    return new CorpusTracing(options, console(), ids());
  }

  private void take(@Nullable Extracted extracted, Notices notices, List<Document> documents) {
    if (extracted == null) {
      return;
    }
    if (extracted.extraction() instanceof NoArticle nothing) {
      notices.warning(extracted.raw().place(), "left out, no article: " + nothing.reason());
    }
    documents.addAll(extracted.documents(ids()));
  }
}
