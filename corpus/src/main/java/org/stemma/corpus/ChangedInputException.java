package org.stemma.corpus;

import java.io.IOException;

/// The input was another one after it was read than before: what was read is neither.
public final class ChangedInputException extends IOException {

  private static final long serialVersionUID = 1;

  ChangedInputException(String message) {
    super(message);
  }
}
