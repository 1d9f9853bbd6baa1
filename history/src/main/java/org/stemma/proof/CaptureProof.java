package org.stemma.proof;

import java.util.List;
import org.stemma.store.Capture;

/// What became of a capture.
///
/// @param checks of its record, its leaf and its day's root, as far as they apply
public record CaptureProof(Capture capture, List<Check> checks) {

  /// Copies the list.
  public CaptureProof {
    checks = List.copyOf(checks);
  }

  /// The worst of the checks.
  public Standing standing() {
    return Check.worst(checks);
  }
}
