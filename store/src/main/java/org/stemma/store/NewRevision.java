package org.stemma.store;

import org.jspecify.annotations.Nullable;
import org.stemma.text.Witness;

/// A text that the article's current reading has not had before.
///
/// @param digest of the witness ([Witnesses#digest])
/// @param gist how it differs from the revision before it; null for the first
public record NewRevision(Witness witness, String digest, @Nullable Gist gist) {}
