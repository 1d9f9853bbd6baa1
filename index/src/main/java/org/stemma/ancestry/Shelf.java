package org.stemma.ancestry;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.stemma.index.RevisionReader;
import org.stemma.reuse.WordHolders;

/// The newest state of the index: one thread puts it here, any may borrow it.
public final class Shelf implements AutoCloseable {

  /// Words are counted anew when the collection has grown by so much.
  private static final double GROWTH = 1.1;

  private @Nullable RevisionReader newest;
  private WordHolders words = WordHolders.NONE;
  private int counted;

  /// Work on one state of the index.
  ///
  /// @param <T> what it brings
  @FunctionalInterface
  public interface Reading<T> {
    T in(RevisionReader index, WordHolders words) throws IOException;
  }

  /// Puts a newer state in the place of the one before, which is closed as soon as nobody reads it.
  ///
  /// @param index from now on the shelf's to close
  public void put(RevisionReader index) throws IOException {
    boolean hasGrown = index.size() > GROWTH * counted;
    WordHolders frequencies = hasGrown ? index.words() : words;
    RevisionReader before = newest;
    synchronized (this) {
      newest = index;
      words = frequencies;
      counted = hasGrown ? index.size() : counted;
    }
    if (before != null) {
      before.close();
    }
  }

  /// Reads the newest state.
  ///
  /// @param otherwise when there is none yet
  /// @throws IOException when the index is damaged or its disk fails
  public <T> T read(Reading<T> reading, T otherwise) throws IOException {
    RevisionReader borrowed;
    WordHolders frequencies;
    synchronized (this) {
      if (newest == null) {
        return otherwise;
      }
      borrowed = newest.again();
      frequencies = words;
    }
    try (borrowed) {
      return reading.in(borrowed, frequencies);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (newest != null) {
      newest.close();
      newest = null;
    }
  }
}
