package org.stemma.store;

import java.time.Instant;

/// A host that one process may work on until the lease ends. The host is the unit of sharing, because politeness is owed to
/// a host: whoever holds the lease is the only one who asks it for anything.
///
/// @param id the host's
/// @param host as [org.stemma.url.HostKey] writes it
/// @param politeness what the holder before left for the next, as [org.stemma.fetch] writes it; empty at first
public record HostLease(long id, String host, String owner, Instant until, String politeness) {}
