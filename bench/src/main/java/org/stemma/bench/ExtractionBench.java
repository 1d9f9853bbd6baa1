package org.stemma.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.stemma.bench.GoldPages.GoldPage;
import org.stemma.extract.Extractor;

/// The article out of the page: how well, beside other extractors on the same pages, and how fast.
final class ExtractionBench {

  private static final int ROUNDS = 5;

  private ExtractionBench() {}

  /// @param arguments the folder that holds the sets and their scorer
  static void run(List<String> arguments) throws IOException, InterruptedException {
    if (arguments.size() != 1) {
      System.err.println("usage: bench/run extraction FOLDER");
      System.exit(2);
    }
    List<GoldPages> sets = new ArrayList<>();
    for (String name : GoldPages.SETS) {
      sets.add(GoldPages.read(Path.of(arguments.getFirst(), name)));
    }
    quality(sets);
    System.out.println();
    speed(sets.stream().flatMap(set -> set.pages().stream()).toList());
  }

  private static void quality(List<GoldPages> sets) throws IOException, InterruptedException {
    System.out.println(
        "| set | engine | F1 | precision | recall | exactly right | paragraph F1 | segment F1 | headline | authors | day |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
    for (GoldPages set : sets) {
      for (ExtractionEngine engine : engines(set)) {
        ExtractionScore score = ExtractionScore.of(set, engine);
        StringBuilder row = new StringBuilder("| ");
        row.append(set.name()).append(", ").append(set.pages().size());
        row.append(" | ").append(engine.name());
        for (String figure :
            List.of(
                "F1",
                "precision",
                "recall",
                "accuracy",
                "paraF1",
                "segF1",
                "headline",
                "author",
                "date")) {
          row.append(" | ").append(score.shown(figure));
        }
        System.out.println(row.append(" |"));
      }
    }
  }

  private static List<ExtractionEngine> engines(GoldPages set) {
    return List.of(
        ExtractionEngine.stemma(set, false),
        ExtractionEngine.together(set, false),
        ExtractionEngine.stemma(set, true),
        ExtractionEngine.readability(),
        ExtractionEngine.boilerpipe());
  }

  /// One thread, decoded pages in memory; the median of some rounds after one to warm up.
  private static void speed(List<GoldPage> pages) {
    System.out.println(
        "| one thread, " + pages.size() + " pages | pages a CPU-second | ratio | slowest page |");
    System.out.println("|---|---|---|---|");
    ExtractionEngine readability = ExtractionEngine.readability();
    ExtractionEngine boilerpipe = ExtractionEngine.boilerpipe();
    double stemma =
        row("Stemma", pages, page -> Extractor.standard().extract(page.html(), page.url()), 0);
    row(
        "Stemma's sketch for a profile",
        pages,
        page -> Extractor.standard().sketch(page.id(), page.html(), page.url()),
        stemma);
    row("jsoup's parse alone", pages, page -> Jsoup.parse(page.html()), stemma);
    row("Readability4J", pages, readability::read, stemma);
    row("boilerpipe", pages, boilerpipe::read, stemma);
  }

  private static double row(
      String name, List<GoldPage> pages, Consumer<GoldPage> engine, double stemma) {
    pages.forEach(engine);
    double[] rates = new double[ROUNDS];
    long slowest = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long before = cpu();
      slowest = Math.min(slowest, slowest(pages, engine));
      rates[i] = pages.size() * 1e9 / (cpu() - before);
    }
    Arrays.sort(rates);
    double rate = rates[ROUNDS / 2];
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.2f | %d ms |%n",
        name,
        rate,
        stemma == 0 ? 1 : rate / stemma,
        slowest / 1_000_000);
    return rate;
  }

  /// CPU nanoseconds of the page that took longest.
  private static long slowest(List<GoldPage> pages, Consumer<GoldPage> engine) {
    long slowest = 0;
    for (GoldPage page : pages) {
      long before = cpu();
      engine.accept(page);
      slowest = Math.max(slowest, cpu() - before);
    }
    return slowest;
  }

  private static long cpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadCpuTime();
  }
}
