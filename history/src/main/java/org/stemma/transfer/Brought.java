package org.stemma.transfer;

import org.jspecify.annotations.Nullable;
import org.stemma.history.PageReader;
import org.stemma.warc.Prepared;

/// A capture that was read, with its record ready for the archive.
///
/// @param result null when there was nothing to read: a revisit, or what is no page
record Brought(Found found, PageReader.@Nullable Result result, Prepared record) {

  /// What it was read as; null when it bears no text of its own.
  PageReader.@Nullable Text text() {
    return result instanceof PageReader.Text text ? text : null;
  }
}
