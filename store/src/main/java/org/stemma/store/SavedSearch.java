package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A question whose answers somebody wants to be told.
///
/// @param account id of whose it is
/// @param question as it was typed
/// @param feed the secret in the address of its feed
/// @param stop the secret in the address at which its mails are ended
/// @param mails whether its changes are told by mail
/// @param hook address to which its changes are sent; null for none
/// @param hookKey what these are signed with, as its owner is shown it; null for none
public record SavedSearch(
    long id,
    long account,
    String question,
    String feed,
    String stop,
    boolean mails,
    @Nullable String hook,
    @Nullable String hookKey,
    Instant createdAt) {

  /// Keeps the secrets out of logs.
  @Override
  public String toString() {
    return "search " + id + ": " + question;
  }
}
