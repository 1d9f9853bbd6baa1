package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.stemma.extract.NoArticle;
import org.stemma.input.Extracted;
import org.stemma.input.Inputs;
import org.stemma.input.Notices;
import org.stemma.report.ExtractJson;
import org.stemma.report.ExtractReport;
import org.stemma.report.Json;
import picocli.CommandLine.Command;
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
      "--json writes the fields of the document; of several, {\"format\", \"documents\": [...]}.",
      "--jsonl writes one document a line. Exit code 1: no article in any of them."
    })
final class ExtractCommand extends DocumentCommand {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Text, HTML, JSONL, any of them in gzip, a folder, or - for standard input.")
  private List<String> files = List.of();

  ExtractCommand(Console console) {
    super(console);
  }

  @Override
  int run(Inputs inputs, Notices notices, Writer out) throws IOException {
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

  private int each(Inputs inputs, Notices notices, Taker taker) throws IOException {
    boolean[] found = new boolean[1];
    inputs.read(
        files,
        raw -> {
          Extracted extracted = read(raw, notices);
          if (extracted == null) {
            return;
          }
          if (extracted.extraction() instanceof NoArticle nothing) {
            notices.warning(raw.place(), "no article: " + nothing.reason());
          } else {
            found[0] = true;
          }
          taker.take(extracted);
        });
    return found[0] ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
  }
}
