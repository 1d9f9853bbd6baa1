package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stemma.index.IndexedRevision;
import org.stemma.index.Mark;
import org.stemma.index.Numbers;
import org.stemma.index.Prose;
import org.stemma.index.RevisionIndex;
import org.stemma.index.RevisionReader;
import org.stemma.reuse.Shingles;
import org.stemma.reuse.StemRow;
import org.stemma.text.Document;
import org.stemma.text.Witness;

/// The live index at several sizes: how fast it is made, how large it is, how long a question takes, and how many of the pairs of
/// PAN 2013 it finds.
///
/// The articles are [InventedArticles] of the corpus, the questions copies from rounds all over the collection. A question is the
/// look into the index and the comparison of the text with the candidates; their texts are made outside of the time that is told, where a service
/// reads them from its store (some tenths of a millisecond each). Words are searched in the same index.
final class LiveBench {

  /// Articles that are made together.
  private static final int BLOCK = 2_000;

  /// MiB, as the service has.
  private static final int BUFFER = 16;

  private static final int SAMPLED = 16;

  private final PanCorpus corpus;
  private final InventedArticles articles;
  private final List<String> ids;

  private LiveBench(PanCorpus corpus) {
    this.corpus = corpus;
    articles = new InventedArticles(List.copyOf(corpus.texts().values()));
    ids = List.copyOf(corpus.texts().keySet());
  }

  /// @param arguments the folder of the corpus, then numbers of articles (10,000 and 100,000 by default)
  static void run(List<String> arguments) throws IOException {
    if (arguments.isEmpty()) {
      System.err.println("usage: bench/run live FOLDER [ARTICLES…]");
      System.exit(2);
      return;
    }
    LiveBench bench = new LiveBench(PanCorpus.read(Path.of(arguments.getFirst()), "train"));
    List<String> sizes =
        arguments.size() > 1 ? arguments.subList(1, arguments.size()) : List.of("10000", "100000");
    System.out.println(
        "| articles | indexed, MB/s | bytes an article | index p50, ms | p99 | question p50, ms |"
            + " p99 | pairs among the candidates | with a passage | words p50, ms | p99 | heap, MB |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (String size : sizes) {
      bench.measure(Integer.parseInt(size));
    }
  }

  private void measure(int size) throws IOException {
    Path folder = Files.createTempDirectory("stemma-live");
    try (RevisionIndex index = RevisionIndex.open(folder, BUFFER).orElseThrow()) {
      double megabytesPerSecond = fill(index, size);
      long bytes = bytes(folder);
      try (RevisionReader reader = index.reader()) {
        Questions questions = new Questions(reader, articles::article);
        questions.ask(gold(size));
        System.out.printf(
            Locale.ROOT,
            "| %,d | %.1f | %,d | %s | %s | %d |%n",
            size,
            megabytesPerSecond,
            bytes / size,
            questions.row(),
            new WordQuestions(reader, articles::article).row(size),
            heap());
      }
    } finally {
      delete(folder);
    }
  }

  /// @return megabytes of text a second, without the time that their making took
  private double fill(RevisionIndex index, int size) throws IOException {
    long letters = 0;
    long took = 0;
    for (int from = 0; from < size; from += BLOCK) {
      int first = from;
      int last = Math.min(size, from + BLOCK);
      List<String> texts =
          IntStream.range(first, last).parallel().mapToObj(articles::article).toList();
      letters += texts.stream().mapToLong(String::length).sum();
      long begin = System.nanoTime();
      List<IndexedRevision> revisions =
          IntStream.range(first, last)
              .parallel()
              .mapToObj(number -> revision(number, texts.get(number - first)))
              .toList();
      for (IndexedRevision revision : revisions) {
        index.add(revision);
      }
      took += System.nanoTime() - begin;
    }
    long begin = System.nanoTime();
    index.commit(new Mark(size, ""));
    return letters / 1e6 / ((took + System.nanoTime() - begin) / 1e9);
  }

  /// Each is of an outlet of its own; ids count from 1.
  static IndexedRevision revision(int number, String text) {
    boolean counted = number % SAMPLED == 0;
    return new IndexedRevision(
        number + 1L,
        number + 1L,
        number + 1L,
        Numbers.of(Shingles.of(text)),
        counted ? Numbers.distinct(StemRow.of(text).stems()) : new int[0],
        prose(number, text));
  }

  /// Its first line is its headline.
  private static Prose prose(int number, String text) {
    int line = text.indexOf('\n');
    return new Prose(
        "outlet-" + number + ".example",
        Instant.EPOCH.plusSeconds(number),
        -1,
        line < 0 ? "" : text.substring(0, Math.min(line, 200)),
        text,
        List.of(),
        List.of());
  }

  /// Copies and their sources, by number; copies of one text stand in rounds all over the collection.
  private Map<Integer, Set<Integer>> gold(int size) {
    Map<String, Integer> places = new LinkedHashMap<>();
    ids.forEach(id -> places.put(id, places.size()));
    Map<Integer, Set<Integer>> gold = new LinkedHashMap<>();
    int rounds = Math.max(1, size / ids.size());
    for (PlagDet.Case passage : corpus.cases()) {
      int copy = places.getOrDefault(passage.copy(), 0);
      int round = copy * 7_919 % rounds * ids.size();
      if (round + ids.size() <= Math.max(size, ids.size())) {
        gold.computeIfAbsent(round + copy, any -> new TreeSet<>())
            .add(round + places.getOrDefault(passage.source(), 0));
      }
    }
    return gold;
  }

  static Document document(int number, String text) {
    return Document.of(Integer.toString(number), Witness.ofText(text));
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    for (Path file : files(folder)) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(files.filter(Files::isRegularFile).toList());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
