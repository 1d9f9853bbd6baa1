package org.stemma.wacz;

import java.util.List;
import org.stemma.warc.Reference;

/// What was packed.
///
/// @param captures records in the collection, requests not counted
/// @param missing revisits whose original was not found: those captures can't be shown
public record Packed(int captures, List<Reference> missing) {

  /// Copies the list.
  public Packed {
    missing = List.copyOf(missing);
  }
}
