package org.stemma.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The sets of marked pages, which belong to others: in the folder `shared` beside the checkout, or where `STEMMA_SHARED` points.
final class SharedSets {

  private SharedSets() {}

  /// Skips the calling test, loudly, where the sets or python3 to score with are absent.
  static Path folder() {
    String named = System.getenv("STEMMA_SHARED");
    Path shared =
        named != null
            ? Path.of(named)
            : Path.of(System.getProperty("stemma.root", "..")).resolve("../shared");
    Path sets = shared.resolve("bench/extraction").normalize();
    boolean python = Files.isExecutable(Path.of("/usr/bin/python3"));
    if (!Files.exists(sets) || !python) {
      String wanted = python ? sets.toString() : "python3";
      String loud = "SKIPPED, for want of " + wanted + " (see README, \"Tests that need more\")";
      System.err.println(loud);
      Assumptions.abort(loud);
    }
    return sets;
  }
}
