package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a program shows in place of a password; the token itself is known only to who made it.
///
/// @param label what it is for
/// @param account id of whom it stands for
/// @param revokedAt since when it is refused; null while it is not
public record Token(
    long id, String label, long account, Instant createdAt, @Nullable Instant revokedAt) {}
