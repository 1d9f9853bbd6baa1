package org.stemma.store;

import org.jspecify.annotations.Nullable;

/// A publisher.
///
/// @param key its host without `www.`: what tells outlets apart
/// @param name as a person or its feed names it; the key until then
/// @param habit how soon its articles change, as [org.stemma.schedule] writes it; empty before anything is known
public record Outlet(
    long id, String key, String name, boolean paused, String habit, @Nullable String settings) {}
