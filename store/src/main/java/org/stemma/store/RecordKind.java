package org.stemma.store;

import java.util.Locale;

/// How the archive holds a capture.
public enum RecordKind {
  /// With its body.
  RESPONSE,
  /// The body is that of an earlier capture, byte for byte.
  REVISIT,
  /// Only the digests of the body: it differed in bytes from an earlier capture's, and read the same.
  METADATA,
  /// Something brought in that was no exchange: a saved text, a tracker's version.
  RESOURCE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
