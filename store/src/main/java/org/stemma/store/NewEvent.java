package org.stemma.store;

import java.time.Instant;

/// @param detail for a person; may be empty
public record NewEvent(EventKind kind, Instant at, String detail) {}
