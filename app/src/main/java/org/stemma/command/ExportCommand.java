package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.service.Holdings;
import org.stemma.store.Article;
import org.stemma.store.Outlet;
import org.stemma.transfer.CsvRows;
import org.stemma.transfer.ExportFilter;
import org.stemma.transfer.ExportKind;
import org.stemma.transfer.Exporter;
import org.stemma.transfer.HistoryWacz;
import org.stemma.transfer.JsonRows;
import org.stemma.transfer.Rows;
import org.stemma.transfer.Versions;
import org.stemma.wacz.Packed;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes tables of what is known, or packs one article's history.
@Command(
    name = "export",
    header = "Writes articles, revisions, variants as data; packs an article's history as WACZ.",
    description = {
      "",
      "WHAT is articles, revisions, variants, captures or events; docs/export.md says what the",
      "columns mean. With --wacz it is one article, by its address or id."
    },
    footer = {
      "",
      "Example: what an outlet changed, as a table; one article's history for a replay tool",
      "  stemma export revisions --csv --outlet courier.example --since 2031-05-01 > revisions.csv",
      "  stemma export --wacz crane.wacz https://courier.example/news/crane"
    })
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final StoreOptions holdings = new StoreOptions();

  @Parameters(paramLabel = "WHAT", description = "A table, or an article.")
  private String what = "";

  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private Form form;

  /// One of three.
  static final class Form {
    @Option(names = "--jsonl", required = true, description = "JSON, an object a line.")
    @SuppressWarnings("unused") // what is neither of the others is this
    private boolean jsonl;

    @Option(
        names = "--csv",
        required = true,
        description = "CSV (RFC 4180), safe for spreadsheets.")
    private boolean csv;

    @Option(
        names = "--wacz",
        paramLabel = "FILE",
        required = true,
        description = "One article's whole history, for replay tools.")
    private @Nullable Path wacz;
  }

  @Option(names = "--outlet", paramLabel = "KEY", description = "Of one outlet: courier.example.")
  private @Nullable String outlet;

  @Option(
      names = "--article",
      paramLabel = "ARTICLE",
      description = "Of one article: address or id.")
  private @Nullable String article;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "From this time on: ISO 8601, UTC without a zone.")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "TIME", description = "Before this time.")
  private @Nullable String until;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, IOException {
    try (Holdings held = holdings.open(console)) {
      return form.wacz == null ? table(held) : pack(held, form.wacz);
    }
  }

  private int table(Holdings held) throws UsageException, IOException {
    ExportKind kind = kind();
    ExportFilter filter = filter(held);
    Writer out = console.writer();
    Rows rows = form.csv ? new CsvRows(out) : new JsonRows(out);
    new Exporter(held.store()).write(kind, filter, rows);
    out.flush();
    return ExitCode.DONE;
  }

  private ExportKind kind() throws UsageException {
    for (ExportKind kind : ExportKind.values()) {
      if (kind.label().equals(what)) {
        return kind;
      }
    }
    throw new UsageException(
        what
            + " can't be exported: there are articles, revisions, variants, captures, events and disputes");
  }

  private ExportFilter filter(Holdings held) throws UsageException {
    Long outletId = null;
    if (outlet != null) {
      outletId =
          held.store()
              .outlets()
              .find(outlet)
              .map(Outlet::id)
              .orElseThrow(() -> new UsageException("there is no outlet " + outlet));
    }
    Long articleId = article == null ? null : Articles.named(held.store(), article).id();
    return new ExportFilter(outletId, articleId, time("--since", since), time("--until", until));
  }

  private static @Nullable Instant time(String option, @Nullable String text)
      throws UsageException {
    if (text == null) {
      return null;
    }
    return Versions.instant(text)
        .orElseThrow(() -> new UsageException(option + " " + text + ": not a time in ISO 8601"));
  }

  private int pack(Holdings held, Path to) throws UsageException, IOException {
    Article packed = Articles.named(held.store(), what);
    Packed result =
        new HistoryWacz(held.store(), held.archive().files())
            .write(packed, to, held.clock().instant());
    console.err().println(to + ": " + result.captures() + " captures of " + packed.url());
    if (!result.missing().isEmpty()) {
      console.err().println(result.missing().size() + " revisits have no original in the archive");
    }
    return ExitCode.DONE;
  }
}
