package org.stemma.wacz;

/// A file of the collection, as its manifest lists it.
///
/// @param path inside the zip
/// @param bytes its length, uncompressed
/// @param hash `sha256:` and lower-case hexadecimal
record Resource(String path, long bytes, String hash) {

  /// The path's last part.
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
