package org.stemma.index;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps Lucene from telling on standard error that vectors would be faster with an option of the JVM: none are used here.
final class Quiet {

  /// Held, since the JDK forgets the level of a logger that nobody holds.
  private static final List<Logger> LOUD =
      List.of(
          Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider"),
          Logger.getLogger("org.apache.lucene.internal.vectorization.PanamaVectorizationProvider"));

  private Quiet() {}

  static void lucene() {
    LOUD.forEach(logger -> logger.setLevel(Level.SEVERE));
  }
}
