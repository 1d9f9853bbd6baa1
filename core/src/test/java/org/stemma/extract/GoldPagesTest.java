package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.Shared;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;
import org.stemma.text.Witness;

/// Real pages with gold that others wrote. Floors stand a little below what is reached, so that a loss is seen.
class GoldPagesTest {

  @ParameterizedTest
  @Tag("long")
  @CsvSource({
    "scrapinghub, F1, 0.965",
    "fundus-eval, F1, 0.955",
    "fundus-parsers, F1, 0.957",
    "wcxb-articles, F1, 0.938",
    "trafilatura-eval, segF1, 0.933"
  })
  void qualityKeepsItsFloor(String set, String figure, double floor, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path gold = Shared.path("bench/extraction/" + set);
    Path predictions = folder.resolve("predictions.json");
    Files.writeString(predictions, predictions(gold, set.equals("fundus-eval")));
    Map<?, ?> score = score(gold, predictions);
    System.out.println(set + " " + score);
    assertThat(Double.parseDouble(String.valueOf(score.get(figure)))).isGreaterThan(floor);
  }

  @Test
  void twoRemovedParagraphsAreTheOnlyDifferenceOfTheirPages() throws IOException {
    Path pages = Shared.path("bench/revisions/pages");
    List<String> older = paragraphs(pages.resolve("ns_7984711-A.stm.html.gz"));
    List<String> newer = paragraphs(pages.resolve("ns_7984711-B.stm.html.gz"));
    assertThat(older).hasSize(newer.size() + 2).containsAll(newer);
    assertThat(older.stream().filter(newer::contains)).containsExactlyElementsOf(newer);
    assertThat(paragraphs(pages.resolve("ns_6072486-A.stm.html.gz")))
        .isEqualTo(paragraphs(pages.resolve("ns_6072486-B.stm.html.gz")));
  }

  @Test
  void aRedesignChangesNoParagraph() throws IOException {
    Path pages = Shared.path("bench/extraction/web-page-parser/html");
    String name = "new_york_times_show-banned-french-comedian-has-new-one";
    List<String> before = paragraphs(pages.resolve(name + ".html.gz"));
    assertThat(before).isNotEmpty().isEqualTo(paragraphs(pages.resolve(name + "-2018.html.gz")));
  }

  private static List<String> paragraphs(Path page) throws IOException {
    Article article = (Article) extract(page, null);
    return article.witness().paragraphs().stream().map(Block::text).toList();
  }

  private static Extraction extract(Path page, @Nullable String url) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(page))) {
      return Extractor.standard().extract(Page.decode(in.readAllBytes(), null).text(), url);
    }
  }

  private static String predictions(Path gold, boolean withoutStandfirst) throws IOException {
    Map<String, String> urls = new HashMap<>();
    for (String line : Files.readAllLines(gold.resolve("urls.tsv"))) {
      int tab = line.indexOf('\t');
      urls.put(line.substring(0, tab), line.substring(tab + 1));
    }
    StringBuilder json = new StringBuilder("{");
    try (Stream<Path> pages = Files.list(gold.resolve("html"))) {
      for (Path page : pages.sorted().toList()) {
        String id = page.getFileName().toString().replace(".html.gz", "");
        json.append(json.length() > 1 ? "," : "").append(quoted(id)).append(':');
        json.append(prediction(extract(page, urls.get(id)), withoutStandfirst));
      }
    }
    return json.append('}').toString();
  }

  private static String prediction(Extraction extraction, boolean withoutStandfirst) {
    if (!(extraction instanceof Article article)) {
      return "{\"articleBody\":\"\"}";
    }
    Witness witness = article.witness();
    List<String> blocks =
        witness.blocks().stream()
            .filter(block -> isCounted(block.kind(), withoutStandfirst))
            .map(Block::text)
            .toList();
    List<String> authors = witness.byline().stream().map(GoldPagesTest::quoted).toList();
    return "{\"articleBody\":%s,\"headline\":%s,\"authors\":[%s],\"date\":%s}"
        .formatted(
            quoted(String.join("\n", blocks)),
            quoted(Objects.toString(witness.headline(), "")),
            String.join(",", authors),
            quoted(Objects.toString(witness.publishedAt(), "")));
  }

  private static boolean isCounted(BlockKind kind, boolean withoutStandfirst) {
    return kind.isParagraph() || (kind == BlockKind.STANDFIRST && !withoutStandfirst);
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
      json.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return json.append('"').toString();
  }

  private static Map<?, ?> score(Path gold, Path predictions)
      throws IOException, InterruptedException {
    String scorer = Shared.path("bench/extraction/score.py").toString();
    ProcessBuilder builder =
        new ProcessBuilder("python3", scorer, gold.toString(), predictions.toString(), "--json");
    Process process = null;
    try {
      process = builder.start();
    } catch (IOException noPython) {
      System.err.println("SKIPPED, for want of python3: " + noPython.getMessage());
      Assumptions.abort("python3 is not there");
    }
    Process running = Objects.requireNonNull(process);
    String json = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return (Map<?, ?>) Objects.requireNonNull(Json.read(json));
  }
}
