package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.stemma.bench.PanCorpus.Pair;
import org.stemma.bench.PlagDet.Case;
import org.stemma.bench.Reliability.Said;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Reuse;
import org.stemma.text.Document;
import org.stemma.text.Span;
import org.stemma.text.Witness;

/// Compares the given pairs of PAN 2013 and prints plagdet for each way of obfuscation, with one setting for all.
///
/// Offsets of the corpus count code points and ours UTF-16 units; they are told apart.
final class ReuseBench {

  private static final double RIGHT = 0.5;

  private ReuseBench() {}

  /// @param arguments the folder of the corpus, then perhaps the part (`train` by default, `mini` for a quick look)
  static void run(List<String> arguments) throws IOException {
    if (arguments.isEmpty()) {
      System.err.println("usage: bench/run reuse FOLDER [train|mini]");
      System.exit(2);
      return;
    }
    String part = arguments.size() > 1 ? arguments.get(1) : "train";
    PanCorpus corpus = PanCorpus.read(Path.of(arguments.getFirst()), part);
    Map<String, Integer> places = new HashMap<>();
    List<Document> documents = new ArrayList<>();
    corpus
        .texts()
        .forEach((id, text) -> {
          places.put(id, documents.size());
          documents.add(Document.of(id, Witness.ofText(text)));
        });
    long begin = System.nanoTime();
    Reuse reuse = Reuse.over(documents);
    long read = System.nanoTime();
    List<Detection> found =
        corpus.pairs().parallelStream()
            .flatMap(pair -> found(reuse, places, pair).stream())
            .toList();
    long compared = System.nanoTime();
    print(corpus, found.stream().map(Detection::place).toList());
    reliability(corpus, found).print("Confidence of a passage");
    System.out.printf(
        Locale.ROOT,
        "%n%d documents read in %.1f s, %d pairs compared in %.1f s%n",
        documents.size(),
        (read - begin) / 1e9,
        corpus.pairs().size(),
        (compared - read) / 1e9);
  }

  /// A passage that was reported.
  record Detection(Case place, double confidence) {}

  /// A passage is right when more than half of its characters are copied.
  static Reliability reliability(PanCorpus corpus, List<Detection> found) {
    Map<List<String>, List<Case>> gold = PlagDet.byPair(corpus.cases());
    return Reliability.of(
        found.stream()
            .map(passage -> {
              Case at = passage.place();
              List<Case> cases = gold.getOrDefault(List.of(at.copy(), at.source()), List.of());
              boolean right = PlagDet.covered(at, cases) > RIGHT;
              return new Said(passage.confidence(), right ? 1 : 0);
            })
            .toList());
  }

  static List<Detection> found(Reuse reuse, Map<String, Integer> places, Pair pair) {
    int source = places.getOrDefault(pair.source(), -1);
    int copy = places.getOrDefault(pair.copy(), -1);
    return reuse.between(source, copy).stream().map(ReuseBench::found).toList();
  }

  private static Detection found(Borrowing borrowing) {
    return new Detection(place(borrowing), borrowing.confidence());
  }

  private static Case place(Borrowing borrowing) {
    Span copy = codePoints(borrowing.to().document().text(), borrowing.to().span());
    Span source = codePoints(borrowing.from().document().text(), borrowing.from().span());
    return new Case(
        borrowing.to().document().id(),
        borrowing.from().document().id(),
        copy.begin(),
        copy.end(),
        source.begin(),
        source.end());
  }

  private static Span codePoints(String text, Span span) {
    int begin = text.codePointCount(0, span.begin());
    return new Span(begin, begin + text.codePointCount(span.begin(), span.end()));
  }

  private static void print(PanCorpus corpus, List<Case> found) {
    Map<List<String>, String> sets = new HashMap<>();
    corpus.pairs().forEach(pair -> sets.put(List.of(pair.copy(), pair.source()), pair.set()));
    System.out.println("| set | plagdet | recall | precision | granularity | cases | reported |");
    System.out.println("|---|---|---|---|---|---|---|");
    print("all", PlagDet.of(corpus.cases(), found));
    for (String set : new TreeSet<>(sets.values())) {
      print(set, PlagDet.of(of(set, sets, corpus.cases()), of(set, sets, found)));
    }
  }

  private static List<Case> of(String set, Map<List<String>, String> sets, List<Case> cases) {
    return cases.stream()
        .filter(one -> set.equals(sets.get(List.of(one.copy(), one.source()))))
        .toList();
  }

  private static void print(String set, PlagDet score) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.4f | %.4f | %.4f | %.4f | %d | %d |%n",
        set,
        score.plagdet(),
        score.recall(),
        score.precision(),
        score.granularity(),
        score.cases(),
        score.detections());
  }
}
