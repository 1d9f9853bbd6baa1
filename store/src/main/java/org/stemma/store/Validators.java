package org.stemma.store;

import org.jspecify.annotations.Nullable;

/// What a host gave to ask again with, as it gave it.
///
/// @param etag null when there was none
/// @param lastModified null when there was none
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  public static final Validators NONE = new Validators(null, null);
}
