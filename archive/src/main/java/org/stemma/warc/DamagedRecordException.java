package org.stemma.warc;

import java.io.IOException;

/// A record that was asked for by its place and can't be read there. The message names file and offset and says what is
/// wrong.
public final class DamagedRecordException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedRecordException(String file, long offset, String what) {
    super(file + ": at byte " + offset + ": " + what);
  }
}
