package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Collation;
import org.stemma.collate.Weight;
import org.stemma.extract.NoArticle;
import org.stemma.extract.TrackerPage;
import org.stemma.input.Extracted;
import org.stemma.input.Inputs;
import org.stemma.input.Notices;
import org.stemma.report.CompareJson;
import org.stemma.report.CompareReport;
import org.stemma.report.Comparison;
import org.stemma.report.Json;
import org.stemma.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `stemma compare`: what was changed from one version of an article to the next.
@Command(
    name = "compare",
    header = "Shows what was changed between two versions of an article, and how much it matters.",
    description = {
      "",
      "Headline, standfirst, byline and dates are fields of their own; paragraphs, sentences and"
          + " words are aligned, also when they moved. Each change has a weight: typography <"
          + " dating (a date line, a counter) < wording < substance (a name, a number, a"
          + " quotation, a headline, a whole sentence).",
      ""
    },
    footer = {
      "",
      "Example: two saved versions, and the page of a revision tracker that shows two",
      "  stemma compare monday.html tuesday.html",
      "  stemma compare newssniffer.html",
      "",
      "--json writes one document; --jsonl one comparison a line. A tracker's page with more than",
      "two versions is compared version by version; --json then writes {\"format\", \"comparisons\":",
      "[...]}.",
      "Exit code 0 whether or not they differ."
    })
final class CompareCommand extends DocumentCommand {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "The older and the newer document, or one page of a revision tracker.")
  private List<String> files = List.of();

  @Option(
      names = "--weight",
      paramLabel = "WEIGHT",
      defaultValue = "typography",
      converter = WeightName.class,
      description =
          "Lightest changes that the text shows: typography, dating, wording or substance.")
  private Weight weight = Weight.TYPOGRAPHY;

  @Option(names = "--all", description = "Show what is unchanged too, and every text whole.")
  private boolean all;

  CompareCommand(Console console) {
    super(console);
  }

  @Override
  int run(Inputs inputs, Notices notices, Writer out) throws IOException, UsageException {
    if (files.size() > 2) {
      throw new UsageException("takes two files at most, not " + files.size());
    }
    List<Extracted> read = new ArrayList<>();
    inputs.read(
        files,
        raw -> {
          Extracted extracted = read(raw, notices);
          if (extracted != null) {
            read.add(extracted);
          }
        });
    write(comparisons(read, notices), out);
    return ExitCode.DONE;
  }

  private void write(List<Comparison> comparisons, Writer out) throws IOException {
    switch (form()) {
      case TEXT -> {
        CompareReport report = new CompareReport(terminal(out), weight, all);
        for (Comparison comparison : comparisons) {
          report.write(comparison);
        }
      }
      case JSON_LINES -> {
        CompareJson json = new CompareJson(Json.lines(out));
        for (Comparison comparison : comparisons) {
          json.write(comparison);
        }
      }
      case JSON -> {
        CompareJson json = new CompareJson(Json.document(out));
        if (comparisons.size() == 1) {
          json.write(comparisons.getFirst());
        } else if (!comparisons.isEmpty()) {
          json.write(comparisons);
        }
      }
    }
  }

  /// Two documents, or the revisions of one page, each with the next. None when an input could not be read, which is told
  /// already.
  private static List<Comparison> comparisons(List<Extracted> read, Notices notices)
      throws UsageException {
    List<Document> documents = read.stream().flatMap(each -> each.documents().stream()).toList();
    for (Extracted each : read) {
      if (each.extraction() instanceof NoArticle nothing) {
        notices.problem(each.raw().place(), "no article: " + nothing.reason());
      }
    }
    boolean isTracker = read.size() == 1 && read.getFirst().extraction() instanceof TrackerPage;
    if (notices.sawProblem() && documents.size() < 2) {
      return List.of();
    }
    if (documents.size() < 2 || (documents.size() > 2 && !isTracker)) {
      String found = documents.stream().map(Document::id).collect(Collectors.joining(", "));
      throw new UsageException(
          "takes two documents, or a tracker's page that shows two versions; here "
              + (found.isEmpty() ? "is none" : "is " + found));
    }
    String caveat = isTracker ? caveat(read.getFirst(), notices) : null;
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 1; i < documents.size(); i++) {
      Document older = documents.get(i - 1);
      Document newer = documents.get(i);
      Collation collation = Collation.of(older.witness(), newer.witness());
      comparisons.add(new Comparison(older.id(), newer.id(), collation, caveat));
    }
    return comparisons;
  }

  /// What a page that does not show all of a change says of itself; null when it shows all.
  private static @Nullable String caveat(Extracted read, Notices notices) {
    if (!(read.extraction() instanceof TrackerPage page) || page.tracker().complete()) {
      return null;
    }
    String caveat =
        page.reason() != null ? page.reason() : "the page does not show all of the two versions";
    notices.warning(read.raw().place(), caveat);
    return caveat;
  }

  /// A weight by the word that the output has for it.
  static final class WeightName implements ITypeConverter<Weight> {
    @Override
    public Weight convert(String word) {
      for (Weight weight : Weight.values()) {
        if (weight.label().equals(word.toLowerCase(Locale.ROOT))) {
          return weight;
        }
      }
      throw new TypeConversionException(
          "'" + word + "' is none of typography, dating, wording, substance");
    }
  }
}
