package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Page;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;
import org.stemma.text.Witness;

/// A set of pages whose articles people have marked: `html/ID.html.gz`, `urls.tsv`, `gold.json`.
///
/// @param folder of the set
/// @param pages decoded, in the order of their ids
record GoldPages(Path folder, List<GoldPage> pages) {

  /// The sets in the order of the table.
  static final List<String> SETS =
      List.of("scrapinghub", "fundus-eval", "fundus-parsers", "trafilatura-eval", "wcxb-articles");

  /// Those whose annotators left the standfirst out, as their README says.
  private static final Set<String> WITHOUT_STANDFIRST = Set.of("fundus-eval");

  /// A page.
  ///
  /// @param url where it was fetched; null when that is not known
  record GoldPage(String id, String html, @Nullable String url) {}

  static GoldPages read(Path folder) throws IOException {
    Map<String, String> urls = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("urls.tsv"))) {
      int tab = line.indexOf('\t');
      urls.put(line.substring(0, tab), line.substring(tab + 1));
    }
    List<GoldPage> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("html"))) {
      for (Path file : files.sorted().toList()) {
        String id = file.getFileName().toString().replace(".html.gz", "");
        pages.add(new GoldPage(id, decoded(file), urls.get(id)));
      }
    }
    return new GoldPages(folder, pages);
  }

  private static String decoded(Path file) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return Page.decode(in.readAllBytes(), null).text();
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  /// The blocks that a set counts as the article's text, a line each: standfirst, paragraphs, sub-headlines, list items,
  /// quotations and corrections; for `fundus-eval` without the standfirst. This is the one place that says so.
  ///
  /// @param otherwise true to count what the gold itself shows: it holds eleven of the eleven standfirsts found in `fundus-eval`
  ///     and three of twenty in `scrapinghub`, and the entries of two of the four live blogs of `fundus-eval`, nine tenths of
  ///     whose text they are
  String text(Witness witness, boolean otherwise) {
    StringBuilder text = new StringBuilder();
    boolean without = WITHOUT_STANDFIRST.contains(name());
    boolean standfirst = without == otherwise;
    boolean entries = without && otherwise;
    for (Block block : witness.blocks()) {
      boolean counts =
          block.kind().isParagraph()
              || (standfirst && block.kind() == BlockKind.STANDFIRST)
              || (entries && block.kind() == BlockKind.LIVE_ENTRY);
      if (counts) {
        text.append(block.text()).append('\n');
      }
    }
    return text.toString();
  }
}
