package org.stemma.store;

import java.time.Instant;

/// That somebody is signed in.
///
/// @param hash SHA-256 of its id, in hexadecimal digits
/// @param expiresAt when it ends, unless it is used before
public record Session(String hash, Account account, Instant createdAt, Instant expiresAt) {}
