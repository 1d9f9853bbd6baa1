package org.stemma.page;

import org.jspecify.annotations.Nullable;
import org.stemma.account.Caller;

/// Where a request comes from.
///
/// @param caller null for who is not signed in
/// @param session id that the browser named, of a session that may have ended; null for none
/// @param address for limits; null for this machine itself
/// @param target what was asked for, within the site: path and query
/// @param browses true for a browser that wants a page to look at
record Sender(
    @Nullable Caller caller,
    @Nullable String session,
    @Nullable String address,
    String target,
    boolean browses) {

  static final Sender NOBODY = new Sender(null, null, null, "/", false);

  /// Leaves the session out.
  @Override
  public String toString() {
    return caller == null ? "nobody" : caller.account().name();
  }
}
