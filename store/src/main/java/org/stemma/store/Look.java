package org.stemma.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that one look at an article came to, recorded whole or not at all.
///
/// @param article its id
/// @param owner the process that holds the lease of the article's host; null outside of watching (import), where no lease is
///     asked for. Without its lease a look is dropped: another process has taken the work over
/// @param captures in the order of the exchanges; what `seen` says is said of the last
/// @param addresses that turned out to be the article's
/// @param canonical the article's address from now on, one of its addresses by key or a new one; null when it stays. Ignored when
///     another article has it
/// @param canonicalHost the host of `canonical`; null when the host stays
/// @param validators for the next look
/// @param state null when it stays as it is
/// @param pace null when it stays as it is
/// @param goneSince null when it is not gone
/// @param blockedSince null when it is not blocked
public record Look(
    long article,
    @Nullable String owner,
    List<NewCapture> captures,
    Seen seen,
    List<NewEvent> events,
    List<Address> addresses,
    @Nullable Address canonical,
    @Nullable String canonicalHost,
    Validators validators,
    @Nullable ArticleState state,
    @Nullable Pace pace,
    @Nullable Instant goneSince,
    @Nullable Instant blockedSince) {

  public Look {
    captures = List.copyOf(captures);
    events = List.copyOf(events);
    addresses = List.copyOf(addresses);
  }
}
