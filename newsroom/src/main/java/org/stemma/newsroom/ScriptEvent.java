package org.stemma.newsroom;

import java.time.Instant;

/// Something that happens to an article at an instant.
///
/// @param id stable, `ARTICLE/NAME`: what tests call it by
/// @param at when
/// @param deed what
public record ScriptEvent(String id, Instant at, Deed deed) {}
