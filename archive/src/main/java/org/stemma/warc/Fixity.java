package org.stemma.warc;

/// Whether a record still holds the bytes whose digests it names.
///
/// @param block of everything after the record's own header
/// @param payload of the body alone, transfer coding taken off
public record Fixity(Check block, Check payload) {

  /// One digest against its bytes.
  public enum Check {
    /// They agree.
    MATCHES,
    /// They do not: the bytes or the digest were changed.
    DIFFERS,
    /// Nothing to compare: the record names no digest, an unknown algorithm, or (a revisit) that of bytes which stand
    /// elsewhere.
    ABSENT
  }

  /// Nothing disagrees.
  public boolean intact() {
    return block != Check.DIFFERS && payload != Check.DIFFERS;
  }
}
