package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Extractor;
import org.stemma.history.Bodies;
import org.stemma.history.CaptureReader;
import org.stemma.proof.ArticleProof;
import org.stemma.proof.DayProof;
import org.stemma.proof.Roots;
import org.stemma.proof.Standing;
import org.stemma.proof.Verifier;
import org.stemma.report.Json;
import org.stemma.report.Tally;
import org.stemma.report.VerifyJson;
import org.stemma.report.VerifyReport;
import org.stemma.service.Holdings;
import org.stemma.store.Article;
import org.stemma.url.WebUrl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stemma verify`: proves what articles said, and when at the latest.
@Command(
    name = "verify",
    header = "Proves that articles said what is kept of them, and says what is not proved and why.",
    description = {
      "",
      "Each revision's capture is read from the archive and its digests computed, the text is taken"
          + " out of the page anew, and both are looked for among what their day was sealed over. A"
          + " day's root stands for all days before it, too: one root that somebody else kept"
          + " proves them all. Without one, everything is only consistent with itself.",
      ""
    },
    footer = {
      "",
      "Example: keep the roots where nobody can change them, and come back with them",
      "  stemma verify --print-roots > roots.txt",
      "  stemma verify https://courier.example/ferry --roots roots.txt",
      "  stemma verify --all --roots https://library.example/stemma-roots.txt",
      "",
      "proved: checked, and it holds; open: nothing speaks against it, but it can't be checked (yet);",
      "broken: the evidence contradicts it or is gone.",
      "Exit codes: 0 all is proved; 1 something is not; 2 bad usage."
    })
final class VerifyCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final StoreOptions holdings = new StoreOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "ARTICLE", arity = "0..*", description = "Address or id of an article.")
  private List<String> articles = List.of();

  @Option(names = "--all", description = "Every article, and every sealed day.")
  private boolean all;

  @Option(
      names = "--roots",
      paramLabel = "FILE|URL",
      description = "Roots that somebody kept: lines of DATE ROOT.")
  private @Nullable String roots;

  @Option(names = "--print-roots", description = "Print the days' roots, to be kept elsewhere.")
  private boolean print;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    if (!all && !print && articles.isEmpty()) {
      throw new UsageException("which article? Name its address or id, or say --all");
    }
    try (Holdings held = holdings.open(console);
        Writer out = console.writer()) {
      if (print) {
        out.write(Roots.of(held.store().ledger().days()).text());
        return ExitCode.DONE;
      }
      Roots kept = roots == null ? Roots.NONE : KeptRoots.read(roots, held, console);
      Bodies bodies = new Bodies(held.archive());
      CaptureReader reader =
          new CaptureReader(bodies, held.store().profiles(), Extractor.standard());
      return verify(held, new Verifier(held.store(), bodies, reader, kept), out);
    }
  }

  private int verify(Holdings held, Verifier verifier, Writer out)
      throws IOException, UsageException {
    Tally tally = new Tally();
    try (Stream<Article> wanted = all ? held.store().histories().everyArticle() : named(held)) {
      Iterator<ArticleProof> proofs =
          wanted
              .map(article -> {
                ArticleProof proof = verifier.verify(article);
                tally.add(proof);
                return proof;
              })
              .iterator();
      write(proofs, verifier, tally, out);
    }
    return tally.standing() == Standing.PROVED ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
  }

  private void write(Iterator<ArticleProof> proofs, Verifier verifier, Tally tally, Writer out)
      throws IOException {
    switch (output.form()) {
      case TEXT -> {
        VerifyReport report = new VerifyReport(output.terminal(console, out));
        while (proofs.hasNext()) {
          if (all) {
            report.oneOfMany(proofs.next());
          } else {
            report.article(proofs.next());
          }
        }
        report.end(days(verifier, tally), tally, roots != null);
      }
      case JSON -> {
        VerifyJson json = new VerifyJson(Json.document(out));
        json.begin();
        while (proofs.hasNext()) {
          json.article(proofs.next(), false);
        }
        json.end(days(verifier, tally), tally);
      }
      case JSON_LINES -> {
        VerifyJson json = new VerifyJson(Json.lines(out));
        while (proofs.hasNext()) {
          json.article(proofs.next(), true);
        }
        json.endLines(days(verifier, tally), tally);
      }
    }
  }

  /// For single articles their days are checked with them; all days only with all articles.
  private List<DayProof> days(Verifier verifier, Tally tally) {
    if (!all) {
      return List.of();
    }
    try (Stream<DayProof> days = verifier.days()) {
      return days.peek(tally::add).toList();
    }
  }

  private Stream<Article> named(Holdings held) throws UsageException {
    List<Article> found = new ArrayList<>();
    for (String name : articles) {
      found.add(find(held, name).orElseThrow(() -> new UsageException("no article " + name)));
    }
    return found.stream();
  }

  private static Optional<Article> find(Holdings held, String name) {
    if (name.matches("\\d{1,18}")) {
      return held.store().histories().article(Long.parseLong(name));
    }
    return WebUrl.tryParse(name).flatMap(url -> held.store().watching().find(url.key()));
  }
}
