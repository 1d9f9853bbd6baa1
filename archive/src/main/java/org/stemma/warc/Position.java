package org.stemma.warc;

/// Where a record stands.
///
/// @param file the base name of its WARC file inside the folder, without the suffix that it bears while it is written
/// @param offset of its first byte in the file, zero-based; of its gzip member where the file is compressed
/// @param length in bytes, of the member or, uncompressed, of the record with the blank lines that end it
public record Position(String file, long offset, long length) {

  /// One past the last byte.
  public long end() {
    return offset + length;
  }
}
