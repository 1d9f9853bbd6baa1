package org.stemma.fetch;

import java.util.Set;

/// Which answers send a reader on.
final class Redirects {

  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

  private Redirects() {}

  static boolean isRedirect(int status) {
    return STATUSES.contains(status);
  }
}
