package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A feed to be watched.
///
/// @param host as [org.stemma.url.HostKey] writes it
/// @param outlet id of the publisher its articles are taken to be of
/// @param kind null before it was read
/// @param title null when nobody gave one
/// @param at now; it is due at once
public record NewFeed(
    String key,
    String url,
    String host,
    long outlet,
    @Nullable String kind,
    @Nullable String title,
    Instant at) {}
