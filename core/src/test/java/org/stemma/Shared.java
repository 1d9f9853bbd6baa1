package org.stemma;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Finds material that belongs to others and is therefore not part of the project: gold data and real documents in a folder
/// `shared` beside the checkout, or wherever the environment variable `STEMMA_SHARED` says. A test that needs it is skipped
/// where it is absent, and says so.
public final class Shared {

  private Shared() {}

  /// A folder or file below the shared folder; skips the calling test, loudly, when it is not there.
  public static Path path(String name) {
    String named = System.getenv("STEMMA_SHARED");
    Path shared =
        named != null
            ? Path.of(named)
            : Path.of(System.getProperty("stemma.root", "..")).resolve("../shared");
    Path wanted = shared.resolve(name).normalize();
    need(wanted, Files.exists(wanted));
    return wanted;
  }

  /// Skips the calling test, loudly, where a program is absent.
  public static void needsProgram(String path) {
    need(Path.of(path), Files.isExecutable(Path.of(path)));
  }

  private static void need(Path wanted, boolean found) {
    if (!found) {
      String loud = "SKIPPED, for want of " + wanted + " (see README, \"Tests that need more\")";
      System.err.println(loud);
      Assumptions.abort(loud);
    }
  }
}
