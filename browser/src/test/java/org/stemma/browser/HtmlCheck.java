package org.stemma.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The Nu Html Checker (vnu), a program of its own.
final class HtmlCheck {

  private static final Path JAR =
      Path.of(System.getProperty("stemma.root"), "browser/node_modules/vnu-jar/build/dist/vnu.jar");

  /// No fault of a page: what a publisher wrote is shown to the letter, composed or not.
  private static final String TO_THE_LETTER = "Text run is not in Unicode Normalization Form C.";

  private HtmlCheck() {}

  /// @param folder for the pages
  /// @param pages by their addresses
  /// @return errors and warnings but [#TO_THE_LETTER], each with the address of its page
  static List<String> of(Path folder, Map<String, String> pages)
      throws IOException, InterruptedException {
    List<String> addresses = List.copyOf(pages.keySet());
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss8m",
                "-jar",
                JAR.toString(),
                "--format",
                "gnu"));
    for (int i = 0; i < addresses.size(); i++) {
      Path file = folder.resolve(i + ".html");
      Files.writeString(file, pages.get(addresses.get(i)));
      command.add(file.toString());
    }
    Path told = folder.resolve("told.txt");
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(told.toFile())
        .start()
        .waitFor();
    List<String> faults = new ArrayList<>();
    for (String line : Files.readAllLines(told)) {
      if (line.contains(TO_THE_LETTER)) {
        continue;
      }
      String file = line.replaceFirst("^.*/(\\d+)\\.html\".*", "$1");
      faults.add(
          file.matches("\\d+")
              ? addresses.get(Integer.parseInt(file)) + line.replaceFirst("^.*\\.html\"", "")
              : line);
    }
    return faults;
  }
}
