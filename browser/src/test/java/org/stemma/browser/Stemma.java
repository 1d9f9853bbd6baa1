package org.stemma.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A `stemma` that runs as a process of its own.
final class Stemma implements AutoCloseable {

  private static final String GREETING = "Look here: ";

  private final Process process;

  private Stemma(Process process) {
    this.process = process;
  }

  private static Process start(Object... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.stemma.command.Main"));
    for (Object word : words) {
      command.add(word.toString());
    }
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /// Runs a command to its end.
  ///
  /// @param typed on its standard input
  /// @return what it told
  static String run(String typed, Object... words) throws IOException, InterruptedException {
    Process process = start(words);
    process.outputWriter(UTF_8).append(typed).close();
    String told = String.join("\n", process.inputReader(UTF_8).lines().toList());
    if (process.waitFor() != 0) {
      throw new AssertionError(told);
    }
    return told;
  }

  /// Starts `stemma serve`.
  static Stemma serve(Path folder) throws IOException {
    return new Stemma(start("serve", "--data", folder, "--port", "0"));
  }

  /// Scheme, host and port of its pages, as soon as it serves them; what it says afterwards is read and forgotten.
  String origin() throws IOException {
    BufferedReader lines = process.inputReader(UTF_8);
    List<String> told = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(GREETING)) {
        Thread.ofVirtual().start(() -> forget(lines));
        return line.substring(GREETING.length()).replaceFirst("/$", "");
      }
      told.add(line);
    }
    throw new AssertionError("ended: " + told);
  }

  private static void forget(BufferedReader lines) {
    try {
      while (lines.readLine() != null) {
        // Nobody asks.
      }
    } catch (IOException ended) {
      // The process has.
    }
  }

  /// Asks it to end, and makes it.
  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(30, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
