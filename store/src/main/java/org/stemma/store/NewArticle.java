package org.stemma.store;

import org.jspecify.annotations.Nullable;

/// An article to be watched or kept.
///
/// @param address where it was found; `since` is when it came to be watched
/// @param host of the address, as [org.stemma.url.HostKey] writes it
/// @param outlet id of its publisher
/// @param feed that named it; null when none did
/// @param state ACTIVE, or KEPT when it is not to be looked at
/// @param pace with the first look's time
public record NewArticle(
    Address address,
    String host,
    long outlet,
    @Nullable Long feed,
    ArticleState state,
    Pace pace) {}
