package org.stemma.bench;

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
import java.util.stream.Stream;

/// `sim_text` of Debian's similarity-tester (Dick Grune), which finds runs of words that two files share, as a row of the table; it
/// finds pairs and no passages. Where it is not installed, that is said loudly.
final class SimText {

  private static final Pattern PAIR =
      Pattern.compile("(\\S+)\\.txt: line [\\d-]+ *\\|(\\S+)\\.txt: line");

  private SimText() {}

  static void row(Path folder, PanCorpus corpus) throws IOException, InterruptedException {
    if (!isInstalled()) {
      System.out.println("| `sim_text` | NOT MEASURED: not on the PATH (similarity-tester) ||||||");
      System.err.println("NOT MEASURED: sim_text is not on the PATH (Debian: similarity-tester)");
      return;
    }
    Path texts = Files.createDirectories(folder.resolve("texts"));
    List<String> command = new ArrayList<>(List.of("sim_text", "-r8", "-n", "-e", "-T", "-s"));
    for (Map.Entry<String, String> text : corpus.texts().entrySet()) {
      Path file = texts.resolve(text.getKey() + ".txt");
      Files.writeString(file, text.getValue());
      command.add(file.toString());
    }
    Path out = folder.resolve("sim.txt");
    MeasuredRun run = MeasuredRun.of(command, out);
    Set<Set<String>> gold = new HashSet<>();
    corpus.cases().forEach(one -> gold.add(Set.of(one.copy(), one.source())));
    int all = gold.size();
    gold.removeAll(pairs(out));
    System.out.printf(
        Locale.ROOT,
        "| `sim_text -r8` | %s | 100 %% | %.4f | – |%n",
        run.cells(),
        1 - (double) gold.size() / all);
  }

  private static Set<Set<String>> pairs(Path out) throws IOException {
    Set<Set<String>> pairs = new HashSet<>();
    try (Stream<String> lines = Files.lines(out)) {
      lines
          .map(PAIR::matcher)
          .filter(Matcher::find)
          .forEach(found -> pairs.add(pair(found.group(1), found.group(2))));
    }
    return pairs;
  }

  private static Set<String> pair(String one, String other) {
    return new HashSet<>(
        List.of(
            String.valueOf(Path.of(one).getFileName()),
            String.valueOf(Path.of(other).getFileName())));
  }

  private static boolean isInstalled() {
    String path = String.valueOf(System.getenv("PATH"));
    return Stream.of(path.split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "sim_text")));
  }
}
