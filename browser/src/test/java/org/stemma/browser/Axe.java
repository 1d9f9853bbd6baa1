package org.stemma.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// axe-core's rules of accessibility.
final class Axe {

  private static final Path FILE =
      Path.of(System.getProperty("stemma.root"), "browser/node_modules/axe-core/axe.min.js");

  private static final String RUN =
      """
      async () => {
        const found = await axe.run(document, { resultTypes: ["violations"] });
        return found.violations.flatMap((rule) =>
          rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`));
      }
      """;

  private final String rules;

  Axe() {
    try {
      rules = Files.readString(FILE);
    } catch (IOException absent) {
      throw new UncheckedIOException(absent);
    }
  }

  /// @return which rule is violated by which element, and why; empty when none is
  @SuppressWarnings("unchecked") // what the script above answers
  List<String> violations(Page page) {
    page.evaluate(rules + "; undefined");
    return (List<String>) page.evaluate(RUN);
  }
}
