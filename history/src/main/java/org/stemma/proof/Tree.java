package org.stemma.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A Merkle tree over leaves in a given order: one hash that stands for all of them, and short proofs that one of them is
/// among them.
///
/// RFC 9162 §2.1 splits n leaves at the largest power of two below n. The same tree comes from hashing neighbours level by level, where a last
/// one without neighbour goes up as it is; that is how it is built here. Cost: two hashes a leaf, and 64 bytes of memory. A proof
/// has at most ⌈log₂ n⌉ hashes.
final class Tree {

  /// Root of a tree without leaves: "MTH({}) = HASH()".
  private static final byte[] EMPTY = Hashes.sha256().digest();

  /// From the leaves to the root; each is hashes in a row.
  private final List<byte[]> levels;

  private Tree(List<byte[]> levels) {
    this.levels = levels;
  }

  /// Gathers leaves, in order.
  static final class Builder {
    private byte[] hashes = new byte[64 * Hashes.SIZE];
    private int length;

    /// @param leaf a leaf's hash
    void add(byte[] leaf) {
      if (length == hashes.length) {
        hashes = Arrays.copyOf(hashes, Math.multiplyExact(2, length));
      }
      System.arraycopy(leaf, 0, hashes, length, Hashes.SIZE);
      length += Hashes.SIZE;
    }

    Tree build() {
      List<byte[]> levels = new ArrayList<>();
      levels.add(Arrays.copyOf(hashes, length));
      while (levels.getLast().length > Hashes.SIZE) {
        levels.add(above(levels.getLast()));
      }
      return new Tree(levels);
    }

    private static byte[] above(byte[] level) {
      int count = level.length / Hashes.SIZE;
      byte[] above = new byte[(count + 1) / 2 * Hashes.SIZE];
      for (int i = 0; i < count; i += 2) {
        byte[] hash = i + 1 < count ? Hashes.node(at(level, i), at(level, i + 1)) : at(level, i);
        System.arraycopy(hash, 0, above, i / 2 * Hashes.SIZE, Hashes.SIZE);
      }
      return above;
    }
  }

  /// How many leaves.
  int size() {
    return levels.getFirst().length / Hashes.SIZE;
  }

  /// In hexadecimal digits.
  String root() {
    return Hashes.hex(size() == 0 ? EMPTY : levels.getLast());
  }

  /// The hash of a leaf.
  byte[] leaf(int index) {
    return at(levels.getFirst(), index);
  }

  /// The inclusion proof of a leaf (RFC 9162 §2.1.3.1): its neighbours on the way to the root, the lowest first.
  List<String> path(int index) {
    List<String> path = new ArrayList<>();
    int place = index;
    for (byte[] level : levels) {
      int neighbour = place ^ 1;
      if (neighbour < level.length / Hashes.SIZE) {
        path.add(Hashes.hex(at(level, neighbour)));
      }
      place >>= 1;
    }
    return path;
  }

  private static byte[] at(byte[] level, int index) {
    return Arrays.copyOfRange(level, index * Hashes.SIZE, (index + 1) * Hashes.SIZE);
  }
}
