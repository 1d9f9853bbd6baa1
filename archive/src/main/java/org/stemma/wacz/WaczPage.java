package org.stemma.wacz;

import java.net.URI;
import java.time.Instant;

/// One entry of the list of pages from which a reader of the collection starts.
///
/// @param url of a capture in the collection
/// @param at of that capture
/// @param title for the list; may be empty
public record WaczPage(URI url, Instant at, String title) {}
