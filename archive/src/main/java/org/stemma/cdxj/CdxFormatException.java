package org.stemma.cdxj;

import java.io.IOException;

/// A line of an index that is none. The message names file, line (from 1) or byte, and what is wrong.
public final class CdxFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  CdxFormatException(String where, String what) {
    super(where + ": " + what);
  }
}
