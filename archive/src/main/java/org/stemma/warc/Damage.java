package org.stemma.warc;

/// A place of a WARC file that could not be read.
///
/// @param file its base name
/// @param offset of the first byte of the record or member that is damaged
/// @param length how many bytes were passed over until something could be read again, or the file ended
/// @param what is wrong, for a person
public record Damage(String file, long offset, long length, String what) {

  /// One line: file, offset, what is wrong.
  @Override
  public String toString() {
    return file + ": at byte " + offset + ": " + what + " (" + length + " bytes passed over)";
  }
}
