package org.stemma.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Capture;
import org.stemma.store.Reading;
import org.stemma.store.Revision;

/// What became of a revision.
///
/// @param reading that it belongs to
/// @param capture that first bore it; null when that is gone, which a check says
/// @param checks of its capture's record, its text, its leaf and its day's root, as far as they apply
/// @param inclusion of the revision, to be checked elsewhere; null when there is none
/// @param capturedIn inclusion of the capture; null when there is none
public record RevisionProof(
    Revision revision,
    Reading reading,
    @Nullable Capture capture,
    List<Check> checks,
    @Nullable Inclusion inclusion,
    @Nullable Inclusion capturedIn) {

  /// Copies the list.
  public RevisionProof {
    checks = List.copyOf(checks);
  }

  /// The worst of the checks.
  public Standing standing() {
    return Check.worst(checks);
  }
}
