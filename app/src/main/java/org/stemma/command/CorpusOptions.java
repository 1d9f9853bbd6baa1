package org.stemma.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What `stemma trace` is told about a corpus.
final class CorpusOptions {

  @Option(
      names = "--corpus",
      paramLabel = "IN",
      required = true,
      description = "Trace all documents of a JSONL file, in gzip or not, or of a folder.")
  private String input = "";

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description =
          "Write the borrowings to this file, one a line; in gzip when its name ends in .gz.")
  private Path out = Path.of("");

  @Option(
      names = "--pairs",
      paramLabel = "PAIRS",
      description =
          "Compare these pairs of documents alone: a line {\"a\": ID, \"b\": ID} each, in gzip or"
              + " not. Pairs of one series (one outlet, or revisions of one article) are counted"
              + " and not compared.")
  private @Nullable Path pairs;

  String input() {
    return input;
  }

  Path out() {
    return out;
  }

  /// Null when all pairs are looked for.
  @Nullable Path pairs() {
    return pairs;
  }
}
