package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.descent.Stemma;
import org.stemma.text.Document;
import org.stemma.text.Witness;
import org.stemma.trace.Trace;

/// Measures the stemma of hand-copied traditions, of which none is dated:
///
/// `bench/run tradition FOLDER`
///
/// The folder has `docs.jsonl` (tradition, id, text) and `gold.jsonl` (tradition, nodes, edges). The score is the sign distance of
/// Roos and Heikkilä (2009): over all triples of copies, is of two copies the one nearer to a third that is nearer in truth. Half of a
/// point for a tie against a decision.
final class TraditionBench {

  private TraditionBench() {}

  static void run(List<String> arguments) throws IOException {
    Path folder = Path.of(arguments.getFirst());
    Map<String, List<Document>> traditions = new LinkedHashMap<>();
    for (Map<?, ?> line : JsonTree.lines(folder.resolve("docs.jsonl"))) {
      traditions
          .computeIfAbsent(String.valueOf(line.get("tradition")), name -> new ArrayList<>())
          .add(
              Document.of(
                  String.valueOf(line.get("id")),
                  Witness.ofText(String.valueOf(line.get("text")))));
    }
    System.out.println("| tradition | copies | sign score | time |\n|---|---|---|---|");
    for (Map<?, ?> gold : JsonTree.lines(folder.resolve("gold.jsonl"))) {
      String name = String.valueOf(gold.get("tradition"));
      List<Document> copies = traditions.getOrDefault(name, List.of());
      if (copies.isEmpty()) {
        throw new IOException("docs.jsonl: no copies of " + name);
      }
      long begin = System.nanoTime();
      Stemma stemma = Trace.of(copies).stemma();
      double seconds = (System.nanoTime() - begin) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.3f | %.1f s |%n",
          name,
          copies.size(),
          sign(copies, known(gold), drawn(stemma)),
          seconds);
    }
  }

  private static List<List<String>> drawn(Stemma stemma) {
    return stemma.edges().stream().map(edge -> List.of(edge.from(), edge.to())).toList();
  }

  private static List<List<String>> known(Map<?, ?> gold) {
    List<List<String>> edges = new ArrayList<>();
    for (Object edge : (List<?>) Objects.requireNonNull(gold.get("edges"))) {
      edges.add(((List<?>) edge).stream().map(String::valueOf).toList());
    }
    return edges;
  }

  private static double sign(
      List<Document> copies, List<List<String>> known, List<List<String>> drawn) {
    int[][] truth = steps(copies, known);
    int[][] said = steps(copies, drawn);
    double sum = 0;
    int count = 0;
    for (int a = 0; a < truth.length; a++) {
      for (int b = 0; b < truth.length; b++) {
        for (int c = 0; c < truth.length; c++) {
          if (a != b && a != c && b != c) {
            int right = Integer.signum(truth[a][b] - truth[a][c]);
            sum += 1 - Math.abs(right - Integer.signum(said[a][b] - said[a][c])) / 2.0;
            count++;
          }
        }
      }
    }
    return sum / count;
  }

  /// Edges on the shortest way between copies; a large number where there is none.
  private static int[][] steps(List<Document> copies, List<List<String>> edges) {
    List<String> nodes = new ArrayList<>(copies.stream().map(Document::id).toList());
    Set<String> lost = new TreeSet<>();
    edges.forEach(lost::addAll);
    nodes.forEach(lost::remove);
    nodes.addAll(lost);
    int far = 1_000_000;
    int[][] steps = new int[nodes.size()][nodes.size()];
    for (int i = 0; i < nodes.size(); i++) {
      Arrays.fill(steps[i], far);
      steps[i][i] = 0;
    }
    for (List<String> edge : edges) {
      int from = nodes.indexOf(edge.getFirst());
      int to = nodes.indexOf(edge.getLast());
      steps[from][to] = 1;
      steps[to][from] = 1;
    }
    for (int by = 0; by < nodes.size(); by++) {
      for (int from = 0; from < nodes.size(); from++) {
        for (int to = 0; to < nodes.size(); to++) {
          steps[from][to] = Math.min(steps[from][to], steps[from][by] + steps[by][to]);
        }
      }
    }
    int[][] among = new int[copies.size()][];
    for (int i = 0; i < copies.size(); i++) {
      among[i] = Arrays.copyOf(steps[i], copies.size());
    }
    return among;
  }
}
