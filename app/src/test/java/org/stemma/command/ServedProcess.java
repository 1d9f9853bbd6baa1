package org.stemma.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A `stemma` that runs as a process of its own until it is asked to end.
final class ServedProcess implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Process process;
  private final List<String> told = new CopyOnWriteArrayList<>();

  ServedProcess(Object... args) throws IOException {
    List<String> command = new ArrayList<>(minding());
    command.addAll(command(args));
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Thread.ofVirtual().start(this::read);
  }

  /// The command that starts a `stemma` as a process of its own.
  static List<String> command(Object... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.stemma.command.Main"));
    for (Object word : args) {
      command.add(word.toString());
    }
    return command;
  }

  /// Whoever runs the tests in the background has them ignore SIGINT, and what they start, too; a JVM honours that. GNU's `env`
  /// brings the signal's own effect back; where it can't, nothing stands before the command.
  private static List<String> minding() throws IOException {
    List<String> minding = List.of("env", "--default-signal=INT");
    List<String> probe = new ArrayList<>(minding);
    probe.add("true");
    try {
      return new ProcessBuilder(probe).start().waitFor() == 0 ? minding : List.of();
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      lines.lines().forEach(told::add);
    } catch (IOException ended) {
      told.add(ended.toString());
    }
  }

  /// All it has said so far.
  List<String> told() {
    return told;
  }

  /// The first line of a kind, as soon as it is said.
  String await(Predicate<String> wanted) throws InterruptedException {
    for (int i = 0; i < 1200; i++) {
      for (String line : told) {
        if (wanted.test(line)) {
          return line;
        }
      }
      if (!process.isAlive()) {
        break;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("never said; but " + told);
  }

  /// Where its pages are.
  String url() throws InterruptedException {
    return await(line -> line.startsWith("Look here: ")).substring("Look here: ".length());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create(url()).resolve(path);
    return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  /// Sends a signal and waits for the end.
  ///
  /// @param signal `TERM`, `INT`
  /// @return the exit code
  int end(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
    return exitCode();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("goes on; it said " + told);
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
