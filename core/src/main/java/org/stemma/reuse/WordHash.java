package org.stemma.reuse;

/// Numbers that stand for words.
///
/// Words are compared by a 32-bit hash of their folded form rather than by their place in a dictionary, so that no
/// dictionary has to be shared between threads, runs or machines. Among a hundred thousand different words about one pair
/// shares a number; since no judgement rests on a single word, that pair does no harm.
final class WordHash {

  private WordHash() {}

  /// FNV-1a over UTF-16 units, with a final mix because short words differ in their low bits only.
  static int of(CharSequence word) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x01000193;
    }
    return mix(hash);
  }

  /// One number for several in order.
  static int of(int first, int second, int third) {
    return mix(mix(mix(first) * 31 + second) * 31 + third);
  }

  /// One number for two in whatever order, never that of three.
  static int ofPair(int one, int other) {
    return mix(mix(Math.min(one, other)) * 31 + Math.max(one, other) + 0x5BD1E995);
  }

  /// The finalizer of MurmurHash3 (Appleby, public domain).
  static int mix(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }
}
