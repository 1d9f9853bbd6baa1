package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An address at which an article was reached.
///
/// @param key its identity ([org.stemma.url.WebUrl]'s key): what a look-up goes by
/// @param url as it is shown
/// @param since when it was first known to be the article's
/// @param until when it turned out to be another's; null while it is the article's
public record Address(
    String key, String url, AddressKind kind, Instant since, @Nullable Instant until) {}
