package org.stemma.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.PlagDet.Case;
import org.stemma.reuse.Candidates;
import org.stemma.text.Document;
import org.stemma.text.Witness;

/// `./stemma trace --corpus` on PAN 2013: pairs given, then the whole corpus; how the cost grows with the corpus; and a tool beside it
/// that finds pairs.
final class TraceBench {

  private static final int SMALL = 5_000;
  private static final int GROWTH = 10;
  private static final Pattern COMPARED = Pattern.compile("([\\d,]+) pairs compared");

  private final Path folder = Files.createTempDirectory("stemma-bench");
  private final PanCorpus corpus;
  private final List<String> ids;

  private TraceBench(PanCorpus corpus) throws IOException {
    this.corpus = corpus;
    ids = List.copyOf(corpus.texts().keySet());
  }

  /// @param arguments the folder of the corpus, then perhaps the part (`train` by default, `mini` for a quick look)
  static void run(List<String> arguments) throws IOException, InterruptedException {
    if (arguments.isEmpty()) {
      System.err.println("usage: bench/run trace FOLDER [train|mini]");
      System.exit(2);
      return;
    }
    String part = arguments.size() > 1 ? arguments.get(1) : "train";
    TraceBench bench = new TraceBench(PanCorpus.read(Path.of(arguments.getFirst()), part));
    bench.candidates();
    bench.runs();
    bench.growth();
  }

  private void candidates() {
    List<Document> documents = new ArrayList<>();
    corpus.texts().forEach((id, text) -> documents.add(Document.of(id, Witness.ofText(text))));
    List<Candidates.Pair> pairs = Candidates.of(documents);
    Set<Set<String>> looked = new HashSet<>();
    pairs.forEach(pair -> looked.add(Set.of(ids.get(pair.a()), ids.get(pair.b()))));
    Set<Set<String>> gold = goldPairs();
    System.out.printf(
        Locale.ROOT,
        "candidates: %.4f of %,d pairs that share something, at %.2f %% of all pairs (%,d)%n%n",
        (double) gold.stream().filter(looked::contains).count() / gold.size(),
        gold.size(),
        100.0 * pairs.size() / allPairs(),
        pairs.size());
  }

  private Set<Set<String>> goldPairs() {
    Set<Set<String>> pairs = new HashSet<>();
    corpus.cases().forEach(one -> pairs.add(Set.of(one.copy(), one.source())));
    return pairs;
  }

  private double allPairs() {
    return ids.size() * (ids.size() - 1.0) / 2;
  }

  private void runs() throws IOException, InterruptedException {
    Path documents = documents("docs.jsonl", List.copyOf(corpus.texts().values()), ids);
    Path pairs = folder.resolve("pairs.jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(pairs);
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (PanCorpus.Pair pair : corpus.pairs()) {
        line(out, json, Map.of("a", pair.copy(), "b", pair.source()));
      }
    }
    System.out.println(
        "| tool | clock | processor | peak | pairs looked at | pairs found | plagdet of the given |");
    System.out.println("|---|---|---|---|---|---|---|");
    run("pairs given", List.of("--pairs", pairs.toString()), documents);
    run("whole corpus", List.of(), documents);
    SimText.row(folder, corpus);
  }

  private void run(String name, List<String> options, Path documents)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.jsonl");
    MeasuredRun run = stemma(documents, out, options);
    Found found = Found.read(out, corpus);
    Set<Set<String>> pairs = goldPairs();
    pairs.retainAll(found.pairs());
    System.out.printf(
        Locale.ROOT,
        "| `trace --corpus`, %s | %s | %.2f %% | %.4f | %.4f |%n",
        name,
        run.cells(),
        100 * compared(run) / allPairs(),
        (double) pairs.size() / goldPairs().size(),
        PlagDet.of(corpus.cases(), found.cases()).plagdet());
    Files.delete(out);
  }

  private static MeasuredRun stemma(Path documents, Path out, List<String> options)
      throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("stemma.root"));
    List<String> command =
        new ArrayList<>(
            List.of(
                root.resolve("stemma").toString(),
                "trace",
                "--corpus",
                documents.toString(),
                "--out",
                out.toString()));
    command.addAll(options);
    return MeasuredRun.of(command, out.resolveSibling("stdout"));
  }

  private static double compared(MeasuredRun run) {
    Matcher told = COMPARED.matcher(run.said());
    return told.find() ? Double.parseDouble(told.group(1).replace(",", "")) : Double.NaN;
  }

  private void growth() throws IOException, InterruptedException {
    InventedArticles articles = new InventedArticles(List.copyOf(corpus.texts().values()));
    System.out.printf("%n| articles | clock | processor | peak | pairs looked at |%n");
    System.out.println("|---|---|---|---|---|");
    for (int count : new int[] {SMALL, GROWTH * SMALL}) {
      List<String> texts = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        texts.add(articles.article(i));
        names.add("a" + i);
      }
      Path documents = documents("invented.jsonl", texts, names);
      MeasuredRun run = stemma(documents, folder.resolve("grown.jsonl"), List.of());
      System.out.printf(Locale.ROOT, "| %,d | %s | %,.0f |%n", count, run.cells(), compared(run));
    }
  }

  private Path documents(String name, List<String> texts, List<String> names) throws IOException {
    Path file = folder.resolve(name);
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8);
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (int i = 0; i < texts.size(); i++) {
        line(out, json, Map.of("id", names.get(i), "text", texts.get(i)));
      }
    }
    return file;
  }

  private static void line(BufferedWriter out, JsonGenerator json, Map<String, String> fields)
      throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      json.writeStringField(field.getKey(), field.getValue());
    }
    json.writeEndObject();
    json.flush();
    out.write('\n');
  }

  /// What a run wrote, read back.
  ///
  /// @param pairs of documents that share something
  /// @param cases of the pairs that the corpus names, the copy first, in code points
  record Found(Set<Set<String>> pairs, List<Case> cases) {

    static Found read(Path file, PanCorpus corpus) throws IOException {
      Set<List<String>> named = new HashSet<>();
      corpus.pairs().forEach(pair -> named.add(List.of(pair.copy(), pair.source())));
      Set<Set<String>> pairs = new HashSet<>();
      List<Case> cases = new ArrayList<>();
      for (Map<?, ?> line : JsonTree.lines(file)) {
        Side from = Side.of(line.get("from"), corpus);
        Side to = Side.of(line.get("to"), corpus);
        pairs.add(Set.of(from.id, to.id));
        if (named.contains(List.of(to.id, from.id))) {
          cases.add(to.copiedFrom(from));
        } else if (named.contains(List.of(from.id, to.id))) {
          cases.add(from.copiedFrom(to));
        }
      }
      return new Found(pairs, cases);
    }
  }

  /// A passage of one document, in code points as the corpus counts.
  private record Side(String id, int begin, int end) {

    static Side of(@Nullable Object passage, PanCorpus corpus) {
      if (!(passage instanceof Map<?, ?> fields)
          || !(fields.get("begin") instanceof Number from)
          || !(fields.get("end") instanceof Number to)) {
        throw new IllegalStateException("no passage: " + passage);
      }
      String id = String.valueOf(fields.get("id"));
      String text = corpus.texts().getOrDefault(id, "");
      int begin = from.intValue();
      int end = to.intValue();
      int first = text.codePointCount(0, begin);
      return new Side(id, first, first + text.codePointCount(begin, end));
    }

    Case copiedFrom(Side source) {
      return new Case(id, source.id, begin, end, source.begin, source.end);
    }
  }
}
