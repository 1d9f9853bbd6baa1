package org.stemma.account;

import org.jspecify.annotations.Nullable;
import org.stemma.store.Account;
import org.stemma.store.Role;

/// Who sends a request.
///
/// @param form what a form must hold to be this session's; null for a program with a token, which no browser sends unasked
public record Caller(Account account, @Nullable String form) {

  /// Whether they may do what this role may.
  public boolean may(Role role) {
    return account.role().covers(role);
  }
}
