package org.stemma.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Whole runs of the built command, from the shell's point of view: wall time of `./stemma …`, the median of several runs
/// after one that is not counted.
final class SpeedBench {

  private static final int RUNS = 9;

  private SpeedBench() {}

  static void run(List<String> arguments) throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("stemma.root"));
    Path folder = Files.createTempDirectory("stemma-bench");
    Path many = reportersAndRewriters(folder.resolve("many"), 300, 800);
    Path story = root.resolve("story/documents");
    System.out.println("| command | wall time, median of " + RUNS + " | least | most | aim |");
    System.out.println("|---|---|---|---|---|");
    row(root, "extract page.html", 0.6, "extract", story.resolve("courier-talks.html").toString());
    row(
        root,
        "compare old.txt new.txt",
        0.6,
        "compare",
        root.resolve("story/versions/canal-toll-old.txt").toString(),
        root.resolve("story/versions/canal-toll-new.txt").toString());
    row(
        root,
        "trace of five documents",
        1.5,
        "trace",
        story.resolve("wire-pier-collapse.html").toString(),
        story.resolve("courier-talks.html").toString(),
        story.resolve("newsbrisk-talks.html").toString(),
        story.resolve("pulse-harbour.html").toString(),
        story.resolve("radio-talks.html").toString());
    row(root, "trace of the story, 20 documents", 1.5, "trace", story.toString());
    row(root, "trace of 300 documents of 800 words", 4, "trace", "--json", many.toString());
  }

  /// Invented documents of which every third takes a few sentences from two others and swaps some words.
  private static Path reportersAndRewriters(Path folder, int documents, int words)
      throws IOException {
    Files.createDirectories(folder);
    Prose prose = new Prose(1, 50_000);
    Random random = new Random(2);
    List<List<String>> texts = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      List<String> paragraphs = prose.paragraphs(words);
      if (i % 3 == 2) {
        for (int taken = 0; taken < 4; taken++) {
          List<String> source = texts.get(random.nextInt(texts.size()));
          String paragraph = source.get(random.nextInt(source.size()));
          paragraphs.set(random.nextInt(paragraphs.size()), swapped(paragraph, prose, random));
        }
      }
      texts.add(paragraphs);
      Files.writeString(
          folder.resolve("d%03d.txt".formatted(i)), String.join("\n\n", paragraphs), UTF_8);
    }
    return folder;
  }

  private static String swapped(String paragraph, Prose prose, Random random) {
    String[] words = paragraph.split(" ");
    for (int i = 1; i < words.length - 1; i++) {
      if (random.nextInt(15) == 0) {
        words[i] = prose.word();
      }
    }
    return String.join(" ", words);
  }

  private static void row(Path root, String name, double aim, String... arguments)
      throws InterruptedException {
    double[] seconds = new double[RUNS];
    once(root, arguments);
    for (int i = 0; i < RUNS; i++) {
      seconds[i] = once(root, arguments);
    }
    Arrays.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "| `%s` | %.2f s | %.2f s | %.2f s | under %.1f s |%n",
        name,
        seconds[RUNS / 2],
        seconds[0],
        seconds[RUNS - 1],
        aim);
  }

  private static double once(Path root, String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of(root.resolve("stemma").toString()));
    command.addAll(List.of(arguments));
    try {
      long begin = System.nanoTime();
      int exit =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start()
              .waitFor();
      double seconds = (System.nanoTime() - begin) / 1e9;
      if (exit > 1) {
        throw new IllegalStateException("exit " + exit + ": " + String.join(" ", command));
      }
      return seconds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
