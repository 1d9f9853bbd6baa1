package org.stemma.history;

import java.io.IOException;

/// How much more the archive may hold.
///
/// Safe for use by several threads.
public interface Room {

  /// An archive that may grow as far as the disk goes.
  Room UNBOUNDED =
      new Room() {
        @Override
        public boolean isAmple() {
          return true;
        }

        @Override
        public void claim(long bytes) {}
      };

  /// False when only what is needed may be kept: of a page that reads as before its digests, even if no body was kept today.
  boolean isAmple();

  /// Asks for leave to write.
  ///
  /// @throws IOException in one line for a person, when the archive may not grow by so much; it may later, when files were moved
  ///     away or the bound was raised
  void claim(long bytes) throws IOException;
}
