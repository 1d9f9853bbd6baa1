package org.stemma.transfer;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the rows of a table one by one; nothing of a row is kept.
///
/// A value is a string, a number, an instant, a list of strings, a list of such lists, or null.
public interface Rows {

  /// What stands before the first row.
  void begin(ExportKind kind) throws IOException;

  /// @param values one for each column of the kind
  void row(List<? extends @Nullable Object> values) throws IOException;
}
