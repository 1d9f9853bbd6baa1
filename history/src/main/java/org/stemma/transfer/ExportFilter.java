package org.stemma.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which rows are exported.
///
/// @param outlet its id; null for all
/// @param article its id; null for all
/// @param since from this instant on, of what the row is about (first seen, seen, captured, happened); null for all
/// @param until up to and without this instant; null for all
public record ExportFilter(
    @Nullable Long outlet,
    @Nullable Long article,
    @Nullable Instant since,
    @Nullable Instant until) {

  /// Everything.
  public static final ExportFilter ALL = new ExportFilter(null, null, null, null);

  boolean covers(Instant at) {
    return (since == null || !at.isBefore(since)) && (until == null || at.isBefore(until));
  }
}
