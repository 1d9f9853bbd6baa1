package org.stemma.index;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/// Names of the fields of a document in the index, and numbers as terms.
///
/// ```
/// shingle   4 bytes, big-endian: the first SHINGLE_BITS of the hash of a shingle
/// stem      4 bytes: hash of a word's stem; only in those articles from which the frequency of words is taken
/// article   8 bytes, sortable: the article's id
///
/// columns: revision, article, outlet
/// ```
/// Only every second shingle is held, chosen by its hash: two texts that share ten share five of those (measured in RATIONALE.md).
///
/// A million articles have nearly a thousand million shingles. With all 64 bits of a hash most of them would be terms of their
/// own, and a dictionary of that size is most of an index. With 26 bits there are at most 67 million terms, and strangers share them. They cost a few
/// reads and are told apart by their place: they must meet near each other, and more often than others do, to become a candidate, and then the comparison
/// of the texts ends it.
final class Layout {
  static final String SHINGLE = "shingle";
  static final String STEM = "stem";
  static final String REVISION = "revision";
  static final String ARTICLE = "article";
  static final String OUTLET = "outlet";

  static final int SHINGLE_BITS = 26;

  private Layout() {}

  /// Whether the index holds a shingle: it holds every second, chosen by hash, alike in all texts.
  static boolean isHeld(int hash) {
    return (hash & 1) == 0;
  }

  /// The part of a shingle's hash that the index knows; not negative.
  static int shingle(int hash) {
    return hash >>> (Integer.SIZE - SHINGLE_BITS);
  }

  /// Writes a number into a term, so that terms are ordered as their numbers are without sign.
  static void set(BytesRef term, int number) {
    term.bytes[0] = (byte) (number >>> 24);
    term.bytes[1] = (byte) (number >>> 16);
    term.bytes[2] = (byte) (number >>> 8);
    term.bytes[3] = (byte) number;
    term.offset = 0;
    term.length = Integer.BYTES;
  }

  static BytesRef ofLong(long id) {
    byte[] bytes = new byte[Long.BYTES];
    NumericUtils.longToSortableBytes(id, bytes, 0);
    return new BytesRef(bytes);
  }

  static int number(BytesRef term) {
    int at = term.offset;
    return (term.bytes[at] & 0xFF) << 24
        | (term.bytes[at + 1] & 0xFF) << 16
        | (term.bytes[at + 2] & 0xFF) << 8
        | (term.bytes[at + 3] & 0xFF);
  }
}
