package org.stemma.fetch;

import java.util.Set;
import org.stemma.url.WebUrl;

/// One redirect that was followed.
///
/// @param from what was asked
/// @param to where it sent us
/// @param status 301, 302, 303, 307 or 308
public record Hop(WebUrl from, WebUrl to, int status) {

  private static final Set<Integer> PERMANENT = Set.of(301, 308);

  /// True when the server says that the new address replaces the old one (RFC 9110, sections 15.4.2 and 15.4.9).
  public boolean permanent() {
    return PERMANENT.contains(status);
  }
}
