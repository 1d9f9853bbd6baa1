package org.stemma.index;

/// Which revisions are meant.
///
/// @param outlet those of its articles are not; negative for none
/// @param before only those with smaller ids are
public record Scope(long outlet, long before) {}
