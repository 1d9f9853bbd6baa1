package org.stemma.reuse;

/// How many documents of a collection hold a word: what decides how much it says that two texts share it.
public interface WordHolders {

  /// Knows no collection: how rare a word is, is what can be said of it beforehand.
  WordHolders NONE =
      new WordHolders() {
        @Override
        public int documents() {
          return 0;
        }

        @Override
        public int holding(int stem) {
          return 0;
        }
      };

  /// How many documents were counted.
  int documents();

  /// How many of them hold a word.
  ///
  /// @param stem one of [StemRow#stems]
  int holding(int stem);
}
