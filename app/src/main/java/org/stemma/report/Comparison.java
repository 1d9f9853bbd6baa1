package org.stemma.report;

import org.jspecify.annotations.Nullable;
import org.stemma.collate.Collation;

/// Two documents compared, and what they are called.
///
/// @param from id of the older
/// @param to id of the newer
/// @param caveat what is to be known before the result is believed, as a tracker's page that does not show all; null when
///     nothing is
public record Comparison(String from, String to, Collation collation, @Nullable String caveat) {}
